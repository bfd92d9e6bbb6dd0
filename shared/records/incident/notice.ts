// That one recipient is to be told of one change of an incident: a unit of work of its own.
import * as z from "zod";
import { Instant, line } from "../../kinds.ts";
import { IncidentId } from "./incident.ts";

/** The mails about an incident: to affected libraries for a change that matters, to its vendor when it grows or is back. */
export const IncidentTemplate = z.enum([
  "incident-confirmed-to-library",
  "incident-workaround-to-library",
  "incident-estimate-to-library",
  "incident-resolved-to-library",
  "incident-growth-to-vendor",
  "incident-reopened-to-vendor",
]);
export type IncidentTemplate = z.infer<typeof IncidentTemplate>;

export const isToLibraries = (template: IncidentTemplate): boolean => template.endsWith("-to-library");

/**
 * `owner` is the number of the library or the id of the vendor; `version` that of the incident, and of a growth the
 * number of libraries that the vendor is told of.
 */
export const IncidentNoticeRef = z.object({
  incident: IncidentId,
  owner: line(60),
  version: z.int().positive(),
  template: IncidentTemplate,
});
export type IncidentNoticeRef = z.infer<typeof IncidentNoticeRef>;

/** What the stream brings of a notice. */
export const IncidentNoticeEvent = IncidentNoticeRef.extend({ id: line(200), type: line(60), at: Instant });

export const IncidentNotice = IncidentNoticeRef.extend({ at: Instant, event: IncidentNoticeEvent });
export type IncidentNotice = z.infer<typeof IncidentNotice>;

export type IncidentNoticeDraft = Pick<IncidentNotice, "incident" | "owner" | "version" | "template" | "at">;
