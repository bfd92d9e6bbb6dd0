import { expect, test } from "vitest";
import { handler } from "../../../../functions/organisations/vendors/list.ts";
import { theVendor } from "../../../kit/builders.ts";
import { useCatalogue } from "../../../kit/table/catalogue.ts";

const { call } = useCatalogue();

test("lists the vendors and no other organisation", async () => {
  expect(await call(handler)).toMatchObject({
    body: { items: [{ vendorId: "fjord", name: "Fjord AS", organisationNumber: theVendor }], next: null },
  });
});
