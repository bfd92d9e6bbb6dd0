import { describe, expect, test } from "vitest";
import { Instant } from "../../../../shared/kinds.ts";
import type { FaultReport } from "../../../../shared/records/fault-report.ts";
import { faultAgeingOf } from "../../../../shared/records/faults/ageing.ts";

const friday = Instant.parse("2026-11-20T12:00:00.000Z");
const at = (text: string): Instant => Instant.parse(text);

const aged = (move: string, state: FaultReport["state"], symptom: FaultReport["symptom"] = "login") => ({
  state,
  symptom,
  history: [{ id: "e", v: 3, at: friday, move, to: state, by: "system" as const }],
});

describe("a report that its vendor has not answered", () => {
  test.each([
    { hours: 24, now: "2026-11-23T11:59:59.999Z", due: [] },
    { hours: 24, now: "2026-11-23T12:00:00.000Z", due: ["fault_county", "fault_operator"] },
    { hours: 1, now: "2026-11-20T12:59:59.999Z", due: [] },
    { hours: 1, now: "2026-11-20T13:00:00.000Z", due: ["fault_county", "fault_operator"] },
  ])("sent on Friday noon, with $hours hours of weekdays: at $now $due", ({ hours, now, due }) => {
    const found = faultAgeingOf(aged("send", "sent"), hours, at(now));
    expect(found.due.map(({ what }) => what)).toEqual(due);
    expect(found.due.every(({ version }) => version === 3)).toBe(true);
  });

  test("counts from now while it is being sent, and never where the operator answers itself", () => {
    expect(faultAgeingOf(aged("forward", "sent"), 24, friday)).toMatchObject({
      due: [],
      nextAt: at("2026-11-23T12:00:00.000Z"),
    });
    expect(faultAgeingOf(aged("send", "sent", "invoice"), 1, at("2026-12-20T12:00:00.000Z"))).toEqual({
      due: [],
      nextAt: null,
      closes: false,
    });
  });
});

test("what is fixed closes when nobody has answered in five working days, and not before", () => {
  const closesAt = at("2026-11-30T07:00:00.000Z");
  expect(faultAgeingOf(aged("fix", "fixed"), 24, friday)).toEqual({
    due: [],
    nextAt: closesAt,
    closes: false,
  });
  expect(faultAgeingOf(aged("fix", "fixed"), 24, closesAt)).toMatchObject({ closes: true });
  expect(faultAgeingOf(aged("acknowledge", "acknowledged"), 24, closesAt)).toMatchObject({ due: [] });
});
