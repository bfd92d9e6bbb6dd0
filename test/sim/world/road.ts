// The road of an event: the table's stream, the pipe with its filter, retries and bisecting, the bus, and a queue for each consumer.
import { carriesEvent } from "../../../infra/events/carries-event.ts";
import { matches, Pattern } from "../../../infra/local/events/pattern.ts";
import type { Change, Store } from "../store/open.ts";
import type { Queue } from "./queue.ts";
import type { Weather } from "./weather.ts";

// As the pipe is set.
const batchSize = 10;
const mostTries = 20;
const oldestSeconds = 3600;

const pattern = Pattern.parse(carriesEvent);

const recordOf = ({ before, after }: Change) => ({
  eventName: after === undefined ? "REMOVE" : before === undefined ? "INSERT" : "MODIFY",
  dynamodb: { NewImage: after },
});

export type Event = { type: string; event: object };

const eventIn = ({ after }: Change): Event => {
  const event = after?.["event"]?.M ?? {};
  return { type: event["type"]?.S ?? "", event };
};

type World = { store: Store; weather: Weather; clock: { now: number } };
type Inlet = { queue: Queue; types: readonly string[] };

export const openRoad = ({ store, weather, clock }: World, inlets: readonly Inlet[]) => {
  let position = 0;
  let [size, failures] = [batchSize, 0];
  const lost: Event[] = [];

  const put = ({ type, event }: Event): void => {
    for (const { queue, types } of inlets)
      if (types.includes(type)) queue.send(JSON.stringify({ source: "bibliotek24", detail: { event } }));
  };

  const isOld = ({ when }: Change): boolean => when < clock.now - oldestSeconds * 1000;

  /** The bus did not take a batch: it is tried again in halves, and at last given up. */
  const failed = (batch: readonly Change[]): void => {
    failures += 1;
    size = Math.max(1, size >> 1);
    if (failures < mostTries) return;
    lost.push(...batch.map(eventIn));
    position += batch.length;
    [size, failures] = [batchSize, 0];
  };

  const carry = (batch: readonly Change[]): void => {
    for (const change of batch) if (isOld(change)) lost.push(eventIn(change));
    for (const change of batch) if (!isOld(change)) put(eventIn(change));
    [size, failures] = [batchSize, 0];
    // The pipe may die between the bus and its checkpoint, and then the batch comes again.
    if (!weather.strikes("doubled")) position += batch.length;
  };

  /** Carries on what has been written; answers how many records still wait. */
  const turn = (): number => {
    for (let left = store.changes.length - position; left > 0; left = store.changes.length - position) {
      const batch: Change[] = [];
      const next = store.changes[position];
      if (next && !matches(pattern, recordOf(next))) {
        position += 1;
        continue;
      }
      for (const change of store.changes.slice(position, position + size)) {
        if (!matches(pattern, recordOf(change))) break;
        batch.push(change);
      }
      if (weather.strikes("busMissing")) {
        failed(batch);
        return store.changes.length - position;
      }
      carry(batch);
    }
    return 0;
  };

  return { turn, lost, waiting: () => store.changes.length - position };
};
