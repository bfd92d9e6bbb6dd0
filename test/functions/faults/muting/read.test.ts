import { describe, expect, test } from "vitest";
import { handler as mute } from "../../../../functions/faults/muting/change.ts";
import { handler } from "../../../../functions/faults/muting/read.ts";
import { ProductId } from "../../../../shared/kinds.ts";
import { aCaller, theOperator, theOwner, theStranger, theVendor } from "../../../kit/builders.ts";
import { answer } from "../../../kit/table/calls.ts";
import { libraryNumber, useSmallWorld } from "../../../kit/table/world.ts";

const { ports } = useSmallWorld();
const params = { libraryNumber, productId: ProductId.parse("fjordfilm") };
const read = (caller = aCaller(theOwner, "fault")) => answer(handler, ports, { params, caller });

describe("GET /v1/libraries/{libraryNumber}/muted-products/{productId}", () => {
  test("shows whether the product is muted, to the library with either scope and to the operator", async () => {
    expect(await read()).toMatchObject({ status: 200, body: { muted: false, periods: [] } });
    await answer(mute, ports, { params });
    for (const caller of [aCaller(theOwner, "fault.write"), aCaller(theOperator, "operator")])
      expect(await read(caller)).toMatchObject({ body: { muted: true } });
  });

  test("nobody else sees it, and what is not there is unknown", async () => {
    for (const caller of [aCaller(theStranger, "fault"), aCaller(theVendor, "vendor")])
      expect(await read(caller)).toMatchObject({ refused: "caller.not-yours" });
    const asked = { caller: aCaller(theOwner, "fault") };
    const nothing = { ...params, productId: "nothing" };
    expect(await answer(handler, ports, { ...asked, params: nothing })).toMatchObject({
      refused: "product.unknown",
    });
    const nowhere = { ...params, libraryNumber: "2999999" };
    expect(await answer(handler, ports, { ...asked, params: nowhere })).toMatchObject({
      refused: "library.unknown",
    });
  });
});
