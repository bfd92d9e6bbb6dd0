// Tells of planned maintenance: at once when it is planned, moved or cancelled, and again when somebody gets access before it.
import { plusSeconds } from "../../shared/clock.ts";
import type { Instant } from "../../shared/kinds.ts";
import { log } from "../../shared/log.ts";
import type { Granted } from "../../shared/ports.ts";
import { schedule } from "../../shared/queue/job.ts";
import {
  type Downtime,
  type DowntimeRef,
  isAlterable,
  lastChange,
} from "../../shared/records/faults/downtime.ts";
import { downtimeUses, tellLibrary, wantedNow } from "./downtime/telling.ts";

const batch = 50;
/** The turn ends within a minute; what is left is for the next one. */
const turnSeconds = 35;
/** How long a mail that could not go rests, and how often we look who else has access by now. */
const againSeconds = 60;
const lookSeconds = 3600;
/** A cancellation that could not be told for so long after the window tells nobody anything. */
const givenUpSeconds = 7 * 24 * 3600;

const uses = {
  ...downtimeUses,
  downtimes: [...downtimeUses.downtimes, "due", "settle"],
} as const;
type Sweeping = Granted<typeof uses>;

/** left = the turn was too short · open = mails that could not go · wait = libraries that wait until their building opens. */
type Sum = { told: number; left: number; open: number; wait: number; failed: number };

const kinds = { told: "told", none: "told", later: "open", again: "open", wait: "wait" } as const;

const tellAll = async (downtime: Downtime, until: Instant, ports: Sweeping): Promise<Sum> => {
  const sum: Sum = { told: 0, left: 0, open: 0, wait: 0, failed: 0 };
  for (const wanted of await wantedNow(downtime, ports)) {
    if (ports.clock.now() >= until) {
      sum.left += 1;
      continue;
    }
    try {
      const outcome = await tellLibrary(downtime, wanted, ports);
      if (outcome !== "none") sum[kinds[outcome]] += 1;
    } catch (error) {
      log.error("case_failed", error, { kind: "downtime", library: wanted.libraryNumber });
      sum.failed += 1;
    }
  }
  return sum;
};

const isGivenUp = (downtime: Downtime, now: Instant): boolean =>
  [downtime.window.to, lastChange(downtime)].every((over) => plusSeconds(over, givenUpSeconds) < now);

/** When to look again; null when nobody is left to be told, and nobody can be any more. */
const nextLook = (downtime: Downtime, { left, open, wait, failed }: Sum, now: Instant): Instant | null => {
  if (isGivenUp(downtime, now)) return null;
  if (left > 0) return now;
  if (open + failed > 0) return plusSeconds(now, againSeconds);
  return wait > 0 || isAlterable(downtime, now) ? plusSeconds(now, lookSeconds) : null;
};

const sweepOne = async (ref: DowntimeRef, until: Instant, ports: Sweeping): Promise<number> => {
  const downtime = await ports.downtimes.read(ref);
  if (!downtime) return 0;
  const sum = await tellAll(downtime, until, ports);
  await ports.downtimes.settle(ref, downtime.version, nextLook(downtime, sum, ports.clock.now()));
  return sum.told;
};

export const job = schedule({
  summary: "Tells libraries of planned, moved and cancelled maintenance",
  everyMinutes: 1,
  uses,
}).handle(async (ports) => {
  const begun = ports.clock.now();
  const until = plusSeconds(begun, turnSeconds);
  const refs = await ports.downtimes.due(begun, batch);
  const sum = { looked: refs.length, told: 0, failed: 0 };
  for (const ref of refs) {
    try {
      sum.told += await sweepOne(ref, until, ports);
    } catch (error) {
      log.error("case_failed", error, { kind: "downtime", owner: ref.downtimeId });
      sum.failed += 1;
    }
  }
  return sum;
});
