// Fault reports: put once under the hash of their key; moved, read and listed.
import type { FaultReportDraft, Ports } from "../../ports.ts";
import type { CaseRef } from "../../records/case.ts";
import { FaultReport } from "../../records/fault-report.ts";
import type { CreateOutcome } from "../../records/outcome.ts";
import { getItem, putItem } from "../client.ts";
import { fromItem, fromItemOrNull, schemaVersion, toItem } from "../codec.ts";
import { conditionally } from "../failed-condition.ts";
import { keys } from "../keys.ts";
import { page } from "../pages.ts";
import { moveCase, stamp, tellingDue } from "./moves.ts";

/** The report a create leads to. */
const reportOf = (draft: FaultReportDraft): FaultReport => {
  const { heldFor, eventId, at, actor, ...fields } = draft;
  const ref: CaseRef = { kind: "fault-report", libraryNumber: draft.libraryNumber, id: draft.id };
  const move = heldFor === null ? "report" : "hold";
  const state = heldFor === null ? "received" : "held";
  const wish = { move, eventId, at, actor, reason: heldFor } as const;
  const { event, entry } = stamp(ref, wish, { version: 1, state });
  return {
    ...fields,
    schemaVersion,
    state,
    reason: heldFor,
    version: 1,
    attempt: 1,
    reportedAt: at,
    incidentId: null,
    said: null,
    history: [entry],
    event,
    ...tellingDue(at),
  };
};

const met = (
  record: FaultReport,
  draft: FaultReportDraft,
  byClientKey: boolean,
): CreateOutcome<FaultReport> => {
  if (record.history.some((move) => move.id === draft.eventId)) return { outcome: "created", record };
  if (record.fingerprint !== draft.fingerprint) return { outcome: "key_reused" };
  return { outcome: byClientKey ? "replayed" : "repeated", record };
};

/** The fault reports port. A key is remembered as long as its report is kept. */
export const open = (): Ports["faultReports"] => ({
  create: async (draft, byClientKey) => {
    const record = reportOf(draft);
    const written = await conditionally(
      putItem({
        Item: toItem(keys.faultReport(draft.libraryNumber, draft.id), record),
        ConditionExpression: "attribute_not_exists(pk)",
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      }),
    );
    if (written.ok || !written.old) return { outcome: "created", record };
    return met(fromItem(FaultReport, written.old), draft, byClientKey);
  },
  read: async (libraryNumber, id) =>
    fromItemOrNull(FaultReport, (await getItem(keys.faultReport(libraryNumber, id))).Item),
  list: (libraryNumber, wish) =>
    page({ pk: `LIBRARY#${libraryNumber}`, prefix: "FAULT#" }, wish, (item) => fromItem(FaultReport, item)),
  move: ({ libraryNumber, id }, wish) =>
    moveCase(
      {
        key: keys.faultReport(libraryNumber, id),
        ref: { kind: "fault-report", libraryNumber, id },
        schema: FaultReport,
      },
      wish,
    ),
});
