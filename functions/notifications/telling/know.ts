// What is known of a case before it is told: its record, every notification about it, and what its age asks for.
import type { Granted } from "../../../shared/ports.ts";
import type { CaseRef } from "../../../shared/records/case.ts";
import type { Notification } from "../../../shared/records/telling/notification.ts";
import { type SubjectRef, subjectKey } from "../../../shared/records/telling/subject.ts";
import type { Told } from "./fate.ts";
import { overdueOf } from "./overdue.ts";
import { brokenAddress, type Known } from "./rules.ts";

export const knowingUses = {
  clock: ["now"],
  directory: ["current"],
  cases: ["read"],
  notifications: ["ofSubject"],
} as const;
type Knowing = Granted<typeof knowingUses>;

type Found = Known["found"];

/** Digests that tell something of the case, and addresses that broke under its mails. */
const linkedTo = (found: Found, own: Told): SubjectRef[] => {
  const all = own.flatMap((record: Notification): (SubjectRef | null)[] => [
    record.digest,
    brokenAddress(found, record)?.subject ?? null,
  ]);
  const known = new Map(all.filter((one) => one !== null).map((one) => [subjectKey(one), one]));
  return [...known.values()];
};

/** Every notification of a case, with those of the digests and addresses that its own ones speak of. */
export const toldOf = async (
  found: Found,
  { notifications }: Pick<Knowing, "notifications">,
): Promise<Told> => {
  const own = await notifications.ofSubject(found.record.event.case);
  const linked = await Promise.all(linkedTo(found, own).map((subject) => notifications.ofSubject(subject)));
  return [...own, ...linked.flat()];
};

/** A case as it is now and what its age asks for, without its notifications; null where there is none. */
export const look = async (
  ref: CaseRef,
  { cases, directory, clock }: Knowing,
): Promise<Omit<Known, "told"> | null> => {
  const found = await cases.read(ref);
  return found && { found, overdue: overdueOf(found, await directory.current(), clock.now()) };
};

/** Reads a case as it is now, with everything told about it; null where there is none. */
export const know = async (ref: CaseRef, ports: Knowing): Promise<Known | null> => {
  const seen = await look(ref, ports);
  return seen && { ...seen, told: await toldOf(seen.found, ports) };
};
