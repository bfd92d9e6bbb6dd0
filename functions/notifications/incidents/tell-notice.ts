// Telling one notice of an incident to its one recipient: the role mailbox of a library, or the vendor's support.
import { plusSeconds } from "../../../shared/clock.ts";
import { log } from "../../../shared/log.ts";
import { render } from "../../../shared/mail/render.ts";
import type { Granted } from "../../../shared/ports.ts";
import type { IncidentNotice, IncidentNoticeRef } from "../../../shared/records/incident/notice.ts";
import type { Notification } from "../../../shared/records/telling/notification.ts";
import type { Addressee } from "../telling/addressees.ts";
import { type Fate, fateOf } from "../telling/fate.ts";
import { type Letter, send, sendingUses } from "../telling/send.ts";
import {
  type Around,
  aroundNotice,
  aroundUses,
  incidentFacts,
  libraryIn,
  stillTrue,
  subjectOf,
} from "./around.ts";

export const noticeUses = {
  ...aroundUses,
  ...sendingUses,
  notifications: [...sendingUses.notifications, ...aroundUses.notifications],
  incidentNotices: ["read", "settle"],
  links: ["toCase"],
} as const;
type Telling = Granted<typeof noticeUses>;

/** How long a notice that cannot be told now rests. */
const againSeconds = 60;
const closedSeconds = 3600;

const addresses = (around: Around, notice: IncidentNotice): Addressee[] => {
  const { library, vendor } = around;
  if (libraryIn(notice) !== null)
    return library?.mailbox ? [{ email: library.mailbox, language: library.language }] : [];
  return (vendor?.contacts ?? [])
    .filter(({ role }) => role === "support")
    .map(({ email, language }) => ({ email, language: language ?? vendor?.language ?? "nb" }));
};

type Open = Extract<Fate, { fate: "untold" | "pending" }>;

/** An address that was written to before keeps its mail; else the first that has not been tried. */
const addresseeOf = (fate: Open, around: Around, notice: IncidentNotice): Addressee | null => {
  if (fate.fate === "pending" && fate.record.recipient)
    return { email: fate.record.recipient, language: fate.record.language ?? "nb" };
  const tried: readonly string[] = fate.fate === "untold" ? fate.tried : [];
  return addresses(around, notice).find(({ email }) => !tried.includes(email)) ?? null;
};

const rankOf = (fate: Open): number => (fate.fate === "untold" ? fate.rank : fate.record.ref.rank);

type Ready = { notice: IncidentNotice; around: Around; fate: Open; to: Addressee };

/** The vendor's page of the report in its hand; libraries get none. */
const linkOf = ({ notice, around, to }: Ready, { links }: Telling): Promise<string> | null => {
  const { lead } = around.incident;
  if (lead === null || libraryIn(notice) !== null) return null;
  return links.toCase(lead, { as: "vendor", ...to }, around.now);
};

const letterOf = async (ready: Ready, ports: Telling): Promise<Letter> => {
  const { notice, around, fate, to } = ready;
  const { template, version } = notice;
  const link = await linkOf(ready, ports);
  return {
    ref: { subject: subjectOf(notice), version, template, rank: rankOf(fate) },
    to,
    mail: render({ template, facts: incidentFacts(around, link) }, to.language),
    operator: around.operator,
    urgent: libraryIn(notice) === null,
    fresh: fate.fate === "untold",
    stillTrue: async () => {
      const incident = await ports.incidents.read(notice.incident);
      return incident !== null && (await stillTrue(notice, incident, ports)) === "yes";
    },
  };
};

/** done = told, or nobody need be · later = tried again when its time has come. */
type Told = { done: boolean; restSeconds: number };
const done: Told = { done: true, restSeconds: 0 };
const later = (restSeconds: number): Told => ({ done: false, restSeconds });

const nobody = async (fate: Open, notice: IncidentNotice, { notifications }: Telling): Promise<Told> => {
  const { template, version, owner } = notice;
  log.warn("nobody_to_tell", { template, owner });
  await notifications.leaveOut({ subject: subjectOf(notice), version, template, rank: rankOf(fate) }, null);
  return done;
};

const tellOpen = async ({ notice, around, fate }: Omit<Ready, "to">, ports: Telling): Promise<Told> => {
  const still = await stillTrue(notice, around.incident, ports);
  if (still === "later") return later(againSeconds);
  if (still === "no" && fate.fate === "untold") return done;
  if (around.library?.status === "temporarily_closed") return later(closedSeconds);
  const to = addresseeOf(fate, around, notice);
  if (!to) return nobody(fate, notice, ports);
  const outcome = await send(await letterOf({ notice, around, fate, to }, ports), ports);
  return outcome === "told" ? done : later(outcome === "next" ? 0 : againSeconds);
};

const fateNow = (notice: IncidentNotice, told: readonly Notification[]): Fate => {
  const { template, version } = notice;
  return fateOf({ subject: subjectOf(notice), version, template }, told);
};

const tell = async (notice: IncidentNotice, ports: Telling): Promise<Told> => {
  const around = await aroundNotice(notice, ports);
  if (!around) return done;
  const fate = fateNow(notice, await ports.notifications.ofSubject(subjectOf(notice)));
  if (fate.fate !== "untold" && fate.fate !== "pending") return done;
  return tellOpen({ notice, around, fate }, ports);
};

/** Tells a notice as far as it can be told now, and says when to try again; true once nothing is left to do. */
export const tellNotice = async (ref: IncidentNoticeRef, ports: Telling): Promise<boolean> => {
  const notice = await ports.incidentNotices.read(ref);
  if (!notice) return true;
  const told = await tell(notice, ports);
  const dueAt = told.done ? null : plusSeconds(ports.clock.now(), told.restSeconds);
  await ports.incidentNotices.settle(ref, dueAt);
  return told.done;
};
