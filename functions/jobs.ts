// The one list of what runs without a caller: consumers of queues, and schedules.
import type { AnyJob } from "../shared/queue/job.ts";
import { job as accessEveryHour } from "./access/every-hour.ts";
import { job as accessOnCaseEvent } from "./access/on-case-event.ts";
import { job as countiesEveryHour } from "./counties/every-hour.ts";
import { job as faultNumbersOnReportEvent } from "./fault-numbers/on-report-event.ts";
import { job as faultsEveryHour } from "./faults/every-hour.ts";
import { job as feedEveryDay } from "./feed/every-day.ts";
import { job as feedOnCaseEvent } from "./feed/on-case-event.ts";
import { job as incidentsEveryMinute } from "./incidents/every-minute.ts";
import { job as incidentsOnCaseEvent } from "./incidents/on-case-event.ts";
import { job as incidentsOnIncidentEvent } from "./incidents/on-incident-event.ts";
import { job as ipRangesEveryFiveMinutes } from "./ip-ranges/every-five-minutes.ts";
import { job as ipRangesOnChange } from "./ip-ranges/on-change.ts";
import { job as notificationsEveryDay } from "./notifications/every-day.ts";
import { job as notificationsEveryDayProducts } from "./notifications/every-day-products.ts";
import { job as notificationsEveryMinute } from "./notifications/every-minute.ts";
import { job as notificationsEveryMinuteAnnouncements } from "./notifications/every-minute-announcements.ts";
import { job as notificationsEveryMinuteDigests } from "./notifications/every-minute-digests.ts";
import { job as notificationsEveryMinuteDowntimes } from "./notifications/every-minute-downtimes.ts";
import { job as notificationsEveryMinuteIncidents } from "./notifications/every-minute-incidents.ts";
import { job as notificationsOnCaseEvent } from "./notifications/on-case-event.ts";
import { job as notificationsOnIncidentNotice } from "./notifications/on-incident-notice.ts";
import { job as notificationsOnLinkAsked } from "./notifications/on-link-asked.ts";
import { job as notificationsOnReceipt } from "./notifications/on-receipt.ts";
import { job as organisationsEveryHour } from "./organisations/every-hour.ts";
import { job as organisationsEveryNight } from "./organisations/every-night.ts";
import { job as pagesOnCaseEvent } from "./pages/on-case-event.ts";
import { job as statusEveryMinute } from "./status/every-minute.ts";
import { job as statusOnIncidentEvent } from "./status/on-incident-event.ts";
import { job as trainingEveryMinute } from "./training/every-minute.ts";
import { job as yearEndEveryHour } from "./year-end/every-hour.ts";

export const jobs = {
  "access/every-hour": accessEveryHour,
  "access/on-case-event": accessOnCaseEvent,
  "counties/every-hour": countiesEveryHour,
  "fault-numbers/on-report-event": faultNumbersOnReportEvent,
  "faults/every-hour": faultsEveryHour,
  "feed/every-day": feedEveryDay,
  "feed/on-case-event": feedOnCaseEvent,
  "incidents/every-minute": incidentsEveryMinute,
  "incidents/on-case-event": incidentsOnCaseEvent,
  "incidents/on-incident-event": incidentsOnIncidentEvent,
  "ip-ranges/every-five-minutes": ipRangesEveryFiveMinutes,
  "ip-ranges/on-change": ipRangesOnChange,
  "notifications/every-day": notificationsEveryDay,
  "notifications/every-day-products": notificationsEveryDayProducts,
  "notifications/every-minute": notificationsEveryMinute,
  "notifications/every-minute-announcements": notificationsEveryMinuteAnnouncements,
  "notifications/every-minute-digests": notificationsEveryMinuteDigests,
  "notifications/every-minute-downtimes": notificationsEveryMinuteDowntimes,
  "notifications/every-minute-incidents": notificationsEveryMinuteIncidents,
  "notifications/on-case-event": notificationsOnCaseEvent,
  "notifications/on-incident-notice": notificationsOnIncidentNotice,
  "notifications/on-link-asked": notificationsOnLinkAsked,
  "notifications/on-receipt": notificationsOnReceipt,
  "organisations/every-hour": organisationsEveryHour,
  "organisations/every-night": organisationsEveryNight,
  "pages/on-case-event": pagesOnCaseEvent,
  "status/every-minute": statusEveryMinute,
  "status/on-incident-event": statusOnIncidentEvent,
  "training/every-minute": trainingEveryMinute,
  "year-end/every-hour": yearEndEveryHour,
} as const satisfies Record<string, AnyJob>;
