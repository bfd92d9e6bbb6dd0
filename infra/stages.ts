// What differs between the stages: how long things live, how patient they are, and what outlives a stack.
import { allowedEntries } from "../shared/mail/destination/allow-list.ts";
import { off, registerUrl } from "../shared/register/source.ts";

export type MailHours = "office" | "always";

export type Stage = {
  readonly name: StageName;
  /** The table survives its stack, and nobody deletes it by mistake. */
  readonly keepsData: boolean;
  /** Days of point-in-time recovery, 1 to 35. */
  readonly recoveryDays: number;
  /** Days until the bus's archive forgets an event. */
  readonly archiveDays: number;
  /** Days until logs are deleted; one of the lengths CloudWatch knows. */
  readonly logDays: number;
  readonly logLevel: "DEBUG" | "INFO" | "WARN";
  /** How long a message is hidden from others while a consumer holds it. */
  readonly visibilitySeconds: number;
  /** How long a sender holds a notification before its outcome counts as unknown. */
  readonly leaseSeconds: number;
  /** How long an unknown outcome waits for a receipt before it is sent again. */
  readonly reconcileSeconds: number;
  /** The same for a fault to a vendor. */
  readonly faultReconcileSeconds: number;
  /** How long after a command the sweeper looks whether it was told. */
  readonly tellAgainSeconds: number;
  /** How long a digest gathers cases before it goes. */
  readonly digestSeconds: number;
  /** When vendors are written to about anything but faults. */
  readonly mailHours: MailHours;
  /** Who may be mailed: `*`, `nobody`, or addresses and @domains divided by commas. Simulated recipients always may. */
  readonly mailAllow: string;
  /** Who plays the simulated recipients: SES's simulator, our local mailbox, or (where mail is meant) nobody. */
  readonly mailSimulates: "ses" | "mailbox" | "nobody";
  /** Whether a library may register the IP ranges of examples: everywhere but where the libraries are real. */
  readonly documentationRanges: "allowed" | "refused";
  /** Where recordings of webinars may be: host names divided by commas, or `none`. */
  readonly recordingHosts: string;
  /** Where the nightly turn fetches the register of libraries: an https address, or off. */
  readonly register: string;
  /** Calls a second the API takes on, and how many it lets pile up. */
  readonly rate: number;
  readonly burst: number;
};

/** Outside production recordings are where nobody finds any. */
const exampleHost = "video.bibliotek24.example";

const onAws = {
  visibilitySeconds: 60,
  leaseSeconds: 60,
  reconcileSeconds: 900,
  faultReconcileSeconds: 120,
  tellAgainSeconds: 120,
  digestSeconds: 600,
  logLevel: "INFO",
  mailHours: "office",
  mailAllow: "nobody",
  mailSimulates: "ses",
  documentationRanges: "allowed",
  recordingHosts: exampleHost,
  register: off,
} as const;

const stages = {
  dev: {
    ...onAws,
    keepsData: false,
    recoveryDays: 1,
    archiveDays: 3,
    logDays: 7,
    logLevel: "DEBUG",
    rate: 50,
    burst: 100,
  },
  test: { ...onAws, keepsData: false, recoveryDays: 7, archiveDays: 14, logDays: 30, rate: 100, burst: 200 },
  prod: {
    ...onAws,
    keepsData: true,
    recoveryDays: 35,
    archiveDays: 90,
    logDays: 90,
    mailAllow: "*",
    mailSimulates: "nobody",
    documentationRanges: "refused",
    recordingHosts: "none",
    register: "https://www.nb.no/baser/bibliotek/eksport/biblev/bb-full.xml",
    rate: 100,
    burst: 300,
  },
  // Why shorter: the local queues keep messages in flight hidden over a restart, and a person waits for the mail.
  local: {
    keepsData: false,
    recoveryDays: 1,
    archiveDays: 1,
    logDays: 1,
    logLevel: "WARN",
    visibilitySeconds: 5,
    leaseSeconds: 1,
    reconcileSeconds: 2,
    faultReconcileSeconds: 2,
    tellAgainSeconds: 3,
    digestSeconds: 5,
    mailHours: "always",
    mailAllow: "*",
    mailSimulates: "mailbox",
    documentationRanges: "allowed",
    recordingHosts: exampleHost,
    register: off,
    rate: 10_000,
    burst: 5_000,
  },
} as const satisfies Record<string, Omit<Stage, "name">>;
export type StageName = keyof typeof stages;

export const stageNames = ["dev", "test", "prod", "local"] as const satisfies readonly StageName[];

const mailHoursNamed = (name: unknown, otherwise: MailHours): MailHours => {
  if (name === undefined) return otherwise;
  if (name === "office" || name === "always") return name;
  throw new Error(`mail is office or always, not ${String(name)}.`);
};

/** A list in the context takes the place of the stage's own; `*` is none, so no deployment opens a stage by mistake. */
const mailAllowOf = (list: unknown, { name, mailAllow }: Pick<Stage, "name" | "mailAllow">): string => {
  if (list === undefined) return mailAllow;
  if (name === "prod") throw new Error("prod mails everybody; it takes no mailAllow.");
  return allowedEntries(String(list)).join(",");
};

const host = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/** Host names in the context take the place of the stage's own. */
const recordingHostsOf = (list: unknown, otherwise: string): string => {
  if (list === undefined) return otherwise;
  const hosts = String(list).split(",");
  const wrong = hosts.find((name) => !host.test(name));
  if (wrong !== undefined) throw new Error(`recordingHosts names "${wrong}", which is no host name.`);
  return hosts.join(",");
};

/** An address in the context takes the place of the stage's own; one that could not be fetched from throws. */
const registerOf = (address: unknown, otherwise: string): string => {
  if (address === undefined) return otherwise;
  return address === off ? off : registerUrl(String(address)).href;
};

type Context = {
  readonly mail?: unknown;
  readonly mailAllow?: unknown;
  readonly recordingHosts?: unknown;
  readonly register?: unknown;
};

/** The stage of a name, with what the context says in place of its own; unknown names throw. */
export const stageNamed = (
  name: unknown,
  { mail, mailAllow, recordingHosts, register }: Context = {},
): Stage => {
  const known = stageNames.find((candidate) => candidate === name);
  if (!known) throw new Error(`There is no stage ${String(name)}. Choose one of ${stageNames.join(", ")}.`);
  const stage = stages[known];
  return {
    ...stage,
    name: known,
    mailHours: mailHoursNamed(mail, stage.mailHours),
    mailAllow: mailAllowOf(mailAllow, { ...stage, name: known }),
    recordingHosts: recordingHostsOf(recordingHosts, stage.recordingHosts),
    register: registerOf(register, stage.register),
  };
};
