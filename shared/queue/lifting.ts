// Lifting from hold, the same for both kinds of case: look at what is due, move what may leave, look again at the rest.
import { plusSeconds } from "../clock.ts";
import type { Case, Granted } from "../ports.ts";
import type { Directory } from "../records/directory.ts";

const batch = 200;
const lookAgainSeconds = 3600;

const uses = {
  clock: ["now"],
  ids: ["next"],
  directory: ["current"],
  cases: ["due", "read", "move", "settle"],
} as const;
/** What a schedule that lifts cases must name. */
export const liftingUses = uses;

type Lifting = { kind: Case["kind"]; mayLeaveHold: (directory: Directory, held: Case) => boolean };

const system = { kind: "system", organisationNumber: null, supplier: null } as const;

/** Lifts every case of a kind whose reason to wait is gone; answers how many were looked at and lifted. */
export const liftDue = async (
  { kind, mayLeaveHold }: Lifting,
  { clock, ids, directory, cases }: Granted<typeof uses>,
): Promise<{ looked: number; lifted: number }> => {
  const reference = await directory.current();
  const at = clock.now();
  const dueFor = `lifting-${kind}` as const;
  const refs = await cases.due(dueFor, at, batch);
  let lifted = 0;
  for (const ref of refs) {
    const found = await cases.read(ref);
    if (!found) continue;
    const { version, state } = found.record;
    if (state === "held" && mayLeaveHold(reference, found)) {
      const wish = { move: "lift", version, eventId: ids.next(), at, actor: system, reason: null } as const;
      lifted += (await cases.move(ref, wish)).outcome === "moved" ? 1 : 0;
    } else {
      const later = { dueFor, dueAt: plusSeconds(at, lookAgainSeconds) };
      await cases.settle(ref, version, state === "held" ? later : null);
    }
  }
  return { looked: refs.length, lifted };
};
