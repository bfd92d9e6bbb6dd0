// The one list of what runs without a caller: consumers of queues, and schedules.
import type { AnyJob } from "../shared/queue/job.ts";
import { job as accessEveryHour } from "./access/every-hour.ts";
import { job as accessOnCaseEvent } from "./access/on-case-event.ts";
import { job as faultsEveryHour } from "./faults/every-hour.ts";
import { job as ipRangesEveryFiveMinutes } from "./ip-ranges/every-five-minutes.ts";
import { job as ipRangesOnChange } from "./ip-ranges/on-change.ts";
import { job as notificationsEveryDay } from "./notifications/every-day.ts";
import { job as notificationsEveryMinute } from "./notifications/every-minute.ts";
import { job as notificationsEveryMinuteDigests } from "./notifications/every-minute-digests.ts";
import { job as notificationsOnCaseEvent } from "./notifications/on-case-event.ts";
import { job as notificationsOnReceipt } from "./notifications/on-receipt.ts";
import { job as organisationsEveryHour } from "./organisations/every-hour.ts";
import { job as pagesOnCaseEvent } from "./pages/on-case-event.ts";
import { job as statusEveryMinute } from "./status/every-minute.ts";
import { job as statusOnIncidentEvent } from "./status/on-incident-event.ts";

export const jobs = {
  "access/every-hour": accessEveryHour,
  "access/on-case-event": accessOnCaseEvent,
  "faults/every-hour": faultsEveryHour,
  "ip-ranges/every-five-minutes": ipRangesEveryFiveMinutes,
  "ip-ranges/on-change": ipRangesOnChange,
  "notifications/every-day": notificationsEveryDay,
  "notifications/every-minute": notificationsEveryMinute,
  "notifications/every-minute-digests": notificationsEveryMinuteDigests,
  "notifications/on-case-event": notificationsOnCaseEvent,
  "notifications/on-receipt": notificationsOnReceipt,
  "organisations/every-hour": organisationsEveryHour,
  "pages/on-case-event": pagesOnCaseEvent,
  "status/every-minute": statusEveryMinute,
  "status/on-incident-event": statusOnIncidentEvent,
} as const satisfies Record<string, AnyJob>;
