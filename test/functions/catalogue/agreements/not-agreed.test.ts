import { expect, test } from "vitest";
import { handler } from "../../../../functions/catalogue/agreements/not-agreed.ts";
import { anAgreement } from "../../../kit/builders.ts";
import { aKeptProduct, useCatalogue } from "../../../kit/table/catalogue.ts";

const { call, put } = useCatalogue();
const params = { productId: "fjordfilm", year: 2027 };

test("an agreement that was not reached is over for good", async () => {
  await put(aKeptProduct({ agreements: [anAgreement({ year: 2027, state: "approved" })] }));
  expect(await call(handler, { params, version: 2 })).toMatchObject({ refused: "request.version-stale" });
  expect(await call(handler, { params, version: 1 })).toMatchObject({
    status: 200,
    etag: "2",
    body: { agreements: [{ state: "not_agreed" }], history: [{ fields: ["agreements.2027.state"] }] },
  });
  expect(await call(handler, { params, version: 2 })).toMatchObject({
    refused: "agreement.wrong-state",
    standing: { state: "not_agreed" },
  });
  expect(await call(handler, { params: { ...params, year: 2030 }, version: 2 })).toMatchObject({
    refused: "agreement.unknown",
  });
});
