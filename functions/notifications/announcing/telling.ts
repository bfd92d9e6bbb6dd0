// Telling one announcement: to the first address that works, and to the operator as a task where none does.
import { plusWeekdayHours } from "../../../shared/calendar.ts";
import { log } from "../../../shared/log.ts";
import { render } from "../../../shared/mail/render.ts";
import type { Granted } from "../../../shared/ports.ts";
import { type Announcement, announcementTemplates } from "../../../shared/records/telling/announcement.ts";
import { brokenAt, type Notification } from "../../../shared/records/telling/notification.ts";
import { addressRef, ownerOf } from "../../../shared/records/telling/subject.ts";
import type { TaskRef } from "../../../shared/records/telling/task.ts";
import type { Addressee } from "../telling/addressees.ts";
import { fateOf } from "../telling/fate.ts";
import { promisedHours } from "../telling/keep-tasks.ts";
import { addressIn, type Place, placeOf } from "../telling/place.ts";
import { dayNumber } from "../telling/rules.ts";
import { type Letter, type Outcome, send, sendingUses } from "../telling/send.ts";
import { operatorOn } from "../telling/surroundings.ts";
import { accessEndsOf, openCasesOf } from "./to-others.ts";
import { webinarNewsOf } from "./to-signed-up.ts";
import { ipChangeOf, yearListOf } from "./to-vendor.ts";
import { announcingUses, type Known, type Told } from "./uses.ts";

export const announcementUses = {
  ...announcingUses,
  ...sendingUses,
  notifications: [...sendingUses.notifications, "ofSubject"],
  tasks: ["raise"],
} as const;
type Telling = Granted<typeof announcementUses>;

const knownOf = (told: Told, ports: Telling): Promise<Known | null> => {
  const { content } = told.announcement;
  switch (content.what) {
    case "ip-change":
      return ipChangeOf(told, content, ports);
    case "year-list":
      return yearListOf(told, content, ports);
    case "access-ends":
      return accessEndsOf(told, content, ports);
    case "open-cases":
      return openCasesOf(told, content, ports);
    case "webinar-signed-up":
    case "webinar-reminder":
    case "webinar-cancelled":
      return webinarNewsOf(told, content, ports);
  }
};

/** The one notice of an announcement. */
const announcementNotice = ({ ref, content }: Announcement) => ({
  subject: ref,
  version: 1,
  template: announcementTemplates[content.what],
});

type Addressed = { told: Told; known: Known; to: Addressee };

const letterOf = async ({ told, known, to }: Addressed, place: Place): Promise<Letter> => ({
  ref: { ...announcementNotice(told.announcement), rank: place.rank },
  to,
  mail: render(await known.letter(to), to.language),
  operator: told.operator,
  urgent: false,
  fresh: place.fixed === null,
  stillTrue: () => Promise.resolve(known.stillTrue),
});

const raise = async (task: Omit<TaskRef, "version"> & { version?: number }, { tasks, clock }: Telling) => {
  const now = clock.now();
  const answerBy = plusWeekdayHours(now, promisedHours);
  await tasks.raise({ version: 1, ...task }, { raisedAt: now, answerBy });
};

/** An address that bounced for good is the operator's to mend, whoever reads the announcement in the end. */
const raiseBroken = async (told: readonly Notification[], ports: Telling): Promise<void> => {
  for (const record of told) {
    const at = brokenAt(record);
    if (!at || !record.recipient) continue;
    const subject = addressRef(ownerOf(record.ref.subject), record.recipient);
    await raise({ subject, version: dayNumber(at), kind: "address_broken" }, ports);
  }
};

const tellNobody = async (announcement: Announcement, { rank }: Place, ports: Telling): Promise<void> => {
  const notice = announcementNotice(announcement);
  log.warn("nobody_to_tell", { template: notice.template, owner: announcement.ref.organisationId });
  await ports.notifications.leaveOut({ ...notice, rank }, null);
};

/** Tells it as far as it can be told now; `next` while another address, or the end of them, has its turn. */
const tellOnce = async (announcement: Announcement, ports: Telling): Promise<Outcome> => {
  const records = await ports.notifications.ofSubject(announcement.ref);
  const fate = fateOf(announcementNotice(announcement), records);
  await raiseBroken(records, ports);
  if (fate.fate === "lost") await raise({ subject: announcement.ref, kind: "mail_lost" }, ports);
  if (fate.fate !== "untold" && fate.fate !== "pending") return "told";
  const directory = await ports.directory.current();
  const now = ports.clock.now();
  const told = { announcement, directory, operator: operatorOn(directory, now), now };
  const place = placeOf(fate);
  const known = await knownOf(told, ports);
  const to = known && addressIn(place, known.addresses);
  if (known && to) return send(await letterOf({ told, known, to }, place), ports);
  if (known?.stillTrue === false) return "told";
  await tellNobody(announcement, place, ports);
  return "next";
};

/** More addresses than this are not tried in one go; the next turn goes on with them. */
const rounds = 5;

/** True once nothing is left to do for an announcement. */
export const tellAnnouncement = async (announcement: Announcement, ports: Telling): Promise<boolean> => {
  let outcome: Outcome = "next";
  for (let round = 0; round < rounds && outcome === "next"; round += 1)
    outcome = await tellOnce(announcement, ports);
  return outcome === "told";
};
