import { expect, test } from "vitest";
import { handler as create } from "../../../functions/access/create.ts";
import { job } from "../../../functions/access/every-hour.ts";
import { plusSeconds } from "../../../shared/clock.ts";
import { forget } from "../../../shared/table/reference.ts";
import { aRequest } from "../../kit/builders.ts";
import { answer } from "../../kit/table/calls.ts";
import { noon, putSmallWorld } from "../../kit/table/small-world.ts";
import { libraryNumber, theRequest, useSmallWorld } from "../../kit/table/world.ts";

const { ports, enrol } = useSmallWorld([]);
const ref = { kind: "access-request", libraryNumber, id: "2026-fjordfilm" } as const;

const heldAndDue = async () => {
  const found = await ports.cases.read(ref);
  if (!found) throw new Error("There is no case.");
  const due = { dueFor: "lifting-access-request", dueAt: noon } as const;
  await ports.cases.settle(ref, found.record, due);
};

test("a case that is to be told of is left to who tells, though an index that lags still calls it due for lifting", async () => {
  await answer(create, ports, { params: { libraryNumber }, body: aRequest() });
  await heldAndDue();
  const lagging = { ...ports.cases, due: () => Promise.resolve([ref]) };
  await ports.cases.wake(ref, noon);
  await job.run({ ...ports, cases: lagging });
  expect(await ports.accessRequests.read(theRequest)).toMatchObject({ dueFor: "telling", dueAt: noon });
});

test("a request waits until its vendor can be reached, and is lifted when it can", async () => {
  await enrol(2026);
  await answer(create, ports, { params: { libraryNumber }, body: aRequest() });
  expect(await ports.accessRequests.read(theRequest)).toMatchObject({ state: "held", reason: "no_contact" });
  await heldAndDue();
  expect(await job.run(ports)).toEqual({ looked: 1, lifted: 0, failed: 0 });
  const dueAt = plusSeconds(noon, 3600);
  expect(await ports.accessRequests.read(theRequest)).toMatchObject({ state: "held", dueAt });
  await putSmallWorld(["access", "support"]);
  forget();
  await heldAndDue();
  expect(await job.run(ports)).toEqual({ looked: 1, lifted: 1, failed: 0 });
  expect(await ports.accessRequests.read(theRequest)).toMatchObject({ state: "received", reason: null });
  expect(await job.run(ports)).toEqual({ looked: 0, lifted: 0, failed: 0 });
});
