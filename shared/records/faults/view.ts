// A fault report as its readers get it, and as its library is answered.
import * as z from "zod";
import { Instant, LibraryNumber, ProductId } from "../../kinds.ts";
import { Said } from "../access-request.ts";
import { CaseContact } from "../contact.ts";
import { FaultReportState, KnownAccess, Symptom } from "../fault-report.ts";
import { IncidentBrief } from "../incident/view.ts";
import { DowntimeId, Window as DowntimeWindow } from "./downtime.ts";

/** The report as its readers see it; what a reader may not see is null. */
export const FaultReportView = z
  .object({
    id: z.string(),
    libraryNumber: LibraryNumber,
    productId: ProductId,
    state: FaultReportState,
    reason: z.string().nullable(),
    moves: z.array(z.string()).describe("What this reader may do with it now"),
    version: z.int(),
    symptom: Symptom,
    description: z.string().nullable(),
    observedAt: Instant.nullable(),
    reportedAt: Instant,
    contact: CaseContact.nullable(),
    access: KnownAccess.nullable().describe("What was known of the library's access when it reported"),
    incidentId: z.string().nullable().describe("The incident it was counted for"),
    said: Said.nullable(),
    history: z.array(z.object({ at: Instant, move: z.string(), state: z.string(), by: z.string() })),
  })
  .meta({ id: "FaultReport" });
export type FaultReportView = z.infer<typeof FaultReportView>;

/** The report with the fault behind it. */
export const FaultReportAnswer = FaultReportView.extend({
  incident: IncidentBrief.nullable().describe("The open fault this report belongs to, as it is known now"),
  plannedMaintenance: z
    .object({ id: DowntimeId, ...DowntimeWindow.shape })
    .nullable()
    .describe("In the answer to a report: the planned maintenance that is going on, to which it belongs"),
  ownSetUp: z
    .array(z.string())
    .describe("What to look at on one's own side, where nobody else has reported it"),
}).meta({ id: "FaultReportAnswer" });
export type FaultReportAnswer = z.infer<typeof FaultReportAnswer>;
