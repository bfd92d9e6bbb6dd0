// What announcements are told from, and what each kind of them makes of it.
import type { Instant } from "../../../shared/kinds.ts";
import type { AnnouncementLetter } from "../../../shared/mail/announced.ts";
import type { Granted } from "../../../shared/ports.ts";
import type { Directory } from "../../../shared/records/directory.ts";
import type { OperatorIdentity } from "../../../shared/records/organisation.ts";
import type { Announcement } from "../../../shared/records/telling/announcement.ts";
import type { Addressee } from "../telling/addressees.ts";

export const announcingUses = {
  directory: ["current"],
  organisations: ["read"],
  libraries: ["read"],
  libraryCases: ["read"],
  ipRegister: ["change"],
  announcements: ["ofOwner"],
  links: ["toIpChange", "toYearList", "onSite"],
  webinars: ["kept"],
  signUps: ["read"],
} as const;
export type AnnouncingPorts = Granted<typeof announcingUses>;

/** The announcement, and the day and directory it is told on. */
export type Told = {
  announcement: Announcement;
  directory: Directory;
  operator: OperatorIdentity;
  now: Instant;
};

/** Whom an announcement may reach, the first to be tried first; what is written to each; and whether it is still so. */
export type Known = {
  addresses: readonly Addressee[];
  letter: (to: Addressee) => Promise<AnnouncementLetter> | AnnouncementLetter;
  stillTrue: boolean;
};

/** What every mail of an announcement says. */
export const framed = ({ announcement, operator }: Told, toldName: string) => ({
  organisationId: announcement.ref.organisationId,
  announcementId: announcement.ref.id,
  toldName,
  operator: { name: operator.name, supportAddress: operator.supportAddress },
});
