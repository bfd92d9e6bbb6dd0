// Does what follows from an answer, so that doing it twice is the same as doing it once.
import { hash } from "../../shared/hash.ts";
import type { Granted } from "../../shared/ports.ts";
import type { Actor, CaseRef } from "../../shared/records/case.ts";
import { type Task, taskIdOf } from "../../shared/records/telling/task.ts";
import type { Consequence } from "./rules.ts";

export const followingUses = {
  clock: ["now"],
  cases: ["read", "move"],
  addresses: ["mend"],
} as const;
type Following = Granted<typeof followingUses>;

/** One event per task: a case that this task has had told again already knows it. */
const eventIdOf = ({ ref }: Task): string => `task-${hash(taskIdOf(ref)).slice(0, 22)}`;

type Wish = { case: CaseRef; eventId: string; actor: Actor };

// A case that has moved on meanwhile needs nothing more: stale and wrong state are as good as done.
const redeliver = async ({ case: ref, eventId, actor }: Wish, { cases, clock }: Following): Promise<void> => {
  const found = await cases.read(ref);
  if (!found || found.record.history.some(({ id }) => id === eventId)) return;
  const { version } = found.record;
  await cases.move(ref, { move: "redeliver", version, eventId, at: clock.now(), actor, reason: null });
};

/** Sets going what an answer asks for. */
export const follow = async (
  task: Task,
  { consequence, actor }: { consequence: Consequence; actor: Actor },
  ports: Following,
): Promise<void> => {
  if (consequence.does === "redeliver")
    await redeliver({ case: consequence.case, eventId: eventIdOf(task), actor }, ports);
  if (consequence.does === "mend") await ports.addresses.mend(consequence.addressId);
};
