// The calendar of planned maintenance, which calendars subscribe to; the one place that knows the package.
import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { Language } from "../../kinds.ts";
import { type Downtime, lastChange } from "../../records/faults/downtime.ts";
import { type NamedProduct, plannedInWords, reasonIn } from "./words.ts";

/** How often calendars should ask again, in seconds. */
const askAgain = 3600;

type CalendarOf = {
  downtimes: readonly Downtime[];
  products: ReadonlyMap<string, NamedProduct>;
  language: Language;
};

/**
 * All windows as an iCalendar document (RFC 5545), in UTC only: every calendar shows them in its own zone. A window that
 * is moved keeps its id and counts up its sequence; a cancelled one says so, or it would stay in the calendars.
 */
export const calendarOf = ({ downtimes, products, language }: CalendarOf): string => {
  const calendar = ical({
    name: `${plannedInWords(language)} – Bibliotek24`,
    prodId: { company: "Bibliotek24", product: "status", language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: askAgain,
  });
  for (const downtime of downtimes.toSorted((one, other) => (one.window.from < other.window.from ? -1 : 1))) {
    const product = products.get(downtime.productId);
    if (!product) continue;
    const changedAt = lastChange(downtime);
    calendar.createEvent({
      id: `${downtime.productId}.${downtime.downtimeId}@bibliotek24`,
      sequence: downtime.version - 1,
      stamp: changedAt,
      created: downtime.announcedAt,
      lastModified: changedAt,
      start: downtime.window.from,
      end: downtime.window.to,
      summary: `${product.name}: ${plannedInWords(language).toLowerCase()}`,
      description: reasonIn(downtime.reason, language),
      status: downtime.state === "cancelled" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
};
