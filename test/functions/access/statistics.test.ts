import { describe, expect, test } from "vitest";
import { job } from "../../../functions/access/on-case-event.ts";
import { handler } from "../../../functions/access/statistics.ts";
import { aCaller, aProduct, theVendor } from "../../kit/builders.ts";
import { answer } from "../../kit/table/calls.ts";
import { callers, useLife } from "../../kit/table/life.ts";

const { ports, reach } = useLife();

describe("GET /v1/products/{productId}/access-statistics", () => {
  test("library, county, operator and the product's vendor see the counts, nobody else sees a product", async () => {
    const { record } = await reach("verified");
    await job.take({ detail: { event: record.event } }, ports);
    const asked = { params: { productId: record.productId }, query: { year: record.year } };
    const { library, county, vendor, operator, stranger } = callers;
    for (const caller of [library, county, vendor, operator])
      expect(await answer(handler, ports, { ...asked, caller })).toMatchObject({
        status: 200,
        body: { unit: "working_days", states: { verified: 1, sent: 0 }, verified: { count: 1, median: 0 } },
      });
    expect(await answer(handler, ports, { ...asked, caller: stranger })).toMatchObject({
      refused: "product.unknown",
    });
  });

  test("another vendor's product is as unknown as one that does not exist; a year without cases is empty", async () => {
    await ports.products.put(aProduct({ productId: "of-another", vendorId: "other" }));
    await ports.directory.rebuild();
    const caller = aCaller(theVendor, "vendor");
    const theirs = await answer(handler, ports, { params: { productId: "of-another" }, caller });
    const nothing = await answer(handler, ports, { params: { productId: "nothing" }, caller });
    expect(theirs).toEqual(nothing);
    expect(nothing).toMatchObject({ refused: "product.unknown" });
    expect(await answer(handler, ports, { params: { productId: "fjordfilm" }, caller })).toMatchObject({
      body: { year: 2026, states: { verified: 0 }, verified: { count: 0, median: null, p90: null } },
    });
  });
});
