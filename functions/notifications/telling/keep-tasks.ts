// Keeps the operator's tasks as the case asks for them: raises what is missing, ends what came about by itself.
import { plusWeekdayHours } from "../../../shared/calendar.ts";
import type { Granted } from "../../../shared/ports.ts";
import { difference, dutiesOf } from "./duties.ts";
import type { Known } from "./rules.ts";

export const keepingUses = { clock: ["now"], tasks: ["ofSubject", "raise", "answer"] } as const;

/** Bibliotek24's support promises an answer within 24 hours on weekdays. */
export const promisedHours = 24;

/** Raises and ends tasks; done twice, it does nothing the second time. */
export const keepTasks = async (
  known: Known,
  { clock, tasks }: Granted<typeof keepingUses>,
): Promise<void> => {
  const duties = dutiesOf(known);
  const { missing, over } = difference(duties, await tasks.ofSubject(known.found.record.event.case));
  const now = clock.now();
  for (const { ref, since } of missing)
    await tasks.raise(ref, { raisedAt: now, answerBy: plusWeekdayHours(since, promisedHours) });
  for (const { ref, version } of over)
    await tasks.answer(ref, { version, at: now, outcome: "resolved_itself", text: null, by: "system" });
};
