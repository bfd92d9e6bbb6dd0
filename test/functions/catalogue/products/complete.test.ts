import { expect, test } from "vitest";
import { handler } from "../../../../functions/catalogue/products/complete.ts";
import { aKeptProduct, useCatalogue } from "../../../kit/table/catalogue.ts";

const { call, put } = useCatalogue();
const params = { productId: "fjordfilm" };

test("a draft with everything becomes complete, once, on the version that was seen", async () => {
  await put(aKeptProduct({ state: "draft" }));
  expect(await call(handler, { params, version: 2 })).toMatchObject({ refused: "request.version-stale" });
  expect(await call(handler, { params, version: 1 })).toMatchObject({
    status: 200,
    body: { state: "complete", history: [{ what: "complete", fields: ["state"] }] },
  });
  expect(await call(handler, { params, version: 2 })).toMatchObject({
    refused: "product.wrong-state",
    standing: { state: "complete", moves: ["retire"] },
  });
});

test("one that lacks something is refused with all of it; one that is not there is unknown", async () => {
  await put(aKeptProduct({ state: "draft", vendorId: "nobody", factsDeclared: false, requiredFacts: [] }));
  expect(await call(handler, { params, version: 1 })).toMatchObject({
    refused: "product.incomplete",
    flaws: ["/answers/faultContact/email not_proven", "/requiredFacts not_declared"],
  });
  expect(await call(handler, { params: { productId: "nothing" }, version: 1 })).toMatchObject({
    refused: "product.unknown",
  });
});
