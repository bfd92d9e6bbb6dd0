import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addWorkingDays, isWorkingDay } from "../../../shared/calendar.ts";
import { instantAt, millisecondsOf, osloDay, osloHour } from "../../../shared/clock.ts";
import { Day, Instant } from "../../../shared/kinds.ts";
import { waitsSince } from "../../../shared/records/access/turns.ts";
import { ageingOf, isNotConfirmed } from "../../../shared/records/ageing.ts";
import { anAgedCase, type Step } from "../../kit/moved-case.ts";

const terms = { leadTimeWorkingDays: 3 };
const at = (text: string): Instant => Instant.parse(text);
const runs = process.env["FULL"] ? 2000 : 100;

const dueAt = (steps: Step[], now: string, validFrom = "2026-01-01") =>
  ageingOf(anAgedCase(steps, { validFrom }), terms, at(now)).due.map(
    ({ what, version }) => `${what} ${version}`,
  );

const whenDue = (steps: Step[], validFrom = "2026-01-01") =>
  Object.fromEntries(
    ageingOf(anAgedCase(steps, { validFrom }), terms, at("2026-12-30T12:00:00.000Z")).due.map(
      ({ what, since }) => [what, since],
    ),
  );

describe("a vendor that is silent", () => {
  const monday = "2026-06-01T10:00:00.000Z";
  const steps: Step[] = [
    ["request", monday],
    ["send", "2026-06-01T10:01:00.000Z"],
  ];

  test("is reminded once the lead time is over, then the county is told, then the operator has a task", () => {
    expect(dueAt(steps, "2026-06-04T20:00:00.000Z")).toEqual([]);
    expect(dueAt(steps, "2026-06-05T06:00:00.000Z")).toEqual(["remind_vendor 1"]);
    expect(whenDue(steps)).toEqual({
      remind_vendor: "2026-06-05T06:00:00.000Z",
      tell_county: "2026-06-10T06:00:00.000Z",
      operator_task: "2026-06-12T06:00:00.000Z",
    });
  });

  test("has as long after it has acknowledged, and begins anew when a question is answered", () => {
    const acknowledged: Step[] = [...steps, ["acknowledge", "2026-06-02T10:00:00.000Z"]];
    expect(whenDue(acknowledged)).toEqual(whenDue(steps));
    const answered: Step[] = [
      ...acknowledged,
      ["needs_info", "2026-06-03T10:00:00.000Z"],
      ["answer", "2026-06-08T10:00:00.000Z"],
    ];
    expect(whenDue(answered)).toMatchObject({ remind_vendor: "2026-06-12T06:00:00.000Z" });
    expect(dueAt(answered, "2026-06-12T06:00:00.000Z")).toEqual(["remind_vendor 5"]);
  });

  test("is not waited for before the agreement's first day; New Year and 31 December are no working days", () => {
    const early: Step[] = [
      ["request", "2026-11-02T10:00:00.000Z"],
      ["send", "2026-11-02T10:01:00.000Z"],
    ];
    const found = anAgedCase(early, { validFrom: "2027-01-01", validTo: "2027-12-31" });
    expect(ageingOf(found, terms, at("2026-12-30T12:00:00.000Z"))).toEqual({
      due: [],
      nextAt: "2027-01-04T07:00:00.000Z",
    });
    expect(waitsSince(found, terms)).toBe("2026-12-28T07:00:00.000Z");
  });

  test("is not waited for while the request was held", () => {
    const held: Step[] = [
      ["hold", "2026-05-01T10:00:00.000Z"],
      ["lift", "2026-06-01T10:00:00.000Z"],
      ["send", "2026-06-01T10:01:00.000Z"],
    ];
    expect(whenDue(held)).toEqual(whenDue(steps));
    expect(waitsSince(anAgedCase(held), terms)).toBe("2026-06-01T10:00:00.000Z");
  });
});

describe("a library that is asked", () => {
  test("is reminded of a question after 5 working days, its county told after 10, over Easter too", () => {
    const steps: Step[] = [
      ["request", "2026-03-26T10:00:00.000Z"],
      ["send", "2026-03-26T10:01:00.000Z"],
      ["needs_info", "2026-03-27T10:00:00.000Z"],
    ];
    expect(whenDue(steps)).toEqual({
      remind_library: "2026-04-09T06:00:00.000Z",
      tell_county: "2026-04-16T06:00:00.000Z",
    });
  });

  test("is asked whether it works at once, on a working day, and not before the agreement's first day", () => {
    const opened = (when: string): Step[] => [
      ["request", "2026-01-02T10:00:00.000Z"],
      ["send", "2026-01-02T10:01:00.000Z"],
      ["activate", when],
    ];
    expect(whenDue(opened("2026-06-02T10:00:00.000Z"))).toEqual({
      ask_library: "2026-06-02T10:00:00.000Z",
      ask_again: "2026-06-10T06:00:00.000Z",
      tell_county: "2026-06-17T06:00:00.000Z",
    });
    expect(whenDue(opened("2026-06-06T10:00:00.000Z"))).toMatchObject({
      ask_library: "2026-06-08T06:00:00.000Z",
    });
    const early = anAgedCase(opened("2026-11-20T10:00:00.000Z"), {
      validFrom: "2027-01-01",
      validTo: "2027-12-31",
    });
    expect(ageingOf(early, terms, at("2026-12-01T10:00:00.000Z")).nextAt).toBe("2027-01-04T07:00:00.000Z");
  });

  test("an access nobody confirmed is shown as such from the day the county is told", () => {
    const found = anAgedCase([
      ["request", "2026-06-01T10:00:00.000Z"],
      ["send", "2026-06-01T10:01:00.000Z"],
      ["activate", "2026-06-02T10:00:00.000Z"],
    ]);
    expect(isNotConfirmed(found, terms, at("2026-06-17T05:59:59.999Z"))).toBe(false);
    expect(isNotConfirmed(found, terms, at("2026-06-17T06:00:00.000Z"))).toBe(true);
  });

  test("what was carried over is not asked about, and what is over ages no more", () => {
    const carried = anAgedCase([["carry_over", "2026-01-01T10:00:00.000Z"]], { reason: "carried_over" });
    expect(ageingOf(carried, terms, at("2026-08-01T10:00:00.000Z"))).toEqual({ due: [], nextAt: null });
    const silent = anAgedCase([
      ["request", "2026-12-28T10:00:00.000Z"],
      ["send", "2026-12-28T10:01:00.000Z"],
    ]);
    expect(ageingOf(silent, terms, at("2027-02-01T10:00:00.000Z"))).toEqual({ due: [], nextAt: null });
  });
});

const first = Date.parse("2026-01-02T00:00:00.000Z");
const moment = (max: number) => fc.integer({ min: 0, max }).map((minutes) => first + minutes * 60_000);
const year = 340 * 24 * 60;
const paths: Step[0][][] = [
  ["request", "send"],
  ["request", "send", "acknowledge"],
  ["request", "send", "needs_info"],
  ["request", "send", "activate"],
];

const scene = fc.tuple(fc.constantFrom(...paths), moment(year), fc.integer({ min: 0, max: 20 }));

describe("whatever the day", () => {
  test("both changes of the clock, holidays and New Year: reminders fall on working days at 08:00 in Oslo", () => {
    fc.assert(
      fc.property(scene, ([moves, start, lead]) => {
        const found = anAgedCase(moves.map((move, at) => [move, instantAt(start + at * 60_000)]));
        const all = ageingOf(found, { leadTimeWorkingDays: lead }, at("2026-12-31T22:00:00.000Z")).due;
        for (const { what, since } of all.filter(({ what }) => what !== "ask_library")) {
          expect(isWorkingDay(osloDay(since)), what).toBe(true);
          expect(osloHour(since)).toBe(8);
        }
      }),
      { numRuns: runs },
    );
  });

  test("a run that was missed loses nothing, and nextAt is the moment at which something more is due", () => {
    fc.assert(
      fc.property(scene, fc.array(moment(year), { maxLength: 8 }), ([moves, start, lead], looks) => {
        const found = anAgedCase(moves.map((move, at) => [move, instantAt(start + at * 60_000)]));
        const terms = { leadTimeWorkingDays: lead };
        const names = (now: number) =>
          ageingOf(found, terms, instantAt(now)).due.map(({ what, version }) => `${what} ${version}`);
        let seen: string[] = [];
        for (const now of looks.toSorted((one, other) => one - other)) {
          const { nextAt } = ageingOf(found, terms, instantAt(now));
          expect(names(now).slice(0, seen.length)).toEqual(seen);
          const edge = nextAt === null ? now + 1 : millisecondsOf(nextAt);
          expect(names(edge - 1)).toEqual(names(now));
          expect(names(edge).length > names(now).length).toBe(nextAt !== null);
          seen = names(now);
        }
      }),
      { numRuns: runs },
    );
  });

  test("a vendor is never reminded before its lead time in working days has passed", () => {
    fc.assert(
      fc.property(moment(year), fc.integer({ min: 0, max: 20 }), (start, lead) => {
        const found = anAgedCase([
          ["request", instantAt(start)],
          ["send", instantAt(start)],
        ]);
        const { nextAt } = ageingOf(found, { leadTimeWorkingDays: lead }, instantAt(start));
        const last = addWorkingDays(osloDay(instantAt(start)), lead);
        expect(nextAt === null || osloDay(nextAt) > last).toBe(true);
        expect(Day.parse(last) >= osloDay(instantAt(start))).toBe(true);
      }),
      { numRuns: runs },
    );
  });
});
