// Calendars (iCalendar, RFC 5545), which calendar programs subscribe to; the one place that knows the package.
import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { Instant, Language } from "../../kinds.ts";

/** How often calendars should ask again, in seconds. */
const askAgain = 3600;

/** A window of time. One that is moved keeps its id and counts up its version; a cancelled one says so, or it would stay. */
export type CalendarEvent = {
  id: string;
  version: number;
  window: { from: Instant; to: Instant };
  createdAt: Instant;
  changedAt: Instant;
  summary: string;
  description: string;
  isCancelled: boolean;
};

type Calendar = { name: string; product: string; language: Language; events: readonly CalendarEvent[] };

/** The events as a document, in UTC only: every calendar shows them in its own zone, on both days that the clocks change. */
export const calendarDocument = ({ name, product, language, events }: Calendar): string => {
  const calendar = ical({
    name: `${name} – Bibliotek24`,
    prodId: { company: "Bibliotek24", product, language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: askAgain,
  });
  for (const event of events.toSorted((one, other) => (one.window.from < other.window.from ? -1 : 1)))
    calendar.createEvent({
      id: `${event.id}@bibliotek24`,
      sequence: event.version - 1,
      stamp: event.changedAt,
      created: event.createdAt,
      lastModified: event.changedAt,
      start: event.window.from,
      end: event.window.to,
      summary: event.summary,
      description: event.description,
      status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  return calendar.toString();
};
