// What mails that announce are written from: flat records with the names already in them.
import type { Day, Instant } from "../kinds.ts";
import type { OpenCaseRow, YearListRow } from "../records/telling/announcement.ts";

type Announced = {
  /** Whom it is told: with the id, its mails make one thread. */
  organisationId: string;
  announcementId: string;
  /** The name of the organisation or library that is told. */
  toldName: string;
  /** The legal name of who operates Bibliotek24 on the day, and where answers go. */
  operator: { name: string; supportAddress: string };
  link: string | null;
};

export type IpChangeFacts = Announced & {
  libraryNumber: string;
  libraryName: string;
  municipality: string;
  productNames: readonly string[];
  changedAt: Instant;
  added: readonly string[];
  removed: readonly string[];
};

export type YearListFacts = Announced & {
  year: number;
  /** A later list replaces an earlier one. */
  isFirst: boolean;
  rows: readonly {
    libraryNumber: string;
    libraryName: string;
    productName: string;
    turn: YearListRow["turn"];
  }[];
};

export type AccessEndsFacts = Announced & {
  libraryNumber: string;
  lastDay: Day;
  productNames: readonly string[];
};

export type OpenCasesFacts = Announced & {
  /** `2026-W48` */
  week: string;
  rows: readonly {
    libraryName: string;
    productName: string;
    state: OpenCaseRow["state"];
    turn: OpenCaseRow["turn"];
    since: Instant;
  }[];
};

export type WebinarFacts = Announced & {
  libraryNumber: string;
  /** In the language of the mail. */
  title: string;
  from: Instant;
  to: Instant;
  /** Where it takes place; null: that is not decided. */
  joinAddress: string | null;
  /** It has another time than was confirmed before. */
  moved: boolean;
};

/** An announcement's mail with what it is written from. */
export type AnnouncementLetter =
  | { template: "ip-change-to-vendor"; facts: IpChangeFacts }
  | { template: "year-list-to-vendor"; facts: YearListFacts }
  | { template: "access-ends-to-library"; facts: AccessEndsFacts }
  | { template: "open-cases-to-county"; facts: OpenCasesFacts }
  | { template: "webinar-signed-up-to-library"; facts: WebinarFacts }
  | { template: "webinar-reminder-to-library"; facts: WebinarFacts }
  | { template: "webinar-cancelled-to-library"; facts: WebinarFacts };
