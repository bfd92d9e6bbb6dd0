// What became of a notice: told, on its way, given up, or still to be told, and then to which address of its role.
import type { Email, Instant } from "../../../shared/kinds.ts";
import { isAccepted, isLost, type Notification } from "../../../shared/records/telling/notification.ts";
import { type DigestRef, type SubjectRef, subjectKey } from "../../../shared/records/telling/subject.ts";
import type { TemplateName } from "../../../shared/records/telling/template.ts";

/** One thing to tell: the version of a subject that it tells of, and the template, which implies the recipient's role. */
export type Notice = { subject: SubjectRef; version: number; template: TemplateName; at: Instant };

/** Every notification of a case, and of the digests and addresses that these speak of. */
export type Told = readonly Notification[];

/**
 * untold = nobody was written to, or only addresses that came to nothing (`tried`) · pending = recorded or claimed ·
 * waiting = its digest is not told yet · dropped = it was no longer true · lost = no address is left.
 */
export type Fate =
  | { fate: "untold"; rank: number; tried: readonly Email[] }
  | { fate: "pending"; record: Notification }
  | { fate: "waiting"; record: Notification }
  | { fate: "told" | "dropped" | "lost" };

/** The one mail that tells a digest. */
export const digestNotice = (digest: DigestRef): Omit<Notice, "at"> => ({
  subject: digest,
  version: 1,
  template: "digest-to-vendor",
});

/** The notifications of a notice, first address first. */
export const recordsOf = (notice: Omit<Notice, "at">, told: Told): Told =>
  told
    .filter(
      ({ ref }) =>
        ref.version === notice.version &&
        ref.template === notice.template &&
        subjectKey(ref.subject) === subjectKey(notice.subject),
    )
    .toSorted((one, other) => one.ref.rank - other.ref.rank);

const recipients = (records: Told): Email[] => records.flatMap(({ recipient }) => recipient ?? []);

const ofDigest = (record: Notification, told: Told): Fate => {
  const { fate } = record.digest ? fateOf(digestNotice(record.digest), told) : { fate: "lost" as const };
  return fate === "told" || fate === "lost" || fate === "dropped" ? { fate } : { fate: "waiting", record };
};

/** What became of a notice. A record without a recipient ends the list of addresses. */
export const fateOf = (notice: Omit<Notice, "at">, told: Told): Fate => {
  const records = recordsOf(notice, told);
  const last = records.at(-1);
  if (!last) return { fate: "untold", rank: 1, tried: [] };
  if (last.state === "condition_no_longer_true") return { fate: "dropped" };
  if (last.state === "merged") return ofDigest(last, told);
  if (isLost(last))
    return last.recipient === null
      ? { fate: "lost" }
      : { fate: "untold", rank: last.ref.rank + 1, tried: recipients(records) };
  return isAccepted(last) ? { fate: "told" } : { fate: "pending", record: last };
};

/** True when a copy was accepted, is on its way, or was once left with its outcome unknown. */
export const mayHaveGone = (record: Notification, told: Told): boolean => {
  if (record.state === "merged" && record.digest)
    return recordsOf(digestNotice(record.digest), told).some((one) => mayHaveGone(one, told));
  const { state, attempts, receipts } = record;
  return state === "accepted" || state === "claimed" || attempts.length > 1 || receipts.length > 0;
};
