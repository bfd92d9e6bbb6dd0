// What is overdue about an access request, computed from the case and the clock alone: a run that was missed loses nothing.
import { addWorkingDays, opening } from "../calendar.ts";
import { osloDay } from "../clock.ts";
import type { Day, Instant } from "../kinds.ts";
import { asksAt, openBy, type Terms, type Timed, turnOfVendor } from "./access/turns.ts";
import type { Move } from "./case.ts";
import type { FaultReminder } from "./faults/ageing.ts";

/**
 * remind_vendor = the lead time is over · tell_county = still waiting (for whom: the state says it) · operator_task =
 * the vendor is silent · remind_library = a question waits for its answer · ask_library, ask_again = does it work?
 */
export type Reminder =
  | "remind_vendor"
  | "tell_county"
  | "operator_task"
  | "remind_library"
  | "ask_library"
  | "ask_again"
  | FaultReminder;

/** `since` is the moment it became due, `version` that of the move it counts from: together they name the reminder. */
export type Due = { what: Reminder; since: Instant; version: number };
export type Ageing = { due: Due[]; nextAt: Instant | null };

/** Working days after which each is due, as the consortium promises its libraries. */
export const patience = {
  countyAfterVendor: 3,
  operatorAfterVendor: 5,
  libraryAnswers: 5,
  countyAfterLibrary: 10,
} as const;

/** Older than `count` working days after a day: at 08:00 on the first working day after the last of them. */
const olderThan = (day: Day, count: number): Instant => opening(addWorkingDays(day, count + 1));

type Step = readonly [Reminder, Instant];

const vendorSteps = (record: Timed, terms: Terms): Step[] => {
  const by = openBy(record, terms);
  return [
    ["remind_vendor", olderThan(by, 0)],
    ["tell_county", olderThan(by, patience.countyAfterVendor)],
    ["operator_task", olderThan(by, patience.operatorAfterVendor)],
  ];
};

const questionSteps = (asked: Move): Step[] => [
  ["remind_library", olderThan(osloDay(asked.at), patience.libraryAnswers)],
  ["tell_county", olderThan(osloDay(asked.at), patience.countyAfterLibrary)],
];

const verificationSteps = (record: Timed, activated: Move): Step[] => {
  const asked = asksAt(record, activated);
  return [
    ["ask_library", asked],
    ["ask_again", olderThan(osloDay(asked), patience.libraryAnswers)],
    ["tell_county", olderThan(osloDay(asked), patience.countyAfterLibrary)],
  ];
};

type Plan = { from: Move | undefined; steps: (from: Move) => Step[] };

const planOf = (record: Timed, terms: Terms): Plan | null => {
  switch (record.state) {
    case "sent":
    case "acknowledged":
      return { from: turnOfVendor(record), steps: () => vendorSteps(record, terms) };
    case "needs_info":
      return { from: record.history.at(-1), steps: questionSteps };
    case "activated":
      return { from: record.history.at(-1), steps: (from) => verificationSteps(record, from) };
    default:
      return null;
  }
};

/** Who carried on with what worked before is not asked. */
const rests = (record: Timed, now: Instant): boolean =>
  osloDay(now) > record.validTo || (record.state === "activated" && record.reason === "carried_over");

/** Everything that is due by now, oldest first, and the moment at which the next thing will be; null where nothing will. */
export const ageingOf = (record: Timed, terms: Terms, now: Instant): Ageing => {
  const plan = rests(record, now) ? null : planOf(record, terms);
  const from = plan?.from;
  if (!plan || !from) return { due: [], nextAt: null };
  const steps = plan.steps(from);
  const [next] = steps.filter(([, since]) => since > now).map(([, since]) => since);
  return {
    due: steps.filter(([, since]) => since <= now).map(([what, since]) => ({ what, since, version: from.v })),
    nextAt: next !== undefined && osloDay(next) <= record.validTo ? next : null,
  };
};

/** True when nobody has said, for as long as the county has been told, whether an activated access works. */
export const isNotConfirmed = (record: Timed, terms: Terms, now: Instant): boolean =>
  record.state === "activated" && ageingOf(record, terms, now).due.some(({ what }) => what === "tell_county");
