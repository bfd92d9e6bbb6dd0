// The sweeper: whatever happened and was not told is raised again; what is told is put to rest.
import { plusSeconds } from "../../shared/clock.ts";
import type { Granted } from "../../shared/ports.ts";
import { schedule } from "../../shared/queue/job.ts";
import type { CaseRef } from "../../shared/records/case.ts";
import { nextMove, untold, waitsForHours } from "./rules.ts";

const batch = 200;

const uses = {
  clock: ["now"],
  cases: ["due", "read", "raise", "settle"],
  notifications: ["ofCase"],
  mailHours: ["opensAt"],
} as const;
type Sweeping = Granted<typeof uses>;

const restOf = (ref: CaseRef, state: string, at: Parameters<typeof plusSeconds>[0]) =>
  state === "held" ? { dueFor: `lifting-${ref.kind}` as const, dueAt: plusSeconds(at, 3600) } : null;

const sweepOne = async (ref: CaseRef, ports: Sweeping): Promise<boolean> => {
  const { clock, cases, notifications, mailHours } = ports;
  const found = await cases.read(ref);
  if (!found) return false;
  const told = await notifications.ofCase(ref);
  const { version, state } = found.record;
  const now = clock.now();
  const left = untold(found, told);
  const opensAt = mailHours.opensAt(now);
  if (opensAt > now && left.length > 0 && left.every(waitsForHours)) {
    await cases.settle(ref, version, { dueFor: "telling", dueAt: opensAt });
    return false;
  }
  if (left.length > 0 || nextMove(found, told) !== null) return cases.raise(ref, version, now);
  await cases.settle(ref, version, restOf(ref, state, now));
  return false;
};

export const job = schedule({
  summary: "Raises again what was not told, and puts to rest what was",
  everyMinutes: 1,
  uses,
}).handle(async (ports) => {
  const refs = await ports.cases.due("telling", ports.clock.now(), batch);
  let raised = 0;
  for (const ref of refs) raised += (await sweepOne(ref, ports)) ? 1 : 0;
  return { looked: refs.length, raised };
});
