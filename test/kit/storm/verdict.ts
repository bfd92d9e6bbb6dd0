// What must hold after a storm, judged by what the mailbox took and what the table says.
import type { know } from "../../../functions/notifications/telling/know.ts";
import { nextMove } from "../../../functions/notifications/telling/next.ts";
import { untold } from "../../../functions/notifications/telling/rules.ts";
import type { CaseRef } from "../../../shared/records/case.ts";
import { type Notification, tagOf } from "../../../shared/records/telling/notification.ts";
import type { Task } from "../../../shared/records/telling/task.ts";
import type { Place } from "./place.ts";
import type { runStorm } from "./run.ts";

type Taken = Awaited<ReturnType<typeof runStorm>>["taken"];
type Known = NonNullable<Awaited<ReturnType<typeof know>>>;
export type Seen = { ref: CaseRef; known: Known; tasks: readonly Task[]; taken: Taken; place: Place };

const numberOf = ({ id, libraryNumber }: CaseRef): string => `${id}/${libraryNumber}`;
const working = ["works", "unsure", "silent"];

const toVendor = ({ ref, taken, place }: Seen): Taken =>
  taken.filter(({ to, text }) => place.contacts.includes(to) && text.includes(numberOf(ref)));

const asksFor = (mail: Taken[number]): boolean => !mail.subject.includes("Trukket");

/** Copies of one notification beyond the first that its ledger gives no reason for. */
const unexplained = (one: Notification, taken: Taken): number => {
  const copies = taken.filter(({ tag }) => tag === tagOf(one.ref)).length;
  const reasons = one.attempts.filter(({ reason }) => reason === "unconfirmed").length;
  return Math.max(0, copies - 1 - reasons);
};

const doubled = ({ known, taken }: Seen): string[] =>
  known.told
    .filter((one) => unexplained(one, taken) > 0)
    .map((one) => `${one.ref.template} without a reason`);

/** Told by its own mail and by a digest as well. */
const toldBothWays = (seen: Seen): string[] => {
  const asking = toVendor(seen).filter(asksFor);
  const digests = asking.filter(({ subject }) => /^\[B24 \d+ /.test(subject));
  return digests.length > 0 && digests.length < asking.length ? ["by its own mail and by a digest"] : [];
};

/** Nobody at the vendor who can be reached got the case, though somebody could have been. */
const lost = (seen: Seen): string[] => {
  const { known, place } = seen;
  const { state } = known.found.record;
  const reachable = place.contacts.some((email) => working.includes(place.mannerOf(email)));
  const reached = toVendor(seen).filter((mail) => asksFor(mail) && working.includes(place.mannerOf(mail.to)));
  if (state === "withdrawn") return [];
  if (!reachable) return state === "undeliverable" ? [] : [`nobody can be reached, and it is ${state}`];
  return reached.length > 0 && state === "sent"
    ? []
    : [`${reached.length} mails reached the vendor, and it is ${state}`];
};

/** Who read that a case is asked for must read that it is withdrawn. */
const leftInTheDark = (seen: Seen): string[] => {
  if (seen.known.found.record.state !== "withdrawn") return [];
  const mails = toVendor(seen).filter((mail) => working.includes(seen.place.mannerOf(mail.to)));
  const asked = mails.some(asksFor);
  return asked && !mails.some((mail) => !asksFor(mail)) ? ["withdrawn, and the vendor does not know"] : [];
};

const unraised = ({ known, tasks }: Seen): string[] => {
  const open = tasks.filter(
    ({ answeredAt, ref }) => answeredAt === null && ref.kind === "undeliverable",
  ).length;
  const wanted = known.found.record.state === "undeliverable" ? 1 : 0;
  return open === wanted ? [] : [`${open} open tasks, not ${wanted}`];
};

const unfinished = ({ known }: Seen): string[] => [
  ...untold(known).map(({ notice, fate }) => `${notice.template} is ${fate.fate}`),
  ...(nextMove(known) ? [`has still to ${nextMove(known)}`] : []),
];

/** Everything that is wrong with a case after the storm. */
export const faultsOf = (seen: Seen): string[] =>
  [doubled, toldBothWays, lost, leftInTheDark, unraised, unfinished].flatMap((law) => law(seen));
