// The one list of what runs without a caller: consumers of queues, and schedules.
import type { AnyJob } from "../shared/queue/job.ts";
import { job as accessEveryHour } from "./access/every-hour.ts";
import { job as accessOnCaseEvent } from "./access/on-case-event.ts";
import { job as countiesEveryHour } from "./counties/every-hour.ts";
import { job as faultsEveryHour } from "./faults/every-hour.ts";
import { job as feedEveryDay } from "./feed/every-day.ts";
import { job as feedOnCaseEvent } from "./feed/on-case-event.ts";
import { job as ipRangesEveryFiveMinutes } from "./ip-ranges/every-five-minutes.ts";
import { job as ipRangesOnChange } from "./ip-ranges/on-change.ts";
import { job as notificationsEveryDay } from "./notifications/every-day.ts";
import { job as notificationsEveryDayProducts } from "./notifications/every-day-products.ts";
import { job as notificationsEveryMinute } from "./notifications/every-minute.ts";
import { job as notificationsEveryMinuteAnnouncements } from "./notifications/every-minute-announcements.ts";
import { job as notificationsEveryMinuteDigests } from "./notifications/every-minute-digests.ts";
import { job as notificationsOnCaseEvent } from "./notifications/on-case-event.ts";
import { job as notificationsOnLinkAsked } from "./notifications/on-link-asked.ts";
import { job as notificationsOnReceipt } from "./notifications/on-receipt.ts";
import { job as organisationsEveryHour } from "./organisations/every-hour.ts";
import { job as pagesOnCaseEvent } from "./pages/on-case-event.ts";
import { job as yearEndEveryHour } from "./year-end/every-hour.ts";

export const jobs = {
  "access/every-hour": accessEveryHour,
  "access/on-case-event": accessOnCaseEvent,
  "counties/every-hour": countiesEveryHour,
  "faults/every-hour": faultsEveryHour,
  "feed/every-day": feedEveryDay,
  "feed/on-case-event": feedOnCaseEvent,
  "ip-ranges/every-five-minutes": ipRangesEveryFiveMinutes,
  "ip-ranges/on-change": ipRangesOnChange,
  "notifications/every-day": notificationsEveryDay,
  "notifications/every-day-products": notificationsEveryDayProducts,
  "notifications/every-minute": notificationsEveryMinute,
  "notifications/every-minute-announcements": notificationsEveryMinuteAnnouncements,
  "notifications/every-minute-digests": notificationsEveryMinuteDigests,
  "notifications/on-case-event": notificationsOnCaseEvent,
  "notifications/on-link-asked": notificationsOnLinkAsked,
  "notifications/on-receipt": notificationsOnReceipt,
  "organisations/every-hour": organisationsEveryHour,
  "pages/on-case-event": pagesOnCaseEvent,
  "year-end/every-hour": yearEndEveryHour,
} as const satisfies Record<string, AnyJob>;
