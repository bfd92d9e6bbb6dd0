// Telling one case: everything it still has to tell, and then the move that follows.
import type { Granted } from "../../../shared/ports.ts";
import { type CaseRef, systemActor } from "../../../shared/records/case.ts";
import { keepingUses, keepTasks } from "./keep-tasks.ts";
import { know } from "./know.ts";
import { lettingUses, tellOne } from "./letters.ts";
import { nextMove, restAfter } from "./next.ts";
import { type Known, untold } from "./rules.ts";
import type { Outcome } from "./send.ts";
import { surroundingsOf } from "./surroundings.ts";

export const tellingUses = {
  ...keepingUses,
  ...lettingUses,
  ids: ["next"],
  cases: ["read", "move"],
} as const;
type Telling = Granted<typeof tellingUses>;

const follow = async (known: Known, ports: Telling): Promise<void> => {
  await keepTasks(known, ports);
  const move = nextMove(known);
  if (!move) return;
  const done = move !== "fail_delivery" && untold(known).length === 0;
  const now = ports.clock.now();
  await ports.cases.move(known.found.record.event.case, {
    move,
    version: known.found.record.version,
    eventId: ports.ids.next(),
    at: now,
    actor: systemActor,
    reason: move === "close" ? "no_answer" : null,
    ...(done && {
      rest: move === "close" ? null : restAfter(known, await ports.directory.current(), now),
    }),
  });
};

/** More addresses than this of one role are not tried in one go; the sweeper goes on with them. */
const rounds = 5;

const tellOpen = async (known: Known, ports: Telling): Promise<Outcome[]> => {
  const open = untold(known);
  if (open.length === 0) return [];
  const around = await surroundingsOf(known, ports.clock.now(), ports);
  const outcomes: Outcome[] = [];
  for (const one of open) outcomes.push(await tellOne(one, around, ports));
  return outcomes;
};

const summed = (outcomes: readonly Outcome[]): Exclude<Outcome, "next"> => {
  if (outcomes.includes("again")) return "again";
  return outcomes.includes("later") || outcomes.includes("next") ? "later" : "told";
};

/** Tells everything a case still has to tell, and makes the move that follows; `again` when a mail was throttled. */
export const tell = async (ref: CaseRef, ports: Telling): Promise<Exclude<Outcome, "next">> => {
  let outcomes: Outcome[] = ["next"];
  let known: Known | null = null;
  for (let round = 0; round < rounds && outcomes.includes("next"); round += 1) {
    known = await know(ref, ports);
    if (!known) return "told";
    outcomes = await tellOpen(known, ports);
  }
  // Where nothing was left to tell, what was read a moment ago still stands.
  const after = outcomes.length === 0 ? known : await know(ref, ports);
  if (after) await follow(after, ports);
  return summed(outcomes);
};
