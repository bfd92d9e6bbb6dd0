// What the operator must do by hand about a case, computed from the case and what became of its mails.
import type { Instant } from "../../../shared/kinds.ts";
import type { Case } from "../../../shared/ports.ts";
import { isCase } from "../../../shared/records/telling/subject.ts";
import { type Task, type TaskKind, type TaskRef, taskIdOf } from "../../../shared/records/telling/task.ts";
import type { TemplateName } from "../../../shared/records/telling/template.ts";
import { fateOf } from "./fate.ts";
import { brokenAddress, type Known, noticesOf } from "./rules.ts";

/** A task that should be there, and since when. */
export type Duty = { ref: TaskRef; since: Instant };

const byState: { readonly [state: string]: TaskKind } = {
  held: "held",
  undeliverable: "undeliverable",
  routed: "fault_routed",
  not_ours: "fault_routed",
};

/** Moves that change nothing about why a case waits for the operator. */
const keepsWaiting: readonly string[] = ["redeliver"];

const fromState = (found: Case): Duty[] => {
  const { history, state, event } = found.record;
  const last = history.findLast(({ move }) => !keepsWaiting.includes(move));
  const kind = byState[state];
  return kind && last ? [{ ref: { subject: event.case, version: last.v, kind }, since: last.at }] : [];
};

const fromAge = ({ found, overdue }: Known): Duty[] =>
  overdue.due
    .filter(({ what }) => what === "operator_task" || what === "fault_operator")
    .map(({ version, since }) => ({
      ref: { subject: found.record.event.case, version, kind: "vendor_silent" as const },
      since,
    }));

const isToLibrary = (template: TemplateName): boolean =>
  template.endsWith("-receipt") || template.endsWith("-to-library");

const fromMails = (known: Known): Duty[] => [
  ...noticesOf(known)
    .filter(({ template }) => isToLibrary(template))
    .filter((notice) => fateOf(notice, known.told).fate === "lost")
    .map(({ version, at }) => ({
      ref: { subject: known.found.record.event.case, version, kind: "mail_lost" as const },
      since: at,
    })),
  ...known.told
    .map((record) => brokenAddress(known.found, record))
    .filter((broken) => broken !== null)
    .map(({ subject, version, at }) => ({
      ref: { subject, version, kind: "address_broken" as const },
      since: at,
    })),
];

/** Every task the case asks for now. */
export const dutiesOf = (known: Known): Duty[] => [
  ...fromState(known.found),
  ...fromAge(known),
  ...fromMails(known),
];

// No case knows whether an address works again: that is for a person to say.
const mayEndItself = ({ ref }: Task): boolean => isCase(ref.subject);

/** What should be raised, and which open tasks of the case have come about by themselves. */
export const difference = (
  duties: readonly Duty[],
  tasks: readonly Task[],
): { missing: Duty[]; over: Task[] } => {
  const wanted = new Set(duties.map(({ ref }) => taskIdOf(ref)));
  const there = new Set(tasks.map(({ ref }) => taskIdOf(ref)));
  return {
    missing: duties.filter(({ ref }) => !there.has(taskIdOf(ref))),
    over: tasks.filter(
      (task) => task.answeredAt === null && mayEndItself(task) && !wanted.has(taskIdOf(task.ref)),
    ),
  };
};
