// The decisions of faults: when a held report goes on, and what may be said along with a move.
import type { Flaw } from "../../shared/http/flaws.ts";
import type { Instant } from "../../shared/kinds.ts";
import { holdsNationalIdentityNumber } from "../../shared/national-identity.ts";
import type { Directory } from "../../shared/records/directory.ts";
import type { FaultReport } from "../../shared/records/fault-report.ts";
import { heldFor } from "../../shared/records/faults/reporting.ts";

/** True when the report's vendor can be written to. */
export const mayLeaveHold = (directory: Directory, record: FaultReport): boolean =>
  heldFor(directory, record) === null;

/** Text that goes along with a move holds no national identity number. */
export const spokenFlaws = (texts: Readonly<Record<string, string | undefined>>): Flaw[] =>
  Object.entries(texts)
    .filter(([, text]) => text !== undefined && holdsNationalIdentityNumber(text))
    .map(([pointer]) => ({ pointer, code: "national_identity_number" }));

const farthestDays = 366;

const promiseFlaw = (moment: string, now: Instant): Flaw["code"] | null => {
  const ahead = Date.parse(moment) - Date.parse(now);
  if (ahead <= 0) return "in_the_past";
  return ahead > farthestDays * 86_400_000 ? "too_far_ahead" : null;
};

/** A moment somebody promises lies ahead, by less than a year. */
export const promiseFlaws = (promises: Readonly<Record<string, string | undefined>>, now: Instant): Flaw[] =>
  Object.entries(promises).flatMap(([pointer, moment]) => {
    const code = moment === undefined ? null : promiseFlaw(moment, now);
    return code ? [{ pointer, code }] : [];
  });
