// Clock times without a zone, as Base Bibliotek writes them, as instants.
import { instantAt, millisecondsOf } from "../clock.ts";
import { Instant } from "../kinds.ts";

const oslo = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Oslo",
  dateStyle: "short",
  timeStyle: "medium",
});

const asUtc = (clock: string): Instant | undefined =>
  Instant.safeParse(`${clock.replace(" ", "T")}.000Z`).data;

const offsetAt = (milliseconds: number): number =>
  millisecondsOf(asUtc(oslo.format(milliseconds)) ?? instantAt(milliseconds)) - milliseconds;

/** `2022-06-15 15:06:48` in Europe/Oslo as an instant; null where it has another form. */
export const osloInstant = (clock: string): Instant | null => {
  const read = asUtc(clock);
  if (read === undefined) return null;
  const milliseconds = millisecondsOf(read);
  // Why twice: the offset must be the one that holds at the instant, not at its digits read as UTC.
  return instantAt(milliseconds - offsetAt(milliseconds - offsetAt(milliseconds)));
};
