// Where each port is opened, and which environment it reads: bundles, policies and the local cloud walk this list.
import type { EnvName } from "./env.ts";
import type { Ports } from "./ports.ts";

type Home = { readonly module: string; readonly env: readonly EnvName[] };

/** `module` is relative to the repository; it exports `open`, which makes the port. */
export const homes = {
  clock: { module: "shared/clock.ts", env: [] },
  ids: { module: "shared/ids.ts", env: [] },
  directory: { module: "shared/table/reference.ts", env: ["TABLE_NAME"] },
  cursors: { module: "shared/table/cursors.ts", env: ["TABLE_NAME"] },
  links: { module: "shared/table/links.ts", env: ["TABLE_NAME", "PUBLIC_ADDRESS"] },
  linkOrders: { module: "shared/table/telling/link-orders.ts", env: ["TABLE_NAME", "TELL_AGAIN_SECONDS"] },
  products: { module: "shared/table/products.ts", env: ["TABLE_NAME"] },
  libraries: { module: "shared/table/libraries.ts", env: ["TABLE_NAME"] },
  organisations: { module: "shared/table/organisations.ts", env: ["TABLE_NAME"] },
  places: { module: "shared/table/register/places.ts", env: ["TABLE_NAME"] },
  register: { module: "shared/register/source.ts", env: ["REGISTER_ADDRESS"] },
  registerLogin: { module: "shared/table/register/login.ts", env: ["TABLE_NAME"] },
  proposals: { module: "shared/table/catalogue/proposals.ts", env: ["TABLE_NAME"] },
  accessRequests: {
    module: "shared/table/cases/access-requests.ts",
    env: ["TABLE_NAME", "TELL_AGAIN_SECONDS"],
  },
  enrolments: { module: "shared/table/cases/enrolments.ts", env: ["TABLE_NAME", "TELL_AGAIN_SECONDS"] },
  faultReports: { module: "shared/table/cases/fault-reports.ts", env: ["TABLE_NAME", "TELL_AGAIN_SECONDS"] },
  cases: { module: "shared/table/cases/any-case.ts", env: ["TABLE_NAME", "TELL_AGAIN_SECONDS"] },
  libraryCases: { module: "shared/table/cases/library-cases.ts", env: ["TABLE_NAME"] },
  feeds: { module: "shared/table/feed/feeds.ts", env: ["TABLE_NAME"] },
  caseMoments: { module: "shared/table/cases/moments.ts", env: ["TABLE_NAME"] },
  openCases: { module: "shared/table/cases/open-cases.ts", env: ["TABLE_NAME"] },
  notifications: {
    module: "shared/table/telling/notifications.ts",
    env: ["TABLE_NAME", "LEASE_SECONDS", "RECONCILE_SECONDS", "FAULT_RECONCILE_SECONDS"],
  },
  digests: { module: "shared/table/telling/digests.ts", env: ["TABLE_NAME", "DIGEST_SECONDS"] },
  announcements: { module: "shared/table/telling/announcements.ts", env: ["TABLE_NAME"] },
  tasks: { module: "shared/table/telling/tasks.ts", env: ["TABLE_NAME"] },
  addresses: { module: "shared/table/telling/addresses.ts", env: ["TABLE_NAME"] },
  ipRegister: {
    module: "shared/table/ip-register/register.ts",
    env: ["TABLE_NAME", "TELL_AGAIN_SECONDS", "IP_DOCUMENTATION"],
  },
  downtimes: { module: "shared/table/faults/downtimes.ts", env: ["TABLE_NAME"] },
  status: { module: "shared/table/faults/status.ts", env: ["TABLE_NAME"] },
  faultNumbers: { module: "shared/table/faults/numbers.ts", env: ["TABLE_NAME"] },
  publicCatalogue: { module: "shared/table/public-catalogue.ts", env: ["TABLE_NAME"] },
  webinars: { module: "shared/table/training/webinars.ts", env: ["TABLE_NAME"] },
  captions: { module: "shared/table/training/captions.ts", env: ["TABLE_NAME"] },
  signUps: { module: "shared/table/training/sign-ups.ts", env: ["TABLE_NAME"] },
  recordings: { module: "shared/recordings.ts", env: ["RECORDING_HOSTS"] },
  endpoints: {
    module: "shared/endpoints.ts",
    env: ["PUBLIC_ADDRESS", "TOKEN_ISSUER", "TOKEN_AUDIENCE", "SCOPE_PREFIX"],
  },
  mutes: { module: "shared/table/faults/mutes.ts", env: ["TABLE_NAME"] },
  incidents: { module: "shared/table/incidents/incidents.ts", env: ["TABLE_NAME", "TELL_AGAIN_SECONDS"] },
  incidentNotices: { module: "shared/table/incidents/notices.ts", env: ["TABLE_NAME", "TELL_AGAIN_SECONDS"] },
  mailHours: { module: "shared/mail/hours.ts", env: ["MAIL_HOURS"] },
  mail: {
    module: "shared/mail/ses.ts",
    env: ["MAIL_CONFIGURATION_SET", "MAIL_ALLOW", "MAIL_SIMULATES"],
  },
  mailRate: { module: "shared/table/mail/rate.ts", env: ["TABLE_NAME"] },
  mailHealth: { module: "shared/table/mail/health.ts", env: ["TABLE_NAME"] },
} as const satisfies { readonly [P in keyof Ports]: Home };

/** What a room with a route behind a token reads besides its ports. */
export const tokenEnvironment = [
  "TOKEN_ISSUER",
  "TOKEN_AUDIENCE",
  "SCOPE_PREFIX",
] as const satisfies readonly EnvName[];

/** What puts aside a consumer's poison messages, and what it reads: no port, for no job asks for it. */
export const deadLetters = {
  module: "shared/queue/dead-letters.ts",
  env: ["DEAD_LETTERS_URL"],
} as const satisfies Home;
