// Lifting from hold, the same for both kinds of case: look at what is due, move what may leave, look again at the rest.
import { plusSeconds } from "../clock.ts";
import type { Case, Granted } from "../ports.ts";
import { type CaseRef, systemActor } from "../records/case.ts";
import type { Directory } from "../records/directory.ts";
import { eachAlone } from "./each-alone.ts";

const batch = 200;
// As many as a function gets done in its time, when a vendor of a thousand held cases gets a contact.
const turns = 20;
/** How long a case that is held rests before somebody looks whether it may go on. */
export const lookAgainSeconds = 3600;

const uses = {
  clock: ["now"],
  ids: ["next"],
  directory: ["current"],
  cases: ["due", "read", "move", "settle"],
} as const;
/** What a schedule that lifts cases must name. */
export const liftingUses = uses;

type Lifting = { kind: Case["kind"]; mayLeaveHold: (directory: Directory, held: Case) => boolean };

type Ports = Granted<typeof uses>;

const liftOne = async (ref: CaseRef, lifting: Lifting, ports: Ports): Promise<boolean> => {
  const found = await ports.cases.read(ref);
  if (!found) return false;
  const { version, state, dueFor } = found.record;
  const at = ports.clock.now();
  const held = state === "held";
  if (!(held && lifting.mayLeaveHold(await ports.directory.current(), found))) {
    const later = { dueFor: `lifting-${lifting.kind}`, dueAt: plusSeconds(at, lookAgainSeconds) } as const;
    // What is due for something else by now only looked due for lifting: the index comes after the table.
    if (dueFor === later.dueFor) await ports.cases.settle(ref, found.record, held ? later : null);
    return false;
  }
  const wish = {
    move: "lift",
    version,
    eventId: ports.ids.next(),
    at,
    actor: systemActor,
    reason: null,
  } as const;
  return (await ports.cases.move(ref, wish)).outcome === "moved";
};

/** Lifts every case of a kind whose reason to wait is gone; answers how many were looked at, lifted, and failed. */
export const liftDue = async (lifting: Lifting, ports: Ports): Promise<Record<string, number>> => {
  const sum = { looked: 0, lifted: 0, failed: 0 };
  for (let turn = 0; turn < turns; turn += 1) {
    const refs = await ports.cases.due(`lifting-${lifting.kind}`, ports.clock.now(), batch);
    const { done, failed } = await eachAlone(refs, (ref) => liftOne(ref, lifting, ports));
    sum.looked += refs.length;
    sum.lifted += done;
    sum.failed += failed;
    if (refs.length < batch || failed > 0) break;
  }
  return sum;
};
