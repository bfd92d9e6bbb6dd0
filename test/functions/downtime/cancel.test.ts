import { describe, expect, test } from "vitest";
import { handler } from "../../../functions/downtime/cancel.ts";
import { aCaller, theOwner } from "../../kit/builders.ts";
import { answer } from "../../kit/table/calls.ts";
import { announced, hours, operator, vendor } from "../../kit/table/downtimes.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();

const planned = async (over: Record<string, unknown> = {}) => {
  const { id: downtimeId } = await announced(ports, over);
  const params = { productId: "fjordfilm", downtimeId };
  return (asked: object = {}, world = ports) =>
    answer(handler, world, { params, version: 1, caller: vendor, ...asked });
};

describe("POST /v1/products/{productId}/downtime/{downtimeId}/cancel", () => {
  test("cancels it once, by its vendor or the operator", async () => {
    const cancel = await planned();
    expect(await cancel({ version: 2 })).toMatchObject({ refused: "request.version-stale" });
    expect(await cancel({ caller: operator })).toMatchObject({
      status: 200,
      etag: "2",
      body: { state: "cancelled" },
    });
    expect(await cancel({ version: 2 })).toMatchObject({
      refused: "downtime.wrong-state",
      standing: { state: "cancelled", moves: [] },
    });
  });

  test("what is over is not cancelled", async () => {
    const cancel = await planned({ to: hours(25) });
    const afterwards = { ...ports, clock: { ...ports.clock, now: () => hours(25) } };
    expect(await cancel({}, afterwards)).toMatchObject({ standing: { state: "ended" } });
  });

  test("to everybody else there is no such product, and what is not there is unknown", async () => {
    const cancel = await planned({ to: hours(28) });
    expect(await cancel({ caller: aCaller(theOwner, "vendor") })).toMatchObject({
      refused: "product.unknown",
    });
    const params = { productId: "fjordfilm", downtimeId: "0".repeat(16) };
    expect(await cancel({ params })).toMatchObject({ refused: "downtime.unknown" });
  });
});
