import { describe, expect, test } from "vitest";
import { handler } from "../../../../functions/faults/muting/change.ts";
import { ProductId } from "../../../../shared/kinds.ts";
import { aCaller, theOwner, theStranger } from "../../../kit/builders.ts";
import { answer, owner } from "../../../kit/table/calls.ts";
import { noon } from "../../../kit/table/small-world.ts";
import { libraryNumber, useSmallWorld } from "../../../kit/table/world.ts";

const { ports } = useSmallWorld();
const productId = ProductId.parse("fjordfilm");
const params = { libraryNumber, productId };

describe("PUT /v1/libraries/{libraryNumber}/muted-products/{productId}", () => {
  test("mutes what begins from now on: whoever tells can see since when", async () => {
    const muted = await answer(handler, ports, { params });
    expect(muted).toMatchObject({
      status: 200,
      body: { productId, muted: true, periods: [{ from: noon, until: null, begun: { by: theOwner } }] },
    });
    expect([...(await ports.mutes.ofProduct(productId))]).toEqual([[libraryNumber, noon]]);
  });

  test("twice, or by two at once, it is muted once", async () => {
    const all = await Promise.all([1, 2, 3].map(() => answer(handler, ports, { params })));
    for (const one of all) expect(one).toMatchObject({ status: 200, body: { periods: [{ from: noon }] } });
    expect((await ports.mutes.read(params))?.periods).toHaveLength(1);
  });

  test("another owner's library, one that is not there, and an unknown product are refused", async () => {
    const refused = async (over: object, caller = owner) =>
      await answer(handler, ports, { params: { ...params, ...over }, caller });
    expect(await refused({}, aCaller(theStranger, "fault.write"))).toMatchObject({
      refused: "caller.not-yours",
    });
    expect(await refused({ libraryNumber: "2999999" })).toMatchObject({ refused: "library.unknown" });
    expect(await refused({ productId: "nothing" })).toMatchObject({ refused: "product.unknown" });
  });
});
