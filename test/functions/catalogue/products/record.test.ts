import { expect, test } from "vitest";
import { handler } from "../../../../functions/catalogue/products/record.ts";
import { anAgreement } from "../../../kit/builders.ts";
import { aKeptProduct, useCatalogue } from "../../../kit/table/catalogue.ts";

const { call, put } = useCatalogue();

test("shows drafts and every agreement, with the version to send back", async () => {
  await put(aKeptProduct({ state: "draft", agreements: [anAgreement({ state: "prepared" })] }));
  expect(await call(handler, { params: { productId: "fjordfilm" } })).toMatchObject({
    status: 200,
    etag: "1",
    body: { state: "draft", version: 1, history: [], agreements: [{ state: "prepared" }] },
  });
  expect(await call(handler, { params: { productId: "nothing" } })).toMatchObject({
    refused: "product.unknown",
  });
});
