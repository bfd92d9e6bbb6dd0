import { describe, expect, test } from "vitest";
import { plusSeconds } from "../../../../shared/clock.ts";
import { hash } from "../../../../shared/hash.ts";
import { Instant, LibraryNumber, ProductId, VendorId } from "../../../../shared/kinds.ts";
import { taken } from "../../../../shared/meter.ts";
import type { FaultReportDraft } from "../../../../shared/ports.ts";
import { CaseContact } from "../../../../shared/records/contact.ts";
import { FaultReportId } from "../../../../shared/records/fault-report.ts";
import { open as openCases } from "../../../../shared/table/cases/any-case.ts";
import { open } from "../../../../shared/table/cases/fault-reports.ts";
import { useTable } from "../../../kit/table/engine.ts";

useTable();

const reports = open();
const cases = openCases();
const at = Instant.parse("2026-11-23T12:00:00.000Z");
const libraryNumber = LibraryNumber.parse("2000001");
const system = { kind: "system", organisationNumber: null, supplier: null } as const;
let serial = 0;

const aDraft = (over: Partial<FaultReportDraft> = {}): FaultReportDraft => {
  serial += 1;
  return {
    id: FaultReportId.parse(hash(`report ${serial}`).slice(0, 22)),
    libraryNumber,
    productId: ProductId.parse("fjordfilm"),
    vendorId: VendorId.parse("fjord"),
    symptom: "no_access",
    description: "Ingen kommer inn.",
    access: "in_force",
    alone: true,
    observedAt: null,
    contact: CaseContact.parse({ name: "Kari", email: "kari@bibliotek.example" }),
    fingerprint: "f".repeat(43),
    eventId: `event-${serial}`,
    at,
    actor: { kind: "library", organisationNumber: null, supplier: null },
    heldFor: null,
    ...over,
  };
};

describe("creating a fault report", () => {
  test("is one conditional put of two units", async () => {
    taken();
    const made = await reports.create(aDraft(), false);
    expect(made).toMatchObject({ outcome: "created", record: { state: "received", version: 1 } });
    expect(taken()).toEqual([{ operation: "PutItem", units: 2 }]);
  });

  test("again is the same report: repeated without a key of the caller's, replayed with one", async () => {
    const draft = aDraft();
    await reports.create(draft, false);
    const again = { ...draft, eventId: "again" };
    expect(await reports.create(again, false)).toMatchObject({ outcome: "repeated" });
    expect(await reports.create(again, true)).toMatchObject({ outcome: "replayed" });
  });

  test("with a used key and another payload is refused", async () => {
    const draft = aDraft();
    await reports.create(draft, true);
    const other = { ...draft, eventId: "other", fingerprint: "g" };
    expect(await reports.create(other, true)).toEqual({ outcome: "key_reused" });
  });

  test("whose answer was lost is told created by its own event", async () => {
    const draft = aDraft();
    await reports.create(draft, true);
    expect(await reports.create(draft, true)).toMatchObject({ outcome: "created" });
  });
});

const refOf = ({ id }: FaultReportDraft) => ({ kind: "fault-report", libraryNumber, id }) as const;

describe("cases that are due", () => {
  test("are found when their time has come, and not before", async () => {
    const draft = aDraft();
    await reports.create(draft, false);
    const found = async (until: Instant) =>
      (await cases.due("telling", until, 1000)).some((ref) => ref.id === draft.id);
    expect([await found(plusSeconds(at, 119)), await found(plusSeconds(at, 120))]).toEqual([false, true]);
  });

  test("raised keep their event and come again later; settled they come no more", async () => {
    const draft = aDraft();
    await reports.create(draft, false);
    const ref = refOf(draft);
    const soon = plusSeconds(at, 240);
    expect(await cases.raise(ref, { version: 1 }, plusSeconds(at, 120))).toBe(true);
    expect((await cases.read(ref))?.record).toMatchObject({
      event: { id: draft.eventId },
      version: 1,
      dueAt: soon,
    });
    expect(await cases.settle(ref, { version: 1, dueFor: "telling", dueAt: soon }, null)).toBe(true);
    expect((await cases.read(ref))?.record.dueFor).toBeUndefined();
  });

  test("a look that somebody asked for meanwhile is not taken off the list by who looked before", async () => {
    const draft = aDraft();
    await reports.create(draft, false);
    const seen = (await cases.read(refOf(draft)))?.record ?? { version: 0 };
    await cases.wake(refOf(draft), at);
    expect(await cases.settle(refOf(draft), seen, null)).toBe(false);
    expect((await cases.read(refOf(draft)))?.record).toMatchObject({ dueFor: "telling", dueAt: at });
  });

  test("looked at are written quietly, raised are not, and each raise waits twice as long", async () => {
    const draft = aDraft();
    await reports.create(draft, false);
    const ref = refOf(draft);
    const seen = { version: 1, dueFor: "telling", dueAt: plusSeconds(at, 120) } as const;
    expect(await cases.settle(ref, seen, { dueFor: "telling", dueAt: at })).toBe(true);
    expect((await cases.read(ref))?.record.quiet).toBe(true);
    const waits: (string | undefined)[] = [];
    for (let raised = 0; raised < 7; raised += 1) {
      await cases.raise(ref, { version: 1, raised }, at);
      waits.push((await cases.read(ref))?.record.dueAt);
    }
    expect((await cases.read(ref))?.record).toMatchObject({ raised: 7 });
    expect((await cases.read(ref))?.record.quiet).toBeUndefined();
    expect(waits).toEqual([120, 240, 480, 960, 1920, 1920, 1920].map((seconds) => plusSeconds(at, seconds)));
  });
});

describe("a move of a case", () => {
  test("a move is not for everybody to make", async () => {
    const draft = aDraft();
    await reports.create(draft, false);
    const wish = {
      move: "send",
      version: 1,
      eventId: "x",
      at,
      actor: { ...draft.actor },
      reason: null,
    } as const;
    await expect(cases.move(refOf(draft), wish)).rejects.toThrow("not for the library");
  });

  test("that have moved meanwhile are neither raised nor settled", async () => {
    const draft = aDraft();
    await reports.create(draft, false);
    const wish = { move: "send", version: 1, eventId: "sent", at, actor: system, reason: null } as const;
    await cases.move(refOf(draft), wish);
    expect(await cases.raise(refOf(draft), { version: 1 }, at)).toBe(false);
    expect(await cases.settle(refOf(draft), { version: 1 }, null)).toBe(false);
  });

  test("an illegal move is refused by the write itself", async () => {
    const draft = aDraft();
    await reports.create(draft, false);
    const wish = {
      move: "lift",
      version: 1,
      eventId: "lifted",
      at,
      actor: system,
      reason: null,
    } as const;
    expect(await cases.move(refOf(draft), wish)).toMatchObject({ outcome: "wrong_state" });
  });
});
