// A proposal is decided once; the task it raised is answered with it.
import { Problem } from "../../../shared/http/problem.ts";
import type { Granted } from "../../../shared/ports.ts";
import { type Proposal, proposalTask } from "../../../shared/records/catalogue/proposal.ts";

export const decidingUses = {
  clock: ["now", "today"],
  directory: ["current"],
  proposals: ["read", "decide"],
  tasks: ["read", "answer"],
} as const;
type Deciding = Granted<typeof decidingUses>;

type Decision = { state: "accepted" | "rejected"; reason: string | null };

/** The task may have been answered by hand before: then that stands. */
const answerTask = async (proposal: Proposal, { clock, tasks }: Deciding): Promise<void> => {
  const ref = proposalTask(proposal);
  const task = ref && (await tasks.read(ref));
  if (!task || task.answeredAt !== null) return;
  const { version } = task;
  await tasks.answer(task.ref, { outcome: "done", text: null, by: "operator", version, at: clock.now() });
};

// The task comes before the decision: where it fails between them the proposal still waits and is decided again; the
// other way round it would be decided, and its task stay open.
/** The proposal as it was decided, as a route replies it. */
export const decide = async (seen: Proposal, { state, reason }: Decision, ports: Deciding) => {
  await answerTask(seen, ports);
  const decided = await ports.proposals.decide(seen, { state, reason, at: ports.clock.now() });
  if (!decided) throw new Problem("proposal.decided");
  return { body: decided, etag: String(decided.version) };
};
