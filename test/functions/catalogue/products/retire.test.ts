import { expect, test } from "vitest";
import { handler } from "../../../../functions/catalogue/products/retire.ts";
import { handler as read } from "../../../../functions/catalogue/read.ts";
import { aKeptProduct, useCatalogue } from "../../../kit/table/catalogue.ts";

const { call, put } = useCatalogue();
const params = { productId: "fjordfilm" };

test("a retired product is out of the catalogue, and stays so", async () => {
  await put(aKeptProduct());
  expect(await call(read, { params, caller: null })).toMatchObject({ status: 200 });
  expect(await call(handler, { params, version: 1 })).toMatchObject({ body: { state: "retired" } });
  expect(await call(read, { params, caller: null })).toMatchObject({ refused: "product.unknown" });
  expect(await call(handler, { params, version: 2 })).toMatchObject({ refused: "product.wrong-state" });
});
