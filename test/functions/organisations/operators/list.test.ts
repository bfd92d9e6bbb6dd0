import { expect, test } from "vitest";
import { handler } from "../../../../functions/organisations/operators/list.ts";
import { aCaller, theOperator, theVendor } from "../../../kit/builders.ts";
import { useCatalogue } from "../../../kit/table/catalogue.ts";

const { call } = useCatalogue();

test("lists every identity with its days, its version and who changed it, to the operator alone", async () => {
  expect(await call(handler)).toMatchObject({
    body: { items: [{ organisationNumber: theOperator, from: "2023-01-01", version: 1, history: [] }] },
  });
  expect(await call(handler, { caller: aCaller(theVendor, "vendor") })).toMatchObject({
    refused: "caller.not-operator",
  });
});
