import { expect, test } from "vitest";
import { handler } from "../../../../functions/organisations/vendors/read.ts";
import { aCaller, theVendor } from "../../../kit/builders.ts";
import { useCatalogue } from "../../../kit/table/catalogue.ts";

const { call } = useCatalogue();

test("shows the operator a vendor with its contacts and its completeness", async () => {
  expect(await call(handler, { params: { vendorId: "fjord" } })).toMatchObject({
    etag: "3",
    body: { vendorId: "fjord", contacts: [{ role: "access" }, {}, {}, {}], completeness: { score: 100 } },
  });
  expect(await call(handler, { params: { vendorId: "nobody" } })).toMatchObject({
    refused: "vendor.unknown",
  });
  expect(
    await call(handler, { params: { vendorId: "fjord" }, caller: aCaller(theVendor, "vendor") }),
  ).toMatchObject({ refused: "caller.not-operator" });
});
