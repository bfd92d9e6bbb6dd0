import { expect, test } from "vitest";
import { handler } from "../../../../functions/catalogue/products/completeness.ts";
import { aCaller, theOwner, theVendor } from "../../../kit/builders.ts";
import { aKeptProduct, useCatalogue } from "../../../kit/table/catalogue.ts";

const { call, put } = useCatalogue();
const params = { productId: "fjordfilm" };
const silent = { nb: null, nn: null, en: null };

test("tells operator and vendor what is missing; everybody else that there is no such product", async () => {
  const { answers } = aKeptProduct();
  const homeUse = { value: "not_answered", text: { ...silent, nb: "Ja" } };
  await put(aKeptProduct({ state: "draft", answers: { ...answers, homeUse } }));
  for (const caller of [undefined, aCaller(theVendor, "vendor")])
    expect(await call(handler, { params, ...(caller && { caller }) })).toMatchObject({
      body: {
        mayBeOffered: false,
        missing: [
          { pointer: "/answers/homeUse/value", code: "not_answered", blocks: true },
          { pointer: "/answers/homeUse/text/nn", code: "not_translated", blocks: false },
          { pointer: "/answers/homeUse/text/en", code: "not_translated", blocks: false },
          { pointer: "/confirmedAt", code: "not_confirmed", blocks: false },
        ],
      },
    });
  expect(await call(handler, { params, caller: aCaller(theOwner, "vendor") })).toMatchObject({
    refused: "product.unknown",
  });
  expect(await call(handler, { params: { productId: "nothing" } })).toMatchObject({
    refused: "product.unknown",
  });
});
