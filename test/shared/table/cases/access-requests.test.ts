import { describe, expect, test } from "vitest";
import { firstDay, lastDay } from "../../../../shared/clock.ts";
import { Instant, LibraryNumber, ProductId, VendorId, Year } from "../../../../shared/kinds.ts";
import { type TableCall, taken } from "../../../../shared/meter.ts";
import type { AccessRequestDraft } from "../../../../shared/ports.ts";
import { CaseContact } from "../../../../shared/records/contact.ts";
import { open } from "../../../../shared/table/cases/access-requests.ts";
import { open as openEnrolments } from "../../../../shared/table/cases/enrolments.ts";
import { useTable } from "../../../kit/table/engine.ts";

useTable();

const at = Instant.parse("2026-11-23T12:00:00.000Z");
const requests = open();
let serial = 0;

const aDraft = (over: Partial<AccessRequestDraft> = {}): AccessRequestDraft => {
  serial += 1;
  return {
    libraryNumber: LibraryNumber.parse(String(2_000_000 + serial)),
    productId: ProductId.parse("fjordfilm"),
    vendorId: VendorId.parse("fjord"),
    year: Year.parse(2026),
    contact: CaseContact.parse({ name: "Kari", email: "kari@bibliotek.example" }),
    ipRanges: [],
    note: null,
    fingerprint: "f".repeat(43),
    validFrom: firstDay(Year.parse(2026)),
    validTo: lastDay(Year.parse(2026)),
    eventId: `event-${serial}`,
    at,
    actor: { kind: "library", organisationNumber: null, supplier: null },
    heldFor: null,
    ...over,
  };
};

const enrol = (draft: AccessRequestDraft) =>
  openEnrolments().put({ ...draft, enrolment: { state: "enrolled", at } }, { eventId: "enrolment", at });

/** What a call to the table cost, once what came before is forgotten. */
const measured = async <T>(work: () => Promise<T>): Promise<{ result: T; calls: TableCall[] }> => {
  taken();
  const result = await work();
  return { result, calls: taken() };
};

const aKey = (id: string, fingerprint = "p") => ({ id, fingerprint });

const enrolled = async (over: Partial<AccessRequestDraft> = {}) => {
  const draft = aDraft(over);
  await enrol(draft);
  return draft;
};

const withdraw = (draft: AccessRequestDraft, version: number, eventId = `withdraw-${version}`) =>
  requests.move(draft, { move: "withdraw", version, eventId, at, actor: draft.actor, reason: null });

describe("creating an access request", () => {
  test("is one conditional write of two units: the record and its place in the index", async () => {
    const draft = await enrolled();
    const { result, calls } = await measured(() => requests.create(draft, null));
    expect(result).toMatchObject({
      outcome: "created",
      record: { state: "received", version: 1, attempt: 1 },
    });
    expect(calls).toEqual([{ operation: "UpdateItem", units: 2 }]);
  });

  test("without an enrolment it is held, at the price of one refused guess", async () => {
    const draft = aDraft();
    const { result, calls } = await measured(() => requests.create(draft, null));
    expect(result).toMatchObject({ outcome: "created", record: { state: "held", reason: "not_enrolled" } });
    expect(calls).toHaveLength(2);
  });

  test("200 at once without a key: one is created, 199 are told so", async () => {
    const draft = await enrolled();
    const all = await Promise.all(
      Array.from({ length: 200 }, (_, n) => requests.create({ ...draft, eventId: `many-${n}` }, null)),
    );
    const outcomes = all.map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === "created")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "repeated")).toHaveLength(199);
  });

  test("200 at once with one key: one is created, 199 are replayed", async () => {
    const draft = await enrolled();
    const all = await Promise.all(
      Array.from({ length: 200 }, (_, n) => requests.create({ ...draft, eventId: `keyed-${n}` }, aKey("k1"))),
    );
    const outcomes = all.map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === "created")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "replayed")).toHaveLength(199);
  });
});

describe("creating an access request with a key, or again", () => {
  test("with a key it is one transaction of two conditional writes", async () => {
    const draft = await enrolled();
    const { calls } = await measured(() => requests.create(draft, aKey("k2")));
    expect(calls.map(({ operation }) => operation)).toEqual(["TransactWriteItems"]);
  });

  test("a key that came with another payload is refused, for the same product and for another", async () => {
    const draft = await enrolled();
    await requests.create(draft, aKey("k3"));
    const other = { ...draft, productId: ProductId.parse("lydbok"), eventId: "other" };
    await enrol(other);
    expect(await requests.create({ ...draft, eventId: "again" }, aKey("k3", "q"))).toEqual({
      outcome: "key_reused",
    });
    expect(await requests.create(other, aKey("k3", "q"))).toEqual({ outcome: "key_reused" });
    expect(await requests.read(other)).toBeNull();
  });

  test("another payload for the same product and year meets the one that exists", async () => {
    const draft = await enrolled();
    await requests.create(draft, null);
    const other = { ...draft, fingerprint: "g", eventId: "other" };
    expect(await requests.create(other, null)).toMatchObject({ outcome: "exists", record: { version: 1 } });
    expect(await requests.create(other, aKey("k4"))).toMatchObject({ outcome: "exists" });
  });

  test("a key is forgotten after 24 hours", async () => {
    const draft = await enrolled();
    await requests.create(draft, aKey("k5"));
    const nextDay = Instant.parse("2026-11-24T12:00:01.000Z");
    const later = { ...draft, eventId: "later", at: nextDay };
    expect(await requests.create(later, aKey("k5"))).toMatchObject({ outcome: "repeated" });
  });

  test("a retry of a write whose answer was lost meets its own event, and is told created", async () => {
    const draft = await enrolled();
    await requests.create(draft, null);
    expect(await requests.create(draft, null)).toMatchObject({ outcome: "created", record: { version: 1 } });
  });

  test("after a withdrawal the next attempt goes on counting the version, and replays show the present", async () => {
    const draft = await enrolled();
    await requests.create(draft, aKey("k6"));
    await withdraw(draft, 1);
    expect(await requests.create({ ...draft, eventId: "replay" }, aKey("k6"))).toMatchObject({
      outcome: "replayed",
      record: { state: "withdrawn", version: 2 },
    });
    const again = await requests.create({ ...draft, eventId: "second" }, null);
    expect(again).toMatchObject({
      outcome: "created",
      record: { state: "received", version: 3, attempt: 2 },
    });
    expect((await requests.read(draft))?.history.map(({ move }) => move)).toEqual([
      "request",
      "withdraw",
      "request",
    ]);
  });
});

describe("moving an access request", () => {
  test("one call tells moved, stale, wrong state and unknown apart", async () => {
    const draft = await enrolled();
    const unknown = await measured(() => withdraw(draft, 1));
    await requests.create(draft, null);
    const stale = await measured(() => withdraw(draft, 7));
    const moved = await measured(() => withdraw(draft, 1));
    const wrong = await measured(() => withdraw(draft, 2, "once-more"));
    const told = [unknown, stale, moved, wrong];
    expect(told.map(({ result }) => result.outcome)).toEqual(["unknown", "stale", "moved", "wrong_state"]);
    expect(told.map(({ calls }) => calls.length)).toEqual([1, 1, 1, 1]);
  });

  test("the retry of a move whose answer was lost is told moved", async () => {
    const draft = await enrolled();
    await requests.create(draft, null);
    await withdraw(draft, 1, "mine");
    expect(await withdraw(draft, 1, "mine")).toMatchObject({ outcome: "moved", record: { version: 2 } });
  });
});

describe("an enrolment", () => {
  test("alone is no case, and is not listed as one", async () => {
    const draft = await enrolled();
    expect(await requests.read(draft)).toBeNull();
    expect(await requests.list(draft.libraryNumber, { limit: 10, after: null })).toMatchObject({ items: [] });
  });

  test("that arrives later lifts the case that waited for it, once", async () => {
    const draft = aDraft();
    await requests.create(draft, null);
    expect(await enrol(draft)).toBe("lifted");
    expect(await enrol(draft)).toBe("unchanged");
    expect(await requests.read(draft)).toMatchObject({ state: "received", reason: null, version: 2 });
  });

  test("that is active already opens an activated case without a mail to come", async () => {
    const draft = aDraft();
    const row = { ...draft, enrolment: { state: "active" as const, at } };
    await openEnrolments().put(row, { eventId: "active", at });
    expect(await requests.read(draft)).toMatchObject({ state: "activated", reason: "carried_over" });
  });
});
