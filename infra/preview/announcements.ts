// Announcements, made up: what `npm run mail:preview` shows and the golden files are written from.
import { Day, Instant } from "../../shared/kinds.ts";
import type {
  AnnouncementLetter,
  OpenCasesFacts,
  WebinarFacts,
  YearListFacts,
} from "../../shared/mail/announced.ts";

const operator = { name: "Eksempel fylkeskommune", supportAddress: "hjelp@bibliotek24.example" };
const vendor = { organisationId: "fjordfilm", toldName: "Fjordfilm AS", operator };

const libraries = ["Fjordvik folkebibliotek", "Fjordvik vidaregåande skule", "Havnes bibliotek"] as const;
const turns = ["continues", "new", "ends"] as const;

const listRow = (at: number): YearListFacts["rows"][number] => ({
  libraryNumber: String(2_030_100 + at),
  libraryName: libraries[at % 3] ?? libraries[0],
  productName: at % 2 === 0 ? "Fjordfilm" : "Avisbølgen",
  turn: turns[at % 3] ?? "continues",
});

const openRows: OpenCasesFacts["rows"] = [
  {
    libraryName: libraries[0],
    productName: "Fjordfilm",
    state: "sent",
    turn: "vendor",
    since: Instant.parse("2026-11-16T09:00:00.000Z"),
  },
  {
    libraryName: libraries[1],
    productName: "Avisbølgen",
    state: "not_confirmed",
    turn: "library",
    since: Instant.parse("2026-11-18T09:00:00.000Z"),
  },
  {
    libraryName: libraries[2],
    productName: "Ordboka",
    state: "held",
    turn: "operator",
    since: Instant.parse("2026-11-20T09:00:00.000Z"),
  },
];

const webinar: WebinarFacts = {
  organisationId: "2030100",
  toldName: libraries[0],
  operator,
  announcementId: "webinar.fjordfilm-for-nye",
  libraryNumber: "2030100",
  title: "Fjordfilm for nye bibliotek",
  from: Instant.parse("2026-12-02T09:00:00.000Z"),
  to: Instant.parse("2026-12-02T09:45:00.000Z"),
  joinAddress: "https://video.bibliotek24.example/fjordfilm-for-nye",
  moved: false,
  link: "https://bibliotek24.example/v1/webinars/planned.ics?webinar=fjordfilm-for-nye&language=nb",
};

/** One letter of every announcement, in the order of their names. */
export const sampleAnnouncements: readonly AnnouncementLetter[] = [
  {
    template: "ip-change-to-vendor",
    facts: {
      ...vendor,
      announcementId: "ip-change.2030100.000003",
      libraryNumber: "2030100",
      libraryName: libraries[0],
      municipality: "Fjordvik",
      productNames: ["Fjordfilm", "Avisbølgen"],
      changedAt: Instant.parse("2026-08-10T10:00:00.000Z"),
      added: ["192.0.2.0/25", "2001:db8:7::/48"],
      removed: ["192.0.2.0/24"],
      link: "https://bibliotek24.example/ip-changes/9b2e71",
    },
  },
  {
    template: "year-list-to-vendor",
    facts: {
      ...vendor,
      announcementId: "year-list.2027.001",
      year: 2027,
      isFirst: true,
      rows: Array.from({ length: 8 }, (_, at) => listRow(at)),
      link: "https://bibliotek24.example/year-lists/9b2e71",
    },
  },
  {
    template: "access-ends-to-library",
    facts: {
      organisationId: "2030100",
      toldName: libraries[0],
      operator,
      announcementId: "access-ends.2026-12-31.001",
      libraryNumber: "2030100",
      lastDay: Day.parse("2026-12-31"),
      productNames: ["Fjordfilm", "Avisbølgen"],
      link: null,
    },
  },
  {
    template: "open-cases-to-county",
    facts: {
      organisationId: "200000013",
      toldName: "Fjordane fylkeskommune",
      operator,
      announcementId: "open-cases.2026-W48",
      week: "2026-W48",
      rows: openRows,
      link: null,
    },
  },
  { template: "webinar-signed-up-to-library", facts: webinar },
  { template: "webinar-reminder-to-library", facts: { ...webinar, link: webinar.joinAddress } },
  {
    template: "webinar-cancelled-to-library",
    facts: { ...webinar, link: "https://bibliotek24.example/training" },
  },
];
