import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Day } from "../../../../shared/kinds.ts";
import { momentsOf, statisticsOf, timesOf } from "../../../../shared/records/access/measured.ts";
import { anAgedCase, type Step } from "../../../kit/moved-case.ts";

const terms = { leadTimeWorkingDays: 3 };
const today = Day.parse("2026-12-01");

const measured = (steps: Step[], over: Record<string, unknown> = {}) =>
  statisticsOf([momentsOf(anAgedCase(steps, over))], { terms, today });

describe("how long access takes", () => {
  const steps: Step[] = [
    ["request", "2026-05-13T10:00:00.000Z"],
    ["send", "2026-05-13T10:01:00.000Z"],
    ["acknowledge", "2026-05-13T12:00:00.000Z"],
    ["activate", "2026-05-15T10:00:00.000Z"],
    ["verify", "2026-05-19T10:00:00.000Z"],
  ];

  test("is counted in working days: 14 May 2026 is a holiday, 16 and 17 are a weekend", () => {
    expect(measured(steps)).toMatchObject({
      states: { verified: 1, sent: 0 },
      acknowledged: { count: 1, median: 0, p90: 0 },
      activated: { count: 1, median: 1 },
      verified: { count: 1, median: 3 },
    });
  });

  test("begins with the agreement's first day minus the lead time, and is never below 0", () => {
    const verified = { validFrom: "2027-01-01", validTo: "2027-12-31" };
    expect(measured(steps, verified)).toMatchObject({ verified: { count: 1, median: 0 } });
  });

  test("does not count what was undone, what did not work, what was held, nor what was carried over", () => {
    const undone: Step[] = [...steps.slice(0, 4), ["undo_activate", "2026-05-15T11:00:00.000Z"]];
    expect(measured(undone)).toMatchObject({
      acknowledged: { count: 1 },
      activated: { count: 0, median: null },
    });
    const broken: Step[] = [...steps.slice(0, 4), ["does_not_work", "2026-05-15T11:00:00.000Z"]];
    expect(measured(broken)).toMatchObject({ activated: { count: 0 }, states: { acknowledged: 1 } });
    expect(measured([["carry_over", "2026-01-01T10:00:00.000Z"]])).toMatchObject({
      activated: { count: 0 },
      states: { activated: 1 },
    });
    const lifted: Step[] = [
      ["hold", "2026-05-01T10:00:00.000Z"],
      ["lift", "2026-05-13T10:00:00.000Z"],
      ...steps.slice(1),
    ];
    expect(measured(lifted)).toMatchObject({ verified: { median: 3 } });
  });

  test("an access whose period is over has ended", () => {
    const rows = [momentsOf(anAgedCase(steps))];
    expect(statisticsOf(rows, { terms, today: Day.parse("2027-01-01") }).states).toMatchObject({
      verified: 0,
      ended: 1,
    });
  });

  test("median and p90 stand at their place in the order, whatever the numbers", () => {
    expect(timesOf([])).toEqual({ count: 0, median: null, p90: null });
    expect(timesOf([4, 1, 3, 2])).toEqual({ count: 4, median: 2.5, p90: 4 });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 50 }), (list) => {
        const { count, median, p90 } = timesOf(list);
        const below = (limit: number | null) => list.filter((one) => one <= Number(limit)).length;
        expect(count).toBe(list.length);
        expect(below(median)).toBeGreaterThanOrEqual(list.length / 2);
        expect(below(p90)).toBeGreaterThanOrEqual(0.9 * list.length);
        expect(list).toContain(p90);
      }),
    );
  });
});
