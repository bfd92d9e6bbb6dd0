import { expect, test } from "vitest";
import { handler } from "../../../functions/downtime/read.ts";
import { answer } from "../../kit/table/calls.ts";
import { announced, aWindow, hours } from "../../kit/table/downtimes.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
const params = (downtimeId: string) => ({ params: { productId: "fjordfilm", downtimeId }, caller: null });

test("everybody reads planned maintenance; what it is at the moment is read off the clock", async () => {
  const { id } = await announced(ports);
  const states = [23.9, 24, 25.9, 26].map(async (moment) => {
    const then = { ...ports, clock: { ...ports.clock, now: () => hours(moment) } };
    return await answer(handler, then, params(id));
  });
  expect(await Promise.all(states)).toMatchObject(
    ["scheduled", "ongoing", "ongoing", "ended"].map((state) => ({
      status: 200,
      etag: "1",
      body: { state, ...aWindow() },
    })),
  );
});

test("what is not there is unknown", async () => {
  expect(await answer(handler, ports, params("0".repeat(16)))).toMatchObject({ refused: "downtime.unknown" });
});
