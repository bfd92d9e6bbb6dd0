// The road of an event: the table's stream, the pipe with its filter, retries and bisecting, the bus, and a queue for each consumer.
import { carriesEvent } from "../../../infra/events/carries-event.ts";
import { matches, Pattern } from "../../../infra/local/events/pattern.ts";
import type { Store } from "../store/open.ts";
import type { Change } from "../store/stored.ts";
import type { Queue } from "./queue.ts";
import type { Weather } from "./weather.ts";

// As the pipe is set.
const batchSize = 10;
const mostTries = 20;
const oldestSeconds = 3600;

const pattern = Pattern.parse(carriesEvent);

const nameOf = ({ before, after }: Change): string => {
  if (after === undefined) return "REMOVE";
  return before === undefined ? "INSERT" : "MODIFY";
};

const tells = (change: Change): boolean =>
  matches(pattern, { eventName: nameOf(change), dynamodb: { NewImage: change.after } });

export type Event = { type: string; event: object };

const eventIn = ({ after }: Change): Event => {
  const event = after?.["event"]?.M ?? {};
  return { type: event["type"]?.S ?? "", event };
};

type World = { store: Store; weather: Weather; clock: { now: number } };
type Inlet = { queue: Queue; types: readonly string[] };

export const openRoad = ({ store, weather, clock }: World, inlets: readonly Inlet[]) => {
  let position = 0;
  let size = batchSize;
  let failures = 0;
  const lost: Event[] = [];

  const put = ({ type, event }: Event): void => {
    for (const { queue, types } of inlets)
      if (types.includes(type)) queue.send(JSON.stringify({ source: "bibliotek24", detail: { event } }));
  };

  const isOld = ({ when }: Change): boolean => when < clock.now - oldestSeconds * 1000;

  const begin = (): void => {
    size = batchSize;
    failures = 0;
  };

  /** The bus did not take a batch: it is tried again in halves, and at last given up. */
  const failed = (batch: readonly Change[]): void => {
    failures += 1;
    size = Math.max(1, size >> 1);
    if (failures < mostTries) return;
    lost.push(...batch.map(eventIn));
    position += batch.length;
    begin();
  };

  const carry = (batch: readonly Change[]): void => {
    lost.push(...batch.filter(isOld).map(eventIn));
    for (const change of batch.filter((one) => !isOld(one))) put(eventIn(change));
    begin();
    // The pipe may die between the bus and its checkpoint, and then the batch comes again.
    if (!weather.strikes("doubled")) position += batch.length;
  };

  /** The next records with an event, as many as go together; those before them tell nothing. */
  const nextBatch = (): readonly Change[] => {
    const { changes } = store;
    while (position < changes.length && changes.slice(position, position + 1).some((one) => !tells(one)))
      position += 1;
    const left = changes.slice(position, position + size);
    const end = left.findIndex((one) => !tells(one));
    return end < 0 ? left : left.slice(0, end);
  };

  /** Carries on what has been written, until nothing is left or the bus does not take it. */
  const turn = (): void => {
    for (let batch = nextBatch(); batch.length > 0; batch = nextBatch()) {
      if (weather.strikes("busMissing")) {
        failed(batch);
        return;
      }
      carry(batch);
    }
  };

  return { turn, lost };
};
