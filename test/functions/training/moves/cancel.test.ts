import { expect, test } from "vitest";
import { handler } from "../../../../functions/training/moves/cancel.ts";
import { aCaller, theOwner } from "../../../kit/builders.ts";
import { answer } from "../../../kit/table/calls.ts";
import { operator, schedule, webinarId } from "../../../kit/table/training.ts";
import { useSmallWorld } from "../../../kit/table/world.ts";

const { ports } = useSmallWorld();
const params = { webinarId };

test("a webinar is cancelled once, on the version that was seen, by the operator", async () => {
  expect(await answer(handler, ports, { caller: operator, params, version: 1 })).toMatchObject({
    refused: "webinar.unknown",
  });
  await schedule(ports);
  expect(
    await answer(handler, ports, { caller: aCaller(theOwner, "operator"), params, version: 1 }),
  ).toMatchObject({
    refused: "caller.not-operator",
  });
  expect(await answer(handler, ports, { caller: operator, params, version: 7 })).toMatchObject({
    refused: "request.version-stale",
  });
  expect(await answer(handler, ports, { caller: operator, params, version: 1 })).toMatchObject({
    etag: "2",
    body: { state: "cancelled", operator: { moves: [], history: [{}, { what: "cancel" }] } },
  });
  expect(await answer(handler, ports, { caller: operator, params, version: 2 })).toMatchObject({
    refused: "webinar.wrong-state",
    standing: { state: "cancelled", moves: [] },
  });
});
