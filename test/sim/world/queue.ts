// A standard queue: at least once, in any order, out of sight for a while, and aside after too many tries.
import { tries } from "../../../shared/queue/job.ts";
import type { Chance } from "./chance.ts";
import type { Weather } from "./weather.ts";

export type Message = { id: string; body: string; receives: number; visibleAt: number };
export type DeadLetter = { body: string; reason: string | null };

/** As the stack sets it for every consumer. */
export const visibilitySeconds = 60;

/** As many messages a consumer is handed at once. */
const most = 10;

type World = { chance: Chance; weather: Weather; clock: { now: number } };

export const openQueue = (name: string, { chance, weather, clock }: World) => {
  const messages = new Map<string, Message>();
  const dead: DeadLetter[] = [];
  let serial = 0;
  let [done, moved] = [0, 0];

  const send = (body: string): void => {
    serial += 1;
    const late = weather.isCalm() ? 0 : chance.whole(0, 2000);
    messages.set(`${name}-${serial}`, {
      id: `${name}-${serial}`,
      body,
      receives: 0,
      visibleAt: clock.now + late,
    });
  };

  /** Up to ten that can be seen now; one that was received too often is put aside instead. */
  const receive = (): Message[] => {
    const visible = [...messages.values()].filter(({ visibleAt }) => visibleAt <= clock.now);
    const worn = visible.filter(({ receives }) => receives >= tries);
    for (const { id, body } of worn) {
      messages.delete(id);
      dead.push({ body, reason: null });
      moved += 1;
    }
    const fit = visible.filter(({ receives }) => receives < tries);
    const batch = weather.isCalm() ? chance.shuffled(fit).slice(0, most) : chance.some(fit, most);
    return batch.map((message) => {
      message.receives += 1;
      // Seen twice: the queue may hand one out again at once.
      if (!weather.strikes("doubled")) message.visibleAt = clock.now + visibilitySeconds * 1000;
      return { ...message };
    });
  };

  /** What the batch's consumer says: these failed and come again, the others are done. */
  const settle = (batch: readonly Message[], failed: ReadonlySet<string>): void => {
    for (const { id } of batch.filter((one) => !failed.has(one.id))) if (messages.delete(id)) done += 1;
  };

  /** Puts all dead letters back; answers how many. */
  const redrive = (): number => {
    const letters = dead.splice(0);
    for (const { body } of letters) send(body);
    return letters.length;
  };

  return {
    name,
    send,
    receive,
    settle,
    redrive,
    dead,
    waiting: () => messages.size,
    /** `moved`: put aside by the queue itself, for it was received too often. */
    count: () => ({ sent: serial, done, waiting: messages.size, moved }),
  };
};
export type Queue = ReturnType<typeof openQueue>;
