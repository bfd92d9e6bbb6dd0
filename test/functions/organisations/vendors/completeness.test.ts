import { expect, test } from "vitest";
import { handler } from "../../../../functions/organisations/vendors/completeness.ts";
import { aCaller, theOwner, theVendor } from "../../../kit/builders.ts";
import { aKeptProduct, useCatalogue } from "../../../kit/table/catalogue.ts";
import { noon } from "../../../kit/table/small-world.ts";

const { call, put } = useCatalogue();
const params = { vendorId: "fjord" };

test("counts a vendor and each of its products; retired ones do not count", async () => {
  await put(aKeptProduct({ confirmedAt: noon }));
  await put(aKeptProduct({ productId: "uferdig", state: "draft", accessMethods: [] }));
  await put(aKeptProduct({ productId: "gammelt", state: "retired", accessMethods: [] }));
  for (const caller of [undefined, aCaller(theVendor, "vendor")])
    expect(await call(handler, { params, ...(caller && { caller }) })).toMatchObject({
      body: {
        score: 96,
        missing: [],
        products: [
          { productId: "fjordfilm", score: 100, missing: [] },
          { productId: "uferdig", score: 90, missing: [{ pointer: "/accessMethods" }, {}] },
        ],
      },
    });
  expect(await call(handler, { params, caller: aCaller(theOwner, "vendor") })).toMatchObject({
    refused: "vendor.unknown",
  });
  expect(await call(handler, { params: { vendorId: "nobody" } })).toMatchObject({
    refused: "vendor.unknown",
  });
});
