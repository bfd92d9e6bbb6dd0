// What the operator must do by hand: its natural key, its clock, and its answer.
import * as z from "zod";
import { Instant, line, text } from "../../kinds.ts";
import { idFrom, readId, SubjectRef } from "./subject.ts";

/**
 * held = a case waits for something others must mend · undeliverable = no address of the vendor works ·
 * vendor_silent = reminded, its county told, and still no answer · fault_routed = a fault that is the operator's own ·
 * address_broken = an address bounced for good or complained · mail_lost = a mail to a library, or one that announces,
 * reached nobody ·
 * proof_lapsed = nobody has proven an address for a year · product_not_confirmed = its vendor was asked and did not say
 * that a product is registered rightly · proposal_waiting = a vendor proposes a change · register_not_taken = the
 * nightly import took nothing from the register of libraries; its subject's id says why.
 */
export const TaskKind = z.enum([
  "held",
  "undeliverable",
  "vendor_silent",
  "fault_routed",
  "address_broken",
  "mail_lost",
  "proof_lapsed",
  "product_not_confirmed",
  "proposal_waiting",
  "register_not_taken",
]);
export type TaskKind = z.infer<typeof TaskKind>;

/** One task per subject, version and kind: a second one cannot exist. */
export const TaskRef = z.object({ subject: SubjectRef, version: z.int().positive(), kind: TaskKind });
export type TaskRef = z.infer<typeof TaskRef>;

/** `resolved_itself`: what the task asked for came about before anybody answered; only the system says so. */
export const TaskOutcome = z.enum(["done", "not_needed", "passed_on", "resolved_itself"]);

export const TaskAnswer = z.object({
  outcome: TaskOutcome,
  text: text(1000).nullable(),
  by: z.enum(["operator", "system"]),
});
export type TaskAnswer = z.infer<typeof TaskAnswer>;

/** `answerBy`: 24 hours of weekdays after `raisedAt`, the promise of Bibliotek24's support. */
export const Task = z.object({
  ref: TaskRef,
  raisedAt: Instant,
  answerBy: Instant,
  answeredAt: Instant.nullable(),
  answer: TaskAnswer.nullable(),
  version: z.int().positive(),
});
export type Task = z.infer<typeof Task>;

/** What an operator sends to answer a task. */
export const TaskAnswerBody = z
  .strictObject({ outcome: TaskOutcome.exclude(["resolved_itself"]), text: text(1000).optional() })
  .meta({ id: "TaskAnswerBody" });
export type TaskAnswerBody = z.infer<typeof TaskAnswerBody>;

/** The task as the operator sees it; `late` while it is open is read off the clock. */
export const TaskView = z
  .object({
    id: z.string(),
    kind: TaskKind,
    subject: z.object({ kind: z.string(), owner: z.string(), id: z.string() }),
    raisedAt: Instant,
    answerBy: Instant,
    late: z.boolean(),
    answeredAt: Instant.nullable(),
    answer: TaskAnswer.nullable(),
    version: z.int(),
  })
  .meta({ id: "Task" });
export type TaskView = z.infer<typeof TaskView>;

/**
 * How the 24-hour promise was kept for tasks that people answered in one month in Oslo. `lateNow`: open tasks past
 * their 24 hours at this moment, up to 1,000, whatever the month.
 */
export const PromiseView = z
  .object({
    month: line(7),
    answered: z.int(),
    inTime: z.int(),
    resolvedThemselves: z.int(),
    lateNow: z.int(),
  })
  .meta({ id: "Promise" });
export type PromiseView = z.infer<typeof PromiseView>;

/** A task's id. */
export const taskIdOf = ({ subject, version, kind }: TaskRef): string => idFrom(subject, version, kind);

/** The task an id names, or null where the id is not one of ours. */
export const taskRefOf = (id: string): TaskRef | null => {
  const read = readId(id);
  if (read?.rest.length !== 2) return null;
  const [version, kind] = read.rest;
  return TaskRef.safeParse({ subject: read.subject, version, kind }).data ?? null;
};
