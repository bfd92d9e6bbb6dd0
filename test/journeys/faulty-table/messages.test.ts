import fc from "fast-check";
import { expect, test } from "vitest";
import { job as statistics } from "../../../functions/access/on-case-event.ts";
import { job as feed } from "../../../functions/feed/on-case-event.ts";
import { job as sweeper } from "../../../functions/notifications/every-minute.ts";
import { job as telling } from "../../../functions/notifications/on-case-event.ts";
import { job as openCases } from "../../../functions/pages/on-case-event.ts";
import { plusSeconds } from "../../../shared/clock.ts";
import type { Instant } from "../../../shared/kinds.ts";
import type { OutgoingMail } from "../../../shared/ports/mail.ts";
import { consume } from "../../../shared/queue/consume.ts";
import { accessRequestId } from "../../../shared/records/access-request.ts";
import type { CaseEvent, CaseRef } from "../../../shared/records/case.ts";
import { tagOf } from "../../../shared/records/telling/notification.ts";
import { aContext } from "../../kit/events.ts";
import { full } from "../../kit/full.ts";
import { messageOf } from "../../kit/life/feeds.ts";
import { type Fault, partial, refusing, resetting } from "../../kit/proxy/faults.ts";
import { everyItem } from "../../kit/proxy/items.ts";
import { useFaultyWorld } from "../../kit/proxy/world.ts";
import { moveOn, opened } from "../../kit/table/life.ts";
import { noon } from "../../kit/table/small-world.ts";

const world = useFaultyWorld({ libraries: full ? 2000 : 200, products: 1 });
const at = { now: noon };
const sent: OutgoingMail[] = [];

const ports = {
  ...world.ports,
  clock: { ...world.ports.clock, now: () => at.now },
  mailHours: { opensAt: (now: Instant) => now },
  mail: {
    send: (mail: OutgoingMail) => {
      sent.push(mail);
      return Promise.resolve({ outcome: "accepted", messageId: "m" } as const);
    },
    quota: () => Promise.resolve(500),
  },
};

type Consumer = typeof feed | typeof openCases | typeof statistics | typeof telling;

const openers = Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, () => port]));

/** The consumer behind the stack it has on AWS; nothing here is received often enough to be put aside. */
const deliver = (job: Consumer, events: readonly CaseEvent[]) =>
  consume({ id: "job", job, ports: openers, deadLetters: () => expect.fail() })(
    {
      Records: events.map((event) => ({
        messageId: event.case.libraryNumber,
        body: JSON.stringify(messageOf(event)),
      })),
    },
    aContext,
  );

/** A case that has reached its vendor, and its last event. */
const aSentCase = async (): Promise<{ ref: CaseRef; event: CaseEvent }> => {
  const key = await world.place();
  const moved = await moveOn(world.ports, await opened(world.ports, key, null), "send");
  if (moved.outcome !== "moved") throw new Error(moved.outcome);
  const ref = { kind: "access-request", libraryNumber: key.libraryNumber, id: accessRequestId(key) } as const;
  return { ref, event: moved.record.event };
};

const three = () => Promise.all([aSentCase(), aSentCase(), aSentCase()]);

const faults = [...refusing, ...resetting, ...partial];
const named = (name: string | undefined): Fault | null => faults.find((fault) => fault.name === name) ?? null;
const aPlan = fc.array(fc.constantFrom("passes", ...faults.map(({ name }) => name)), {
  minLength: 1,
  maxLength: 25,
});

/** Under the plan, and then again what came back; every message ends, and only those that failed come again. */
const deliveredAtLast = async (job: Consumer, events: readonly CaseEvent[], plan: readonly string[]) => {
  const { answer } = await world.under(
    (place) => named(plan[place]),
    () => deliver(job, events),
  );
  const failed = answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  const again = events.filter((event) => failed.includes(event.case.libraryNumber));
  expect(again).toHaveLength(failed.length);
  expect(await deliver(job, again)).toEqual({ batchItemFailures: [] });
  return failed.length;
};

/** How often something of that key stands in the table about the case. */
const counted = async ({ libraryNumber }: CaseRef, key: RegExp): Promise<number> => {
  const all = await everyItem();
  return all.filter(
    ({ text, item }) => text.includes(libraryNumber) && key.test(`${item["pk"]?.S} ${item["sk"]?.S}`),
  ).length;
};

const effects = [
  { name: "the feeds", job: feed, key: /^FEED#owner#.* EVENT#/, times: 2 },
  { name: "the list of open cases", job: openCases, key: /^VENDOR#fjord OPEN#/, times: 1 },
  { name: "the statistics", job: statistics, key: /^PRODUCT#fjordfilm#2026 CASE#/, times: 1 },
] as const;

test.each(effects)(
  "$name: what fails comes back alone, and each case has its entries once",
  async ({ job, key, times }) => {
    let failures = 0;
    const property = fc.asyncProperty(aPlan, async (plan) => {
      const cases = await three();
      failures += await deliveredAtLast(
        job,
        cases.map(({ event }) => event),
        plan,
      );
      for (const { ref } of cases) expect(await counted(ref, key)).toBe(times);
    });
    await fc.assert(property, { numRuns: full ? 100 : 10, endOnFailure: true });
    expect(failures).toBeGreaterThan(0);
  },
  300_000,
);

/** What is told of these cases in the end: whatever was lost on the way, the sweeper finds it within the hour. */
const toldOf = async (cases: readonly { ref: CaseRef }[]) => {
  for (let round = 1; round <= 3; round += 1) {
    at.now = plusSeconds(at.now, 20 * 60);
    await sweeper.run(ports);
    for (const { ref } of cases) {
      const found = await ports.cases.read(ref);
      if (found) await deliver(telling, [found.record.event]);
    }
  }
  return Promise.all(cases.map(({ ref }) => ports.notifications.ofSubject(ref)));
};

test("mails: every case is told, and nothing goes twice but with its reason written down", async () => {
  const property = fc.asyncProperty(aPlan, async (plan) => {
    const cases = await three();
    await deliveredAtLast(
      telling,
      cases.map(({ event }) => event),
      plan,
    );
    for (const notifications of await toldOf(cases)) {
      expect(notifications.map(({ ref }) => ref.template)).toEqual(
        expect.arrayContaining(["access-request-to-vendor", "access-request-receipt"]),
      );
      for (const { ref, state, attempts } of notifications) {
        const copies = sent.filter(({ tag }) => tag === tagOf(ref)).length;
        const reasons = attempts.slice(1).map(({ reason }) => reason);
        const isTold = state === "merged" || (state === "accepted" && copies >= 1);
        expect([isTold, copies <= 1 || reasons.includes("unconfirmed")]).toEqual([true, true]);
      }
    }
  });
  await fc.assert(property, { numRuns: full ? 60 : 8, endOnFailure: true });
}, 300_000);
