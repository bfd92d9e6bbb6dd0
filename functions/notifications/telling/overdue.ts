// What is overdue about a case and must be told: reminders and escalations, read off the case and the clock.
import { osloDay, yearOf } from "../../../shared/clock.ts";
import type { Instant } from "../../../shared/kinds.ts";
import type { Case } from "../../../shared/ports.ts";
import { ageingOf, type Due, type Reminder } from "../../../shared/records/ageing.ts";
import type { Directory } from "../../../shared/records/directory.ts";
import type { FaultReport } from "../../../shared/records/fault-report.ts";
import { faultAgeingOf } from "../../../shared/records/faults/ageing.ts";
import type { TemplateName } from "../../../shared/records/telling/template.ts";

/** What the case's age asks for now, when it will ask for more, and whether nobody's answer is waited for any longer. */
export type Overdue = { due: readonly Due[]; nextAt: Instant | null; closes?: boolean };

const defaultLeadTime = 3;
const defaultAnswerHours = 24;

const ofReport = (record: FaultReport, directory: Directory, now: Instant): Overdue => {
  const { agreements = [] } = directory.product(record.productId) ?? {};
  const year = yearOf(osloDay(record.reportedAt));
  const agreement = agreements.find((one) => one.year === year);
  return faultAgeingOf(record, agreement?.faultAnswerHours ?? defaultAnswerHours, now);
};

/** Of the agreement's lead time, or of the hours within which its vendor answers a fault report. */
export const overdueOf = (found: Case, directory: Directory, now: Instant): Overdue => {
  if (found.kind === "fault-report") return ofReport(found.record, directory, now);
  const { record } = found;
  const agreement = directory.product(record.productId)?.agreements.find(({ year }) => year === record.year);
  return ageingOf(record, { leadTimeWorkingDays: agreement?.leadTimeWorkingDays ?? defaultLeadTime }, now);
};

/** Which mail a reminder is; the operator's task has one too, so that nobody has to look for it. */
export const reminderTemplates: { readonly [R in Reminder]: TemplateName } = {
  remind_vendor: "reminder-to-vendor",
  tell_county: "escalation-to-county",
  operator_task: "escalation-to-operator",
  remind_library: "reminder-to-library",
  ask_library: "activated-to-library",
  ask_again: "reminder-to-library",
  fault_county: "fault-unanswered-to-county",
  fault_operator: "fault-unanswered-to-operator",
};
