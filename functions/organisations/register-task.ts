// Keeps the operator's task about the register: one open at a time for each reason, and none once it was taken.
import { plusWeekdayHours } from "../../shared/calendar.ts";
import { osloDay } from "../../shared/clock.ts";
import type { Granted } from "../../shared/ports.ts";
import type { RegisterRef } from "../../shared/records/telling/subject.ts";
import type { Task } from "../../shared/records/telling/task.ts";
import type { FailureReason } from "../../shared/register/failure.ts";

export const taskUses = { clock: ["now"], tasks: ["ofSubject", "raise", "answer"] } as const;
type Keeping = Granted<typeof taskUses>;

/** vanished: all was taken but that some libraries are not in it any more; whether they are closed is for people to say. */
export type NotTaken = FailureReason | "braked" | "vanished";
const reasons = [
  "unreachable",
  "too_large",
  "unreadable",
  "braked",
  "vanished",
] as const satisfies readonly NotTaken[];

const promisedHours = 24;

const subjectOf = (reason: NotTaken): RegisterRef => ({
  kind: "register",
  organisationId: "base-bibliotek",
  id: reason,
});

const openTasks = async (reason: NotTaken, { tasks }: Keeping): Promise<Task[]> =>
  (await tasks.ofSubject(subjectOf(reason))).filter(({ answeredAt }) => answeredAt === null);

/** Raises a task, unless one is open for the same reason; 1 where one was raised. */
export const raiseTask = async (reason: NotTaken, ports: Keeping): Promise<number> => {
  if ((await openTasks(reason, ports)).length > 0) return 0;
  const now = ports.clock.now();
  const ref = {
    subject: subjectOf(reason),
    version: Number(osloDay(now).replaceAll("-", "")),
    kind: "register_not_taken" as const,
  };
  const answerBy = plusWeekdayHours(now, promisedHours);
  return Number(await ports.tasks.raise(ref, { raisedAt: now, answerBy }));
};

/** Ends every task that is open, but for those of a reason that still stands: the register was taken. */
export const endTasks = async (standing: readonly NotTaken[], ports: Keeping): Promise<void> => {
  const over = reasons.filter((reason) => !standing.includes(reason));
  const open = await Promise.all(over.map((reason) => openTasks(reason, ports)));
  for (const { ref, version } of open.flat()) {
    const at = ports.clock.now();
    await ports.tasks.answer(ref, {
      outcome: "resolved_itself",
      text: null,
      by: "system",
      version,
      at,
    });
  }
};
