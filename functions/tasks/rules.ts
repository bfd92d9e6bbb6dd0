// The decisions of tasks: how one is shown, what an answer may say, and what follows from it.
import type { Flaw } from "../../shared/http/flaws.ts";
import type { Instant } from "../../shared/kinds.ts";
import { holdsNationalIdentityNumber } from "../../shared/national-identity.ts";
import type { CaseRef } from "../../shared/records/case.ts";
import { isCase, ownerOf } from "../../shared/records/telling/subject.ts";
import {
  type Task,
  type TaskAnswerBody,
  type TaskView,
  taskIdOf,
} from "../../shared/records/telling/task.ts";

/** The task as the operator sees it. One that was answered too late stays late. */
export const viewOf = ({ ref, ...task }: Task, now: Instant): TaskView => ({
  id: taskIdOf(ref),
  kind: ref.kind,
  subject: { kind: ref.subject.kind, owner: ownerOf(ref.subject), id: ref.subject.id },
  late: (task.answeredAt ?? now) > task.answerBy,
  ...task,
});

/** What the operator must mend in an answer. */
export const answerFlaws = ({ text = "" }: TaskAnswerBody): Flaw[] =>
  holdsNationalIdentityNumber(text) ? [{ pointer: "/text", code: "national_identity_number" }] : [];

/** What an answer sets going: the case is told again, or an address counts as working again. */
export type Consequence =
  | { does: "redeliver"; case: CaseRef }
  | { does: "mend"; addressId: string }
  | { does: "nothing" };

/** Only `done` says that something was mended; the other outcomes leave everything as it is. */
export const consequenceOf = (
  { ref: { kind, subject } }: Pick<Task, "ref">,
  { outcome }: Pick<TaskAnswerBody, "outcome">,
): Consequence => {
  if (outcome !== "done") return { does: "nothing" };
  if (kind === "undeliverable" && isCase(subject)) return { does: "redeliver", case: subject };
  if (kind === "address_broken" && subject.kind === "address") return { does: "mend", addressId: subject.id };
  return { does: "nothing" };
};
