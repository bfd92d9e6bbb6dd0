import { describe, expect, test } from "vitest";
import { handler as mute } from "../../../../functions/faults/muting/change.ts";
import { handler } from "../../../../functions/faults/muting/remove.ts";
import { plusSeconds } from "../../../../shared/clock.ts";
import { ProductId } from "../../../../shared/kinds.ts";
import { aCaller, theOwner, theStranger } from "../../../kit/builders.ts";
import { answer } from "../../../kit/table/calls.ts";
import { noon } from "../../../kit/table/small-world.ts";
import { libraryNumber, useSmallWorld } from "../../../kit/table/world.ts";

const { ports } = useSmallWorld();
const productId = ProductId.parse("fjordfilm");
const params = { libraryNumber, productId };
const later = plusSeconds(noon, 3600);
const hourLater = { ...ports, clock: { ...ports.clock, now: () => later } };

describe("DELETE /v1/libraries/{libraryNumber}/muted-products/{productId}", () => {
  test("what was never muted is heard, and nothing is written", async () => {
    expect(await answer(handler, ports, { params })).toMatchObject({
      status: 200,
      body: { muted: false, periods: [] },
    });
    expect(await ports.mutes.read(params)).toBeNull();
  });

  test("ends the period, keeps it, and lets what begins from then on be heard", async () => {
    await answer(mute, ports, { params });
    expect(await answer(handler, hourLater, { params })).toMatchObject({
      body: { muted: false, periods: [{ from: noon, until: later, ended: { by: theOwner } }] },
    });
    expect((await ports.mutes.ofProduct(productId)).size).toBe(0);
    await answer(mute, hourLater, { params });
    expect((await ports.mutes.read(params))?.periods).toHaveLength(2);
    expect([...(await ports.mutes.ofProduct(productId))]).toEqual([[libraryNumber, later]]);
  });

  test("another owner's library and an unknown product are refused", async () => {
    const stranger = aCaller(theStranger, "fault.write");
    expect(await answer(handler, ports, { params, caller: stranger })).toMatchObject({
      refused: "caller.not-yours",
    });
    const nothing = { ...params, productId: "nothing" };
    expect(await answer(handler, ports, { params: nothing })).toMatchObject({ refused: "product.unknown" });
    const nowhere = { ...params, libraryNumber: "2999999" };
    expect(await answer(handler, ports, { params: nowhere })).toMatchObject({ refused: "library.unknown" });
  });
});
