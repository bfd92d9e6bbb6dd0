// What is overdue about a case and must be told: reminders and escalations, read off the case and the clock.
import type { Instant } from "../../../shared/kinds.ts";
import type { Case } from "../../../shared/ports.ts";
import { ageingOf, type Due, type Reminder } from "../../../shared/records/ageing.ts";
import type { Directory } from "../../../shared/records/directory.ts";
import type { TemplateName } from "../../../shared/records/telling/notification.ts";

/** What the case's age asks for now, and when it will ask for more. */
export type Overdue = { due: readonly Due[]; nextAt: Instant | null };

const nothing: Overdue = { due: [], nextAt: null };

const defaultLeadTime = 3;

/** Of the agreement's lead time; a fault report has other clocks than working days. */
export const overdueOf = (found: Case, directory: Directory, now: Instant): Overdue => {
  if (found.kind !== "access-request") return nothing;
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
};
