import { describe, expect, test } from "vitest";
import { handler as cancel } from "../../../functions/downtime/cancel.ts";
import { handler } from "../../../functions/downtime/move.ts";
import { DowntimeRef } from "../../../shared/records/faults/downtime.ts";
import { aCaller, theStranger } from "../../kit/builders.ts";
import { answer } from "../../kit/table/calls.ts";
import { announced, hours, vendor } from "../../kit/table/downtimes.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
const at = (moment: number) => ({ ...ports, clock: { ...ports.clock, now: () => hours(moment) } });

const planned = async (over: Record<string, unknown> = {}) => {
  const { id: downtimeId } = await announced(ports, over);
  const params = { productId: "fjordfilm", downtimeId };
  const move = (body: object, asked: object = {}, world = ports) =>
    answer(handler, world, { params, version: 1, caller: vendor, body, ...asked });
  return { params, move };
};

describe("POST /v1/products/{productId}/downtime/{downtimeId}/move", () => {
  test("moves it to another window, on the version that was read", async () => {
    const { move, params } = await planned();
    const later = { from: hours(48), to: hours(50) };
    expect(await move(later, { version: 3 })).toMatchObject({ refused: "request.version-stale" });
    expect(await move(later)).toMatchObject({
      status: 200,
      etag: "2",
      body: { ...later, state: "scheduled" },
    });
    expect(await move(later)).toMatchObject({ refused: "request.version-stale" });
    expect(await ports.downtimes.read(DowntimeRef.parse(params))).toMatchObject({
      version: 2,
      window: later,
    });
  });

  test("of two at once one moves it", async () => {
    const { move } = await planned({ to: hours(25) });
    const both = await Promise.all([hours(30), hours(31)].map((to) => move({ from: hours(28), to })));
    expect(both.map((one) => ("status" in one ? one.status : one.refused)).sort()).toEqual([
      200,
      "request.version-stale",
    ]);
  });

  test("what has begun may end otherwise, and keeps its beginning", async () => {
    const { move } = await planned({ to: hours(27) });
    const during = at(25);
    expect(await move({ from: hours(23), to: hours(28) }, {}, during)).toMatchObject({
      flaws: ["/from in_the_past"],
    });
    expect(await move({ from: hours(24), to: hours(24.5) }, {}, during)).toMatchObject({
      flaws: ["/to in_the_past"],
    });
    expect(await move({ from: hours(24), to: hours(30) }, {}, during)).toMatchObject({
      body: { state: "ongoing", to: hours(30) },
    });
  });

  test("what is cancelled or over stays as it is; what is not there is unknown", async () => {
    const { move, params } = await planned({ to: hours(29) });
    const later = { from: hours(48), to: hours(50) };
    expect(await move(later, {}, at(29))).toMatchObject({
      refused: "downtime.wrong-state",
      standing: { state: "ended" },
    });
    await answer(cancel, ports, { params, version: 1, caller: vendor });
    expect(await move(later, { version: 2 })).toMatchObject({ standing: { state: "cancelled" } });
    const nothing = { ...params, downtimeId: "0".repeat(16) };
    expect(await move(later, { params: nothing })).toMatchObject({ refused: "downtime.unknown" });
    expect(await move(later, { caller: aCaller(theStranger, "vendor") })).toMatchObject({
      refused: "product.unknown",
    });
  });
});
