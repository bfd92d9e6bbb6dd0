import { describe, expect, test } from "vitest";
import { announcementFlaws, windowFlaws } from "../../../functions/downtime/rules.ts";
import { plusSeconds } from "../../../shared/clock.ts";
import { DowntimeBody, DowntimeId } from "../../../shared/records/faults/downtime.ts";
import { anAnnouncement, aWindow, hours } from "../../kit/table/downtimes.ts";
import { noon } from "../../kit/table/small-world.ts";

describe("a window", () => {
  test.each([
    [hours(24), hours(26), []],
    [plusSeconds(noon, -120), hours(1), []],
    [plusSeconds(noon, -121), hours(1), ["/from in_the_past"]],
    [hours(1), hours(73), []],
    [hours(1), plusSeconds(hours(73), 1), ["/to window_too_long"]],
    [hours(1), hours(1), ["/to ends_before_it_begins"]],
    [hours(9600), hours(9601), []],
    [plusSeconds(hours(9600), 1), hours(9601), ["/from too_far_ahead"]],
  ])("from %s to %s has the flaws %j", (from, to, flaws) => {
    const found = windowFlaws({ from, to }, noon);
    expect(found.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(flaws);
  });

  test("that has begun keeps its beginning, and ends no earlier than now", () => {
    const before = aWindow();
    expect(windowFlaws({ from: hours(24), to: hours(30) }, hours(25), before)).toEqual([]);
    expect(windowFlaws({ from: hours(24), to: hours(24.5) }, hours(25), before)).toMatchObject([
      { pointer: "/to", code: "in_the_past" },
    ]);
  });
});

const anId = DowntimeId.parse("0".repeat(16));

test("with twenty that stand another one is refused", () => {
  const body = DowntimeBody.parse(anAnnouncement());
  const of = (count: number) => Array.from({ length: count }, () => ({ downtimeId: anId }));
  expect(announcementFlaws(body, { now: noon, standing: of(19) })).toEqual([]);
  expect(announcementFlaws(body, { now: noon, standing: of(20) })).toMatchObject([
    { code: "too_many_planned" },
  ]);
});
