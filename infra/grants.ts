// Which IAM actions each method of a port needs, and on what: a port method without its line does not compile.
import type { Ports } from "../shared/ports.ts";
import { byText } from "./plan.ts";

/**
 * What may be granted: the table, its index of due cases, sending mail as our identity with our configuration set, or
 * what SES answers for the account as a whole, which has no name in a policy.
 */
export type Target = "table" | "due index" | "mail" | "account";
export type Action = `${"dynamodb" | "ses"}:${string}`;
export type Grant = { readonly on: Target; readonly actions: readonly Action[] };

const table = <const A extends readonly string[]>(...names: A) =>
  [
    { on: "table", actions: names.map((name): Action => `dynamodb:${name}`) },
  ] as const satisfies readonly Grant[];

/** The methods that reach nothing outside the function. */
const nothing = [] as const satisfies readonly Grant[];

const dueIndex = [{ on: "due index", actions: ["dynamodb:Query"] }] as const satisfies readonly Grant[];

/** The reference and the key of the cursors are one read. */
const reference = table("BatchGetItem");

/**
 * A transaction has no action of its own: each of its writes needs its own, here `UpdateItem` (the case) and `PutItem`
 * (the Idempotency-Key). `GetItem` stands beside them for a key that was used for another place.
 */
export const grants = {
  clock: { now: nothing, today: nothing, waitUntil: nothing },
  ids: { next: nothing },
  directory: { current: reference, rebuild: table("Query", "PutItem") },
  cursors: { seal: reference, open: reference, rotate: table("GetItem", "PutItem") },
  links: {
    toCase: table("GetItem"),
    toWork: table("GetItem"),
    toDoor: table("GetItem"),
    toProof: table("GetItem"),
    toIpChange: table("GetItem"),
    toYearList: table("GetItem"),
    toCatalogue: table("GetItem"),
    onSite: nothing,
    open: table("GetItem"),
    rotate: table("GetItem", "PutItem"),
  },
  linkOrders: {
    ask: table("GetItem", "PutItem"),
    due: [...dueIndex, ...table("BatchGetItem")],
    raise: table("UpdateItem"),
    settle: table("UpdateItem"),
  },
  products: {
    read: table("GetItem"),
    list: table("Query"),
    all: table("Query"),
    kept: table("GetItem"),
    replace: table("UpdateItem"),
    put: table("PutItem"),
  },
  libraries: {
    read: table("GetItem"),
    list: table("Query"),
    put: table("UpdateItem"),
    owned: table("GetItem"),
    replaceOwners: table("UpdateItem"),
  },
  organisations: {
    read: table("GetItem"),
    all: table("Query"),
    kept: table("GetItem"),
    replace: table("UpdateItem"),
    put: table("PutItem"),
    delegate: table("UpdateItem"),
    prove: table("GetItem", "UpdateItem"),
    operators: table("Query"),
    replaceOperator: table("UpdateItem"),
    putOperator: table("PutItem"),
  },
  places: { keep: table("Query", "PutItem") },
  register: { pieces: nothing },
  registerLogin: { read: table("GetItem") },
  proposals: {
    make: table("PutItem"),
    read: table("GetItem"),
    list: table("Query"),
    ofVendor: table("Query"),
    decide: table("UpdateItem"),
  },
  accessRequests: {
    create: table("UpdateItem", "PutItem", "GetItem"),
    read: table("GetItem"),
    list: table("Query"),
    ofProduct: table("BatchGetItem"),
    standing: table("GetItem"),
    move: table("UpdateItem"),
  },
  enrolments: {
    ofLibrary: table("Query"),
    put: table("GetItem", "UpdateItem"),
    carryOver: table("UpdateItem"),
  },
  faultReports: {
    create: table("PutItem"),
    read: table("GetItem"),
    list: table("Query"),
    move: table("UpdateItem"),
  },
  cases: {
    read: table("GetItem"),
    move: table("UpdateItem"),
    due: dueIndex,
    raise: table("UpdateItem"),
    settle: table("UpdateItem"),
    wake: table("UpdateItem"),
  },
  libraryCases: { read: table("Query") },
  feeds: { enter: table("GetItem", "PutItem"), read: table("Query", "GetItem") },
  caseMoments: { keep: table("UpdateItem"), ofProduct: table("Query") },
  openCases: { note: table("PutItem"), ofVendor: table("Query") },
  notifications: {
    ofSubject: table("Query"),
    read: table("GetItem"),
    claim: table("UpdateItem"),
    waitsUntil: nothing,
    accepted: table("UpdateItem"),
    release: table("UpdateItem"),
    end: table("UpdateItem"),
    leaveOut: table("UpdateItem"),
    receive: table("UpdateItem"),
    keepUnmatched: table("PutItem"),
    silent: [...dueIndex, ...table("BatchGetItem", "UpdateItem")],
    hush: table("UpdateItem"),
  },
  digests: {
    ownMail: table("UpdateItem"),
    join: table("UpdateItem", "PutItem"),
    due: [...dueIndex, ...table("BatchGetItem")],
    close: table("UpdateItem", "Query"),
    settle: table("UpdateItem"),
  },
  announcements: {
    put: table("PutItem"),
    ofOwner: table("Query"),
    due: [...dueIndex, ...table("BatchGetItem")],
    settle: table("UpdateItem"),
  },
  tasks: {
    raise: table("PutItem"),
    read: table("GetItem"),
    ofSubject: table("Query"),
    list: [...dueIndex, ...table("BatchGetItem")],
    answer: table("GetItem", "UpdateItem"),
    late: dueIndex,
    promise: table("GetItem"),
  },
  addresses: {
    broken: table("BatchGetItem"),
    breakDown: table("PutItem"),
    mend: table("UpdateItem"),
  },
  ipRegister: {
    policy: nothing,
    read: table("GetItem"),
    replace: table("GetItem", "PutItem"),
    accesses: table("Query"),
    overlaps: table("GetItem"),
    rebuild: table("GetItem", "Query", "PutItem"),
    change: table("Query"),
    address: table("UpdateItem"),
    note: table("PutItem"),
    settle: table("UpdateItem"),
    due: [{ on: "due index", actions: ["dynamodb:Query"] }],
    acknowledge: table("UpdateItem"),
  },
  downtimes: {
    announce: table("PutItem"),
    move: table("GetItem", "PutItem"),
    cancel: table("GetItem", "PutItem"),
    read: table("GetItem"),
    list: table("Query"),
    standing: table("Query"),
    ongoing: table("Query"),
    due: [...dueIndex, ...table("BatchGetItem")],
    settle: table("UpdateItem"),
    told: table("Query"),
    note: table("PutItem"),
  },
  status: { show: table("PutItem"), everything: table("Query"), ofProduct: table("Query") },
  faultNumbers: { keep: table("UpdateItem"), ofProduct: table("Query") },
  publicCatalogue: { current: table("Query"), webinars: table("Query") },
  webinars: { kept: table("GetItem"), replace: table("UpdateItem"), all: table("Query") },
  captions: { keep: table("PutItem"), replaced: table("UpdateItem"), read: table("GetItem") },
  signUps: {
    read: table("GetItem"),
    signUp: table("GetItem", "PutItem", "UpdateItem"),
    signOff: table("GetItem", "PutItem", "UpdateItem"),
    taken: table("GetItem"),
    ofWebinar: table("Query"),
    told: table("UpdateItem"),
  },
  recordings: { hosts: nothing },
  endpoints: { known: nothing },
  mutes: {
    read: table("GetItem"),
    mute: table("GetItem", "PutItem"),
    unmute: table("GetItem", "PutItem"),
    ofProduct: table("Query"),
  },
  incidents: {
    current: table("GetItem"),
    read: table("GetItem"),
    ofProduct: table("Query"),
    everywhere: table("Query"),
    past: table("Query"),
    open: table("GetItem", "PutItem"),
    count: table("PutItem", "UpdateItem"),
    leadWith: table("GetItem", "UpdateItem"),
    move: table("GetItem", "UpdateItem"),
    swallow: table("UpdateItem"),
    members: table("Query"),
    reports: table("Query"),
    stillBroken: table("PutItem", "UpdateItem"),
    vendorTold: table("UpdateItem"),
    spread: table("UpdateItem"),
    due: [...dueIndex, ...table("BatchGetItem")],
    settle: table("UpdateItem"),
  },
  incidentNotices: {
    put: table("PutItem"),
    read: table("GetItem"),
    ofIncident: table("Query"),
    due: [...dueIndex, ...table("BatchGetItem")],
    settle: table("UpdateItem"),
  },
  mailHours: { opensAt: nothing },
  mail: {
    send: [{ on: "mail", actions: ["ses:SendEmail"] }],
    quota: [{ on: "account", actions: ["ses:GetAccount"] }],
  },
  mailRate: { take: table("UpdateItem"), backOff: table("UpdateItem") },
  mailHealth: { sent: table("UpdateItem"), bounced: table("UpdateItem"), state: table("Query") },
} as const satisfies { readonly [P in keyof Ports]: { readonly [M in keyof Ports[P]]: readonly Grant[] } };

/** The sorted actions on each target that a function's `uses` add up to; targets without any are left out. */
export const granted = (
  uses: ReadonlyMap<keyof Ports, readonly string[]>,
): ReadonlyMap<Target, readonly Action[]> => {
  const sum = new Map<Target, Action[]>();
  for (const [port, methods] of uses)
    for (const { on, actions } of methods.flatMap((method) => grantsOf(port, method)))
      sum.set(on, [...new Set([...(sum.get(on) ?? []), ...actions])].toSorted(byText));
  return sum;
};

const grantsOf = (port: keyof Ports, method: string): readonly Grant[] => {
  const found = Object.entries<readonly Grant[]>(grants[port]).find(([name]) => name === method);
  if (!found) throw new Error(`The port ${port} has no method ${method}.`);
  return found[1];
};
