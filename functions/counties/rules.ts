// What is open in a county: which cases wait for somebody, how they are shown, whose turn they are, and since when.
import type { Instant } from "../../shared/kinds.ts";
import { nextOf, shownStateOf } from "../../shared/records/access/outlook.ts";
import { asksAt, type Terms } from "../../shared/records/access/turns.ts";
import type { AccessRequest } from "../../shared/records/access-request.ts";
import type { FaultReport } from "../../shared/records/fault-report.ts";
import type { OpenCaseRow } from "../../shared/records/telling/announcement.ts";

const nobodyAsks = (record: AccessRequest, now: Instant): boolean => {
  const last = record.history.at(-1);
  return (
    record.state === "activated" && (record.reason === "carried_over" || !last || asksAt(record, last) > now)
  );
};

/** The row of an access request, or null where nobody is waited for: carried over, not begun yet, or over. */
export const rowOfRequest = (record: AccessRequest, terms: Terms, now: Instant): OpenCaseRow | null => {
  const { turn } = nextOf(record, terms, now);
  if (turn === null || nobodyAsks(record, now)) return null;
  const { libraryNumber, productId, history, requestedAt } = record;
  const since = history.at(-1)?.at ?? requestedAt;
  return { libraryNumber, productId, state: shownStateOf(record, terms, now), turn, since };
};

const turns: { readonly [S in FaultReport["state"]]: OpenCaseRow["turn"] | null } = {
  received: "system",
  matched: "operator",
  sent: "vendor",
  routed: "operator",
  held: "operator",
  undeliverable: "operator",
  acknowledged: "vendor",
  needs_info: "library",
  not_ours: "operator",
  fixed: "library",
  confirmed: null,
  closed: null,
  withdrawn: null,
};

/** The row of a fault report, or null where it is over. */
export const rowOfReport = (record: FaultReport): OpenCaseRow | null => {
  const { libraryNumber, productId, state, history, reportedAt } = record;
  const turn = turns[state];
  return turn && { libraryNumber, productId, state, turn, since: history.at(-1)?.at ?? reportedAt };
};

/** The one that waits longest first. */
export const oldestFirst = (rows: readonly OpenCaseRow[]): OpenCaseRow[] =>
  rows.toSorted((one, other) => {
    if (one.since === other.since) return one.libraryNumber < other.libraryNumber ? -1 : 1;
    return one.since < other.since ? -1 : 1;
  });
