// The one home of log and metrics: declared messages with ids and numbers, never free text, names or addresses.
import { Logger } from "@aws-lambda-powertools/logger";
import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import { env } from "./env.ts";
import type { TableCall } from "./meter.ts";

/** Every message this system logs. */
export const messages = {
  answered: "A call was answered.",
  failed: "A call failed for a reason nobody declared.",
  message_failed: "A message failed and goes back to its queue.",
  message_refused: "A message does not fit its schema and goes back to its queue.",
  message_put_aside: "A message failed at its last try and is with the dead letters.",
  put_aside_failed: "A message could not be put aside; its queue moves it without a reason.",
  message_left: "A message came too early at its last try; the sweeper raises it anew.",
  case_failed: "A case could not be worked on; it comes again in the next turn.",
  batch_done: "A batch of messages was worked through.",
  schedule_done: "A schedule has run.",
  mail_unsent: "A mail was not accepted.",
  mail_again: "A mail is sent again because the first copy was never confirmed.",
  receipt_unmatched: "A receipt matches no notification.",
  mail_silent: "SES has told nothing of an accepted mail for a day.",
  nobody_to_tell: "A notification has no recipient.",
  register_not_taken: "The nightly import took nothing from the register of libraries.",
  register_vanished: "Libraries that we hold are not in the register any more; they stay as they are.",
} as const;

type Fields = Record<string, string | number | boolean | null>;

let logger: Logger | undefined;
let metrics: Metrics | undefined;

const theLogger = (): Logger => {
  logger ??= new Logger({ serviceName: "bibliotek24" });
  return logger;
};

const theMetrics = (): Metrics => {
  metrics ??= new Metrics({
    namespace: "Bibliotek24",
    serviceName: "bibliotek24",
    defaultDimensions: { stage: env("STAGE") },
  });
  return metrics;
};

export const log = {
  info: (message: keyof typeof messages, fields: Fields = {}) =>
    theLogger().info(messages[message], { ...fields, message_id: message }),
  warn: (message: keyof typeof messages, fields: Fields = {}) =>
    theLogger().warn(messages[message], { ...fields, message_id: message }),
  /** Of an error its name, message and stack, never its other fields: an SDK error may carry a whole item. */
  error: (message: keyof typeof messages, error: unknown, fields: Fields = {}) =>
    theLogger().error(messages[message], {
      ...fields,
      message_id: message,
      ...(error instanceof Error && { name: error.name, reason: error.message, stack: error.stack ?? "" }),
    }),
};

/** Publishes calls to the table and their request units under the name of what made them. */
export const countUnits = (name: string, calls: readonly TableCall[]): void => {
  const published = theMetrics();
  published.addDimension("operation", name);
  published.addMetric("TableCalls", MetricUnit.Count, calls.length);
  published.addMetric(
    "TableUnits",
    MetricUnit.Count,
    calls.reduce((sum, call) => sum + call.units, 0),
  );
  published.publishStoredMetrics();
  published.clearDimensions();
};

/** What is counted when it happens, each watched by an alarm. */
export type Counted =
  | "UnmatchedReceipts"
  | "UnconfirmedMails"
  | "UndeclaredFailures"
  | "MailStopped"
  | "RegisterNotTaken"
  | "MailWarns";

/** What a schedule measures at each of its turns, each watched by an alarm. */
export type Gauged = "OverdueMails" | "OverdueAnnouncements" | "SilentMails" | "LateTasks";

/** Publishes how many there are now, or have been at once; nought is told too, for one alarm rings on silence. */
export const gauge = (name: Counted | Gauged, value: number): void => {
  theMetrics().addMetric(name, MetricUnit.Count, value);
  theMetrics().publishStoredMetrics();
};

/** Publishes one count that an alarm looks at. */
export const countOne = (name: Counted): void => gauge(name, 1);
