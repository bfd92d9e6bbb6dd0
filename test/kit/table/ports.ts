// Every port over the real table, with a clock that stands still.
import { osloDay } from "../../../shared/clock.ts";
import type { Instant } from "../../../shared/kinds.ts";
import type { ClockPort } from "../../../shared/ports/clock.ts";
import { open as openRecordings } from "../../../shared/recordings.ts";
import { open as openRegister } from "../../../shared/register/source.ts";
import { open as openRequests } from "../../../shared/table/cases/access-requests.ts";
import { open as openCases } from "../../../shared/table/cases/any-case.ts";
import { open as openEnrolments } from "../../../shared/table/cases/enrolments.ts";
import { open as openReports } from "../../../shared/table/cases/fault-reports.ts";
import { open as openLibraryCases } from "../../../shared/table/cases/library-cases.ts";
import { open as openMoments } from "../../../shared/table/cases/moments.ts";
import { open as openOpenCases } from "../../../shared/table/cases/open-cases.ts";
import { open as openProposals } from "../../../shared/table/catalogue/proposals.ts";
import { open as openCursors } from "../../../shared/table/cursors.ts";
import { open as openDowntimes } from "../../../shared/table/faults/downtimes.ts";
import { open as openMutes } from "../../../shared/table/faults/mutes.ts";
import { open as openNumbers } from "../../../shared/table/faults/numbers.ts";
import { open as openStatus } from "../../../shared/table/faults/status.ts";
import { open as openFeeds } from "../../../shared/table/feed/feeds.ts";
import { open as openIncidents } from "../../../shared/table/incidents/incidents.ts";
import { open as openNotices } from "../../../shared/table/incidents/notices.ts";
import { open as openIpRegister } from "../../../shared/table/ip-register/register.ts";
import { open as openLibraries } from "../../../shared/table/libraries.ts";
import { open as openLinks } from "../../../shared/table/links.ts";
import { open as openMailHealth } from "../../../shared/table/mail/health.ts";
import { open as openMailRate } from "../../../shared/table/mail/rate.ts";
import { open as openOrganisations } from "../../../shared/table/organisations.ts";
import { open as openProducts } from "../../../shared/table/products.ts";
import { open as openPublicCatalogue } from "../../../shared/table/public-catalogue.ts";
import { open as openDirectory } from "../../../shared/table/reference.ts";
import { open as openRegisterLogin } from "../../../shared/table/register/login.ts";
import { open as openPlaces } from "../../../shared/table/register/places.ts";
import { open as openAddresses } from "../../../shared/table/telling/addresses.ts";
import { open as openAnnouncements } from "../../../shared/table/telling/announcements.ts";
import { open as openDigests } from "../../../shared/table/telling/digests.ts";
import { open as openLinkOrders } from "../../../shared/table/telling/link-orders.ts";
import { open as openNotifications } from "../../../shared/table/telling/notifications.ts";
import { open as openTasks } from "../../../shared/table/telling/tasks.ts";
import { open as openCaptions } from "../../../shared/table/training/captions.ts";
import { open as openSignUps } from "../../../shared/table/training/sign-ups.ts";
import { open as openWebinars } from "../../../shared/table/training/webinars.ts";

const counting = function* (): Generator<number, never> {
  for (let serial = 1; ; serial += 1) yield serial;
};
const serials = counting();

const stillAt = (now: Instant): ClockPort => ({
  now: () => now,
  today: () => osloDay(now),
  waitUntil: () => Promise.resolve(),
});

/** All ports but mail; ids count up. */
export const realPorts = (now: Instant) => ({
  clock: stillAt(now),
  ids: { next: () => `id-${serials.next().value}` },
  directory: openDirectory(),
  openCases: openOpenCases(),
  cursors: openCursors(),
  links: openLinks(),
  linkOrders: openLinkOrders(),
  products: openProducts(),
  proposals: openProposals(),
  libraries: openLibraries(),
  organisations: openOrganisations(),
  places: openPlaces(),
  register: openRegister(),
  registerLogin: openRegisterLogin(),
  accessRequests: openRequests(),
  enrolments: openEnrolments(),
  faultReports: openReports(),
  cases: openCases(),
  libraryCases: openLibraryCases(),
  feeds: openFeeds(),
  caseMoments: openMoments(),
  notifications: openNotifications(),
  digests: openDigests(),
  announcements: openAnnouncements(),
  tasks: openTasks(),
  addresses: openAddresses(),
  mailRate: openMailRate(),
  mailHealth: openMailHealth(),
  incidents: openIncidents(),
  incidentNotices: openNotices(),
  ipRegister: openIpRegister(),
  downtimes: openDowntimes(),
  status: openStatus(),
  faultNumbers: openNumbers(),
  publicCatalogue: openPublicCatalogue(),
  mutes: openMutes(),
  webinars: openWebinars(),
  captions: openCaptions(),
  signUps: openSignUps(),
  recordings: openRecordings(),
});
