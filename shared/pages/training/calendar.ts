// The calendar of webinars: what is scheduled, and what is cancelled so that it leaves the calendars again.
import type { Language } from "../../kinds.ts";
import type { Kept } from "../../records/catalogue/kept.ts";
import { isAbout } from "../../records/training/shown.ts";
import { inLanguage, type Webinar } from "../../records/training/webinar.ts";
import { type CalendarEvent, calendarDocument } from "../following/calendar.ts";
import { trainingWords } from "../site/words/training.ts";

type Asked = { language: Language; product?: string | undefined; webinar?: string | undefined };

const eventOf = ({ record, version, history }: Kept<Webinar>, language: Language): CalendarEvent => ({
  id: `webinar.${record.webinarId}`,
  version,
  window: record.window,
  createdAt: record.scheduledAt,
  changedAt: history.at(-1)?.at ?? record.scheduledAt,
  summary: inLanguage(record.title, language),
  description: inLanguage(record.about, language),
  isCancelled: record.state === "cancelled",
});

/** Webinars as an iCalendar document. Where one takes place is not in it: only who has signed up is told. */
export const trainingCalendar = (
  webinars: readonly Kept<Webinar>[],
  { language, product, webinar }: Asked,
): string =>
  calendarDocument({
    name: trainingWords.heading[language],
    product: "training",
    language,
    events: webinars
      .filter(({ record }) => isAbout(record, product))
      .filter(({ record }) => webinar === undefined || record.webinarId === webinar)
      .map((kept) => eventOf(kept, language)),
  });
