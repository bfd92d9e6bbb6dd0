// Tells libraries of planned maintenance: each a unit of work of its own, to its role mailbox, in its language.
import { osloDay, yearOf } from "../../../shared/clock.ts";
import type { LibraryNumber, Year } from "../../../shared/kinds.ts";
import { log } from "../../../shared/log.ts";
import { render } from "../../../shared/mail/render.ts";
import type { Granted } from "../../../shared/ports.ts";
import type { Downtime } from "../../../shared/records/faults/downtime.ts";
import type { Library } from "../../../shared/records/library.ts";
import type { DowntimeSubject } from "../../../shared/records/telling/subject.ts";
import type { Addressee } from "../telling/addressees.ts";
import { type Fate, fateOf, mayHaveGone, type Told as Records } from "../telling/fate.ts";
import { type Letter, type Outcome, send, sendingUses } from "../telling/send.ts";
import { operatorOn } from "../telling/surroundings.ts";
import { hasAccessIn, type Wanted, wantedOf } from "./rules.ts";

export const downtimeUses = {
  ...sendingUses,
  notifications: [...sendingUses.notifications, "ofSubject"],
  directory: ["current"],
  libraries: ["read"],
  accessRequests: ["read", "ofProduct"],
  mutes: ["ofProduct"],
  downtimes: ["read", "told", "note"],
} as const;
type Telling = Granted<typeof downtimeUses>;

const yearsOf = ({ from, to }: Downtime["window"]): Year[] => {
  const [first, last] = [yearOf(osloDay(from)), yearOf(osloDay(to))];
  return first === last ? [first] : [first, last];
};

/** Why not from the projection of the statistics: a library whose event was lost would hear nothing. */
const affectedOf = async (
  { productId, window }: Downtime,
  { accessRequests, directory }: Telling,
): Promise<ReadonlySet<LibraryNumber>> => {
  const all = (await directory.current()).libraries.map(({ libraryNumber }) => libraryNumber);
  const years = yearsOf(window);
  const rows = await Promise.all(years.map((year) => accessRequests.ofProduct({ productId, year }, all)));
  return new Set(
    rows
      .flat()
      .filter((row) => hasAccessIn(row, window))
      .map(({ libraryNumber }) => libraryNumber),
  );
};

/** What the cases themselves say, before the first mail to a library. */
const isAffected = async (
  libraryNumber: LibraryNumber,
  { productId, window }: Downtime,
  { accessRequests }: Telling,
): Promise<boolean> => {
  for (const year of yearsOf(window)) {
    const access = await accessRequests.read({ libraryNumber, productId, year });
    if (access && hasAccessIn(access, window)) return true;
  }
  return false;
};

/** Every mail that is to go now. */
export const wantedNow = async (downtime: Downtime, ports: Telling): Promise<Wanted[]> => {
  const [affected, mutes, told] = await Promise.all([
    affectedOf(downtime, ports),
    ports.mutes.ofProduct(downtime.productId),
    ports.downtimes.told(downtime),
  ]);
  return wantedOf(downtime, { affected, mutes, told, now: ports.clock.now() });
};

const subjectOf = ({ productId, downtimeId }: Downtime, libraryNumber: LibraryNumber): DowntimeSubject => ({
  kind: "downtime",
  libraryNumber,
  id: `${productId}.${downtimeId}`,
});

type Open = Extract<Fate, { fate: "untold" | "pending" }>;
type Work = { downtime: Downtime; wanted: Wanted; library: Library };

/** The role mailbox, and nobody else; an address that was written to before keeps its mail. */
const addressOf = ({ library }: Work, fate: Open): Addressee | null => {
  if (fate.fate === "pending") {
    const { recipient, language } = fate.record;
    return recipient && { email: recipient, language: language ?? library.language };
  }
  const { mailbox, language } = library;
  return mailbox && !fate.tried.includes(mailbox) ? { email: mailbox, language } : null;
};

const letterOf = async (
  { downtime, wanted, library }: Work,
  { to, fate }: { to: Addressee; fate: Open },
  { clock, directory, downtimes }: Telling,
): Promise<Letter> => {
  const reference = await directory.current();
  const operator = operatorOn(reference, clock.now());
  const { productId, vendorId, downtimeId, version } = downtime;
  const facts = {
    downtimeId,
    productId,
    libraryNumber: library.libraryNumber,
    libraryName: library.name,
    productName: reference.product(productId)?.name ?? productId,
    vendorName: reference.organisation(vendorId)?.name ?? vendorId,
    window: downtime.window,
    before: wanted.before,
    reason: downtime.reason,
    operator: { name: operator.name, supportAddress: operator.supportAddress },
    link: null,
  };
  const { template } = wanted;
  return {
    ref: {
      subject: subjectOf(downtime, library.libraryNumber),
      version,
      template,
      rank: fate.fate === "untold" ? fate.rank : fate.record.ref.rank,
    },
    to,
    mail: render({ template, facts }, to.language),
    operator,
    urgent: false,
    fresh: fate.fate === "untold",
    stillTrue: async () => (await downtimes.read(downtime))?.version === version,
  };
};

/** Something of an earlier version has reached the library, or may have. */
const hasHeard = (records: Records, version: number): boolean =>
  records.some((record) => record.ref.version < version && mayHaveGone(record, records));

/**
 * What follows is told to whoever may have heard. A library whose first mail was stopped by the change is told of it as
 * for the first time, and of a cancellation nothing at all.
 */
const settled = (work: Work, records: Records): Wanted | null => {
  const { wanted, downtime } = work;
  if (wanted.template === "downtime-planned-to-library" || hasHeard(records, downtime.version)) return wanted;
  return wanted.template === "downtime-moved-to-library"
    ? { ...wanted, template: "downtime-planned-to-library", before: null }
    : null;
};

const tellNobody = async ({ downtime, wanted }: Work, fate: Open, { notifications }: Telling) => {
  const { libraryNumber, template } = wanted;
  const rank = fate.fate === "untold" ? fate.rank : fate.record.ref.rank;
  log.warn("nobody_to_tell", { template, owner: libraryNumber });
  const subject = subjectOf(downtime, libraryNumber);
  await notifications.leaveOut({ subject, version: downtime.version, template, rank }, null);
};

/** False of a first mail to a library that meanwhile has no access in the window. */
const isStillWanted = async (downtime: Downtime, { libraryNumber, template }: Wanted, ports: Telling) =>
  template !== "downtime-planned-to-library" || (await isAffected(libraryNumber, downtime, ports));

/** `wait`: the building is closed for a time, and its mailbox is read by nobody · `none`: there is nothing to tell it. */
type Told = Exclude<Outcome, "next"> | "wait" | "none";

const tellMailbox = async (work: Work, ports: Telling): Promise<Told> => {
  const { downtime, wanted } = work;
  const { version } = downtime;
  const { libraryNumber, template, told } = wanted;
  const subject = subjectOf(downtime, libraryNumber);
  const fate = fateOf({ subject, version, template }, await ports.notifications.ofSubject(subject));
  if (fate.fate !== "untold" && fate.fate !== "pending") return "told";
  await ports.downtimes.note(downtime, {
    libraryNumber,
    begun: told?.begun ?? version,
    done: told?.done ?? 0,
  });
  const to = addressOf(work, fate);
  if (!to) {
    await tellNobody(work, fate, ports);
    return "told";
  }
  const outcome = await send(await letterOf(work, { to, fate }, ports), ports);
  return outcome === "next" ? "again" : outcome;
};

/** Tells one library, as far as it can be told now. */
export const tellLibrary = async (downtime: Downtime, asked: Wanted, ports: Telling): Promise<Told> => {
  const { libraryNumber } = asked;
  const library = await ports.libraries.read(libraryNumber);
  if (!library || library.status === "permanently_closed") return "none";
  if (library.status === "temporarily_closed") return "wait";
  const records = await ports.notifications.ofSubject(subjectOf(downtime, libraryNumber));
  const wanted = settled({ downtime, wanted: asked, library }, records);
  if (!wanted || !(await isStillWanted(downtime, wanted, ports))) return "none";
  const told = await tellMailbox({ downtime, wanted, library }, ports);
  const { version } = downtime;
  if (told === "told") await ports.downtimes.note(downtime, { libraryNumber, begun: version, done: version });
  return told;
};
