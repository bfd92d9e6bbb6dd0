import { expect, test } from "vitest";
import { handler } from "../../../../functions/training/moves/hold.ts";
import { answer } from "../../../kit/table/calls.ts";
import { afterwards, operator, portsAt, schedule, webinarId } from "../../../kit/table/training.ts";
import { useSmallWorld } from "../../../kit/table/world.ts";

const { ports } = useSmallWorld();
const asked = { caller: operator, params: { webinarId }, version: 1 };

test("a webinar is held only once it has begun", async () => {
  await schedule(ports);
  expect(await answer(handler, ports, asked)).toMatchObject({
    refused: "webinar.wrong-state",
    standing: { state: "scheduled", moves: ["cancel"] },
  });
  expect(await answer(handler, portsAt(ports, afterwards), asked)).toMatchObject({
    body: { state: "held", operator: { moves: ["record"] } },
  });
});
