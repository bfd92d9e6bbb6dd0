import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { job } from "../../../functions/notifications/on-receipt.ts";
import { Email, LibraryNumber } from "../../../shared/kinds.ts";
import { brokenAt, isAccepted, isLost, tagOf } from "../../../shared/records/telling/notification.ts";
import { holdsAsync } from "../../kit/holds.ts";
import { noon } from "../../kit/table/small-world.ts";
import { useTelling } from "../../kit/table/telling.ts";

const { real } = useTelling({ lean: true });
let serial = 0;

const aNotification = () => {
  serial += 1;
  const libraryNumber = LibraryNumber.parse(String(3_000_000 + serial));
  return {
    subject: { kind: "access-request", libraryNumber, id: "2026-fjordfilm" },
    version: 1,
    template: "access-request-to-vendor",
    rank: 1,
  } as const;
};

const told = (eventType: string, second: number, over: Record<string, unknown> = {}) => {
  const timestamp = `2026-11-23T12:00:0${second}.000Z`;
  return { eventType, timestamp, ...over };
};
const kinds = [
  told("Send", 1),
  told("DeliveryDelay", 2, { deliveryDelay: {} }),
  told("Delivery", 3, { delivery: {} }),
  told("Bounce", 4, { bounce: { bounceType: "Transient" } }),
  told("Bounce", 5, { bounce: { bounceType: "Permanent" } }),
  told("Complaint", 6, { complaint: {} }),
];

const messageOf = (tag: string, { eventType, timestamp, ...parts }: (typeof kinds)[number]) => {
  const own = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, { timestamp, ...Object(part) }]),
  );
  return job.message.parse({
    detail: { eventType, mail: { messageId: "m", timestamp, tags: { notification: [tag] } }, ...own },
  });
};

/** The record and the verdicts after receipts in this order; the sender writes the acceptance before number `accepted`. */
const recordAfter = async (order: readonly (typeof kinds)[number][], accepted: number) => {
  const ref = aNotification();
  const recipient = Email.parse(`a${serial}@fjord.example`);
  const written = { templateVersion: 1, contentHash: "h" };
  await real.notifications.claim(ref, { recipient, language: "nb", now: noon, written });
  for (const [at, kind] of order.entries()) {
    if (at === accepted)
      await real.notifications.accepted(ref, { fence: 1, attempt: 1, messageId: "m", now: noon });
    await job.take(messageOf(tagOf(ref), kind), real);
  }
  if (accepted >= order.length)
    await real.notifications.accepted(ref, { fence: 1, attempt: 1, messageId: "m", now: noon });
  const record = await real.notifications.read(ref);
  if (!record) throw new Error("The notification is gone.");
  const { ref: _ref, recipient: _to, ...rest } = record;
  return {
    ...rest,
    verdicts: [isAccepted(record), isLost(record), brokenAt(record)],
    broken: (await real.addresses.broken([recipient])).size,
  };
};

describe("receipts", () => {
  test("in whatever order, however often, before or after the acceptance, make the same record", async () => {
    const drawn = fc.record({
      set: fc.subarray(kinds, { minLength: 1 }),
      turn: fc.nat(99),
      accepted: fc.nat(7),
      twice: fc.nat(63),
    });
    await holdsAsync(
      fc.asyncProperty(drawn, async ({ set, turn, accepted, twice }) => {
        const expected = await recordAfter(set, 0);
        const doubled = [...set, ...set.filter((_, at) => (twice >> at) % 2 === 1)];
        const order = doubled
          .map((kind, at) => ({ kind, key: ((at + 3) * (turn + 7)) % 11 }))
          .toSorted((one, other) => one.key - other.key)
          .map(({ kind }) => kind);
        expect(await recordAfter(order, accepted)).toEqual(expected);
      }),
      300,
    );
  });
});
