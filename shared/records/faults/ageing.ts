// What is overdue about a fault report: an answer of the vendor, or of the library that was asked whether it is fixed.
import { addWorkingDays, opening, plusWeekdayHours } from "../../calendar.ts";
import { osloDay } from "../../clock.ts";
import type { Instant } from "../../kinds.ts";
import type { Move } from "../case.ts";
import { type FaultReport, symptomFamilies } from "../fault-report.ts";

/** fault_county, fault_operator = the vendor has not answered within the hours of its agreement. */
export type FaultReminder = "fault_county" | "fault_operator";

/** `closes` when nobody has said within five working days whether it is fixed. */
export type FaultAgeing = {
  due: { what: FaultReminder; since: Instant; version: number }[];
  nextAt: Instant | null;
  closes: boolean;
};

type Aged = Pick<FaultReport, "state" | "symptom" | "history">;

const libraryAnswers = 5;
const nothing: FaultAgeing = { due: [], nextAt: null, closes: false };

const ofVendor = (sent: Pick<Move, "at" | "v">, hours: number, now: Instant): FaultAgeing => {
  const since = plusWeekdayHours(sent.at, hours);
  if (now < since) return { due: [], nextAt: since, closes: false };
  const due = (["fault_county", "fault_operator"] as const).map((what) => ({ what, since, version: sent.v }));
  return { due, nextAt: null, closes: false };
};

const ofLibrary = (fixed: Pick<Move, "at">, now: Instant): FaultAgeing => {
  const closesAt = opening(addWorkingDays(osloDay(fixed.at), libraryAnswers + 1));
  return now < closesAt ? { ...nothing, nextAt: closesAt } : { ...nothing, closes: true };
};

/** Hours of weekdays: what is sent on a Friday is overdue on the Monday. A report that is being sent now counts from now. */
export const faultAgeingOf = (record: Aged, hours: number, now: Instant): FaultAgeing => {
  const { state, history, symptom } = record;
  if (symptomFamilies[symptom] === "operator" && state === "sent") return nothing;
  if (state === "sent")
    return ofVendor(history.findLast(({ move }) => move === "send") ?? { at: now, v: 1 }, hours, now);
  const last = history.at(-1);
  return state === "fixed" && last ? ofLibrary(last, now) : nothing;
};
