// Behaviour of clock times without a zone, on ordinary days and on the days the clock is changed.
import { expect, test } from "vitest";
import { osloInstant } from "../../../shared/register/oslo-time.ts";

test.each([
  ["2022-01-17 13:41:33", "2022-01-17T12:41:33.000Z"],
  ["2022-06-15 15:06:48", "2022-06-15T13:06:48.000Z"],
  ["2026-03-29 01:59:59", "2026-03-29T00:59:59.000Z"],
  ["2026-03-29 03:00:00", "2026-03-29T01:00:00.000Z"],
  ["2026-10-25 01:59:59", "2026-10-24T23:59:59.000Z"],
  ["2026-10-25 03:00:00", "2026-10-25T02:00:00.000Z"],
])("%s in Oslo is %s", (clock, instant) => {
  expect(osloInstant(clock)).toBe(instant);
});

test.each(["", "2022-06-15", "15.06.2022 15:06:48", "2022-13-15 15:06:48"])(
  "%j is no clock time",
  (clock) => {
    expect(osloInstant(clock)).toBeNull();
  },
);
