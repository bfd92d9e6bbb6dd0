// The calendar of planned maintenance, as everybody may see it.
import type { Language } from "../../kinds.ts";
import { type Downtime, lastChange } from "../../records/faults/downtime.ts";
import { type CalendarEvent, calendarDocument } from "../following/calendar.ts";
import { type NamedProduct, plannedInWords, reasonIn } from "./words.ts";

type CalendarOf = {
  downtimes: readonly Downtime[];
  products: ReadonlyMap<string, NamedProduct>;
  language: Language;
};

const eventOf = (downtime: Downtime, { name }: NamedProduct, language: Language): CalendarEvent => ({
  id: `${downtime.productId}.${downtime.downtimeId}`,
  version: downtime.version,
  window: downtime.window,
  createdAt: downtime.announcedAt,
  changedAt: lastChange(downtime),
  summary: `${name}: ${plannedInWords(language).toLowerCase()}`,
  description: reasonIn(downtime.reason, language),
  isCancelled: downtime.state === "cancelled",
});

/** All windows of these products as an iCalendar document. */
export const calendarOf = ({ downtimes, products, language }: CalendarOf): string =>
  calendarDocument({
    name: plannedInWords(language),
    product: "status",
    language,
    events: downtimes.flatMap((downtime) => {
      const product = products.get(downtime.productId);
      return product ? [eventOf(downtime, product, language)] : [];
    }),
  });
