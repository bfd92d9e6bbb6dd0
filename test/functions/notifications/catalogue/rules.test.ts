import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  catalogueAddressees,
  lapseOf,
  needsConfirming,
  nextAsk,
  silenceOf,
} from "../../../../functions/notifications/catalogue/rules.ts";
import { dayNumber } from "../../../../functions/notifications/telling/rules.ts";
import { plusSeconds } from "../../../../shared/clock.ts";
import { Email, type Instant } from "../../../../shared/kinds.ts";
import { Contact } from "../../../../shared/records/contact.ts";
import { Notification } from "../../../../shared/records/telling/notification.ts";
import { aProduct } from "../../../kit/builders.ts";
import { holds } from "../../../kit/holds.ts";
import { noon } from "../../../kit/table/small-world.ts";

const days = (count: number): Instant => plusSeconds(noon, count * 86_400);
const to = (email: string) => ({ email: Email.parse(email), language: "nb" as const });
const two = [to("a@b.example"), to("c@d.example")];

const told = (at: number, over: Record<string, unknown> = {}, rank = 1): Notification =>
  Notification.parse({
    ref: {
      subject: { kind: "product", organisationId: "fjord", id: "fjordfilm" },
      version: dayNumber(days(at)),
      template: "confirm-product",
      rank,
    },
    state: "accepted",
    recipient: "a@b.example",
    language: "nb",
    fence: 1,
    leaseUntil: null,
    attempts: [],
    receipts: [],
    digest: null,
    ...over,
  });
const bounced = { receipts: [{ id: "1", type: "Bounce.Permanent", at: noon }] };

describe("the question of the year", () => {
  test("goes to the first address, and to the next one only where that came to nothing", () => {
    expect(nextAsk([], two, noon)).toEqual({ version: 20_261_123, rank: 1, fresh: true });
    expect(nextAsk([told(-1)], two, noon)).toBeNull();
    expect(nextAsk([told(-1, bounced)], two, noon)).toEqual({ version: 20_261_122, rank: 2, fresh: true });
    expect(nextAsk([told(-1, bounced), told(-1, bounced, 2)], two, noon)).toBeNull();
    expect(nextAsk([], [], noon)).toBeNull();
  });

  test("what was not sent to its end is sent again, as the same question", () => {
    for (const state of ["recorded", "claimed"])
      expect(nextAsk([told(-1, { state })], two, noon)).toEqual({
        version: 20_261_122,
        rank: 1,
        fresh: false,
      });
  });

  test("is put once in any year, whatever was asked before", () =>
    holds(
      fc.property(fc.array(fc.integer({ min: -2000, max: 0 }), { maxLength: 8 }), (asked) => {
        const next = nextAsk(
          asked.map((at) => told(at)),
          two,
          noon,
        );
        expect(next === null).toBe(asked.some((at) => at > -365));
      }),
    ));

  test("goes to whoever sells first, each address once", () => {
    const contact = (role: string, email: string) =>
      Contact.parse({ role, email, name: null, language: null, provenAt: null });
    const contacts = [
      contact("support", "s@b.example"),
      contact("access", "a@b.example"),
      contact("sales", "a@b.example"),
    ];
    expect(catalogueAddressees({ contacts, language: "nn" })).toEqual([
      { email: "a@b.example", language: "nn" },
      { email: "s@b.example", language: "nn" },
    ]);
  });
});

/** Days before today, or never. */
const agos = fc.option(fc.integer({ min: 1, max: 500 }), { nil: Number.POSITIVE_INFINITY });
const isDay = (ago: number): boolean => Number.isFinite(ago);
const momentOf = (ago: number): Instant | null => (isDay(ago) ? days(-ago) : null);

describe("silence", () => {
  test("is a task exactly when nobody has confirmed for a year and 30 days have passed, or 13 months", () =>
    holds(
      fc.property(agos, agos, (confirmed, asked) => {
        const product = aProduct({ confirmedAt: momentOf(confirmed) });
        const silence = silenceOf(product, isDay(asked) ? [told(-asked)] : [], noon);
        expect(needsConfirming(product, noon)).toBe(confirmed >= 365);
        const unanswered = isDay(asked) && asked >= 30 && asked < confirmed;
        const old = isDay(confirmed) && confirmed > 396;
        expect(silence !== null).toBe(confirmed >= 365 && (unanswered || old));
      }),
    ));
});

describe("a proof", () => {
  const prove = (at: number) => ({
    ...told(at),
    ref: { ...told(at).ref, template: "prove-address" as const },
  });

  test.each([
    [-364, null, false],
    [-366, null, true],
    [-10, -5, true],
    [-5, -10, false],
  ])("given %i days ago and denied %s days ago: lapsed %s", (proven, denied, lapsed) => {
    const contact = { provenAt: days(proven), deniedAt: denied === null ? null : days(denied) };
    expect(lapseOf(contact, [], noon) !== null).toBe(lapsed);
  });

  test("that was never given lapses 30 days after it was first asked for", () => {
    expect(lapseOf({ provenAt: null }, [], noon)).toBeNull();
    expect(lapseOf({ provenAt: null }, [prove(-29)], noon)).toBeNull();
    expect(lapseOf({ provenAt: null }, [prove(-31), prove(-1)], noon)).not.toBeNull();
  });
});
