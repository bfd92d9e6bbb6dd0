import { describe, expect, test } from "vitest";
import { handler as create } from "../../../functions/access/create.ts";
import { job } from "../../../functions/notifications/every-minute.ts";
import { tell } from "../../../functions/notifications/telling/tell.ts";
import { plusSeconds } from "../../../shared/clock.ts";
import type { Instant } from "../../../shared/kinds.ts";
import { aRequest } from "../../kit/builders.ts";
import { answer } from "../../kit/table/calls.ts";
import { noon } from "../../kit/table/small-world.ts";
import { libraryNumber, theRequest, useSmallWorld } from "../../kit/table/world.ts";

const { ports, enrol } = useSmallWorld();
const ref = { kind: "access-request", libraryNumber, id: "2026-fjordfilm" } as const;
const quota = () => Promise.resolve(500);
const always = { opensAt: (now: Instant) => now };
const soon = plusSeconds(noon, 121);
const clockAt = (now: Instant) => ({ ...ports.clock, now: () => now });
const atOnce = { ...ports, clock: clockAt(soon), mailHours: always };
const stored = () => ports.accessRequests.read(theRequest);

describe("the sweeper", () => {
  test("leaves alone what is not due yet", async () => {
    await enrol(2026);
    await answer(create, ports, { params: { libraryNumber }, body: aRequest() });
    expect(await job.run({ ...atOnce, clock: ports.clock })).toMatchObject({
      looked: 0,
      raised: 0,
      failed: 0,
    });
  });

  test("raises what was not told, with its event as it was, and comes again", async () => {
    const before = await stored();
    expect(await job.run(atOnce)).toMatchObject({ looked: 1, raised: 1, failed: 0 });
    expect(await stored()).toMatchObject({ event: before?.event, dueAt: plusSeconds(soon, 120), version: 1 });
  });

  test("waits for the vendor's office hours when only vendors are left to write to", async () => {
    const opens = plusSeconds(noon, 50_000);
    const asked: unknown[] = [];
    const opensAt = (_: Instant, vendor: unknown) => {
      asked.push(vendor);
      return opens;
    };
    const closed = { ...ports, mailHours: { opensAt } };
    const mail = { quota, send: () => Promise.resolve({ outcome: "accepted", messageId: "m" } as const) };
    await tell(ref, { ...closed, mail });
    const later = { ...closed, clock: clockAt(plusSeconds(noon, 300)) };
    expect(await job.run(later)).toMatchObject({ looked: 1, raised: 0, failed: 0 });
    expect(await stored()).toMatchObject({ dueFor: "telling", dueAt: opens });
    expect(asked.at(-1)).toMatchObject({ organisationId: "fjord", mailHours: { opens: 7, closes: 16 } });
  });

  test("one case that cannot be read stands in no other's way", async () => {
    const bad = { ...ref, id: "2028-fjordfilm" };
    const cases = {
      ...ports.cases,
      due: () => Promise.resolve([bad, ref]),
      read: (one: typeof ref | typeof bad) =>
        one.id === bad.id ? Promise.reject(new Error("unreadable")) : ports.cases.read(one),
    };
    expect(await job.run({ ...atOnce, cases })).toMatchObject({ looked: 2, raised: 1, failed: 1 });
  });

  test("rests until an unknown outcome may be sent again", async () => {
    const mail = { quota, send: () => Promise.resolve({ outcome: "unknown", detail: "" } as const) };
    await tell(ref, { ...ports, mail, mailHours: always });
    const cases = { ...ports.cases, due: () => Promise.resolve([ref]) };
    expect(await job.run({ ...atOnce, cases })).toMatchObject({ looked: 1, raised: 0, failed: 0 });
    expect(await stored()).toMatchObject({ dueFor: "telling", dueAt: plusSeconds(noon, 900) });
  });
});

describe("the sweeper, when nothing is left", () => {
  test("puts what is told to rest until the vendor is to be reminded", async () => {
    const mail = { quota, send: () => Promise.resolve({ outcome: "accepted", messageId: "m" } as const) };
    const clock = clockAt(plusSeconds(noon, 1000));
    await tell(ref, { ...ports, clock, mail, mailHours: always });
    const found = await stored();
    if (found) await ports.cases.settle(ref, found, { dueFor: "telling", dueAt: noon });
    expect(await job.run(atOnce)).toMatchObject({ looked: 1, raised: 0, failed: 0 });
    expect((await stored())?.dueAt).toBe("2026-11-27T07:00:00.000Z");
  });

  test("puts what is held on the list of what may be lifted", async () => {
    const held = { ...ref, id: "2027-fjordfilm" };
    await answer(create, ports, { params: { libraryNumber }, body: aRequest({ year: 2027 }) });
    const mail = { quota, send: () => Promise.resolve({ outcome: "accepted", messageId: "m" } as const) };
    await tell(held, { ...ports, mail, mailHours: always });
    await job.run(atOnce);
    expect((await ports.cases.read(held))?.record.dueFor).toBe("lifting-access-request");
  });
});

describe("the sweeper and links that were asked for", () => {
  const asked = { page: "door", libraryNumber } as const;
  const due = () => ports.linkOrders.due(plusSeconds(noon, 86_400), 10);

  test("raises those that were not sent, and gives up when nobody waits for them any more", async () => {
    await ports.linkOrders.ask(asked, { eventId: "asked", at: noon });
    expect(await job.run({ ...atOnce, clock: ports.clock })).toMatchObject({ links: 0 });
    expect(await job.run(atOnce)).toMatchObject({ links: 1 });
    expect(await due()).toMatchObject([{ id: "asked" }]);
    expect(await job.run({ ...atOnce, clock: clockAt(plusSeconds(noon, 1800)) })).toMatchObject({ links: 1 });
    expect(await due()).toEqual([]);
  });
});
