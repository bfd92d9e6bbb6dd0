// The case as it is in the table, with the stream and the queue that tell of it; and whether it agrees with the model.
import { expect } from "vitest";
import { job as keeper } from "../../../functions/feed/every-day.ts";
import { job as sweeper } from "../../../functions/notifications/every-minute.ts";
import { job as telling } from "../../../functions/notifications/on-case-event.ts";
import { nextOfficeHour } from "../../../shared/calendar.ts";
import { plusSeconds } from "../../../shared/clock.ts";
import type { AccessRequest } from "../../../shared/records/access-request.ts";
import type { CaseEvent } from "../../../shared/records/case.ts";
import { delivered, messageOf, wholeFeed } from "./feeds.ts";
import { roleOf, tell } from "./mails.ts";
import type { Model } from "./model.ts";
import type { LifePlace } from "./place.ts";

export const recordOf = async ({ place }: Pick<Real, "place">): Promise<AccessRequest> => {
  const record = await place.ports.accessRequests.read(place.key);
  if (!record) throw new Error("The case is gone.");
  return record;
};

/** The way of events from the table to those who tell of them. */
const streamOf = (place: LifePlace) => {
  const queue: CaseEvent[] = [];
  let seen = "";
  /** Carries the case's event to the queue, when the last write told something; answers the case. */
  const listen = async (): Promise<AccessRequest> => {
    const record = await recordOf({ place });
    const { version, raised = 0, quiet, event } = record;
    const written = `${version} ${raised}`;
    if (!quiet && written !== seen) queue.push(event);
    if (!quiet) seen = written;
    return record;
  };
  return { queue, listen };
};

/** A place with its stream: messages arrive when they are delivered, and not before. */
export const realOf = (place: LifePlace) => {
  const { queue, listen } = streamOf(place);
  return {
    place,
    listen,
    lose: () => {
      queue.length = 0;
    },
    deliver: async (model: Model): Promise<void> => {
      await listen();
      for (const event of queue.splice(0)) {
        expect(await telling.take(telling.message.parse(messageOf(event)), place.ports)).toBe("done");
        tell(model);
        await delivered(place.ports, event);
        await listen();
      }
    },
  };
};
export type Real = ReturnType<typeof realOf>;

/** State, history, event and mails are those of the model. */
export const agrees = async (model: Model, real: Real): Promise<void> => {
  const { state, version, attempt, history, event } = await real.listen();
  const last = model.made.at(-1);
  expect({ state, version, attempt }).toEqual({
    state: model.state,
    version: last?.v,
    attempt: model.attempt,
  });
  expect(history.map(({ v, at, to, by }) => ({ v, at, to, by }))).toEqual(
    model.made.map(({ v, at, to, by }) => ({ v, at, to, by })),
  );
  expect([event.version, event.state, event.actor.kind]).toEqual([last?.v, last?.to, last?.by]);
  const news = real.place.news();
  expect(news.map(({ name }) => name).toSorted()).toEqual([...model.mails].toSorted());
  expect(news.filter(({ role, template }) => role !== roleOf(template))).toEqual([]);
};

const rounds = 7;
/** Longer than the sweeper waits before it raises again; seven of them end before the office does. */
const roundSeconds = 2000;

/** Lost messages come again by the sweeper alone: in an office morning everything that is owed is told. */
export const comesToRest = async (model: Model, real: Real): Promise<void> => {
  const { place } = real;
  real.lose();
  const opens = nextOfficeHour(plusSeconds(model.now, 24 * 3600));
  for (let round = 0; round < rounds; round += 1) {
    model.now = plusSeconds(opens, round * roundSeconds);
    place.at.now = model.now;
    await sweeper.run(place.ports);
    await real.deliver(model);
    await agrees(model, real);
  }
  tell(model);
  await agrees(model, real);
  // What told nobody anything is not raised: of a message that was lost then, the feed hears once a day.
  await keeper.run(place.ports);
  const items = await wholeFeed(place.ports, place.owner);
  expect(items.map(({ position, version, actor }) => [position, version, actor])).toEqual(
    model.made.map(({ v, by }) => [v, v, by]),
  );
};
