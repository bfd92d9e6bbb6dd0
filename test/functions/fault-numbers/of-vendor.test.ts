import { expect, test } from "vitest";
import { handler } from "../../../functions/fault-numbers/of-vendor.ts";
import { ProductId } from "../../../shared/kinds.ts";
import { aCaller, aProduct, theOperator, theOwner, theVendor } from "../../kit/builders.ts";
import { incidentIn } from "../../kit/faults/fault-world.ts";
import { answer } from "../../kit/table/calls.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
const ask = (caller = aCaller(theVendor, "vendor"), vendorId = "fjord") =>
  answer(handler, ports, { params: { vendorId }, caller });

test("the vendor and the operator see the numbers of all its products, and of nobody else's", async () => {
  const second = aProduct({ productId: "second" });
  await ports.products.put(second);
  await ports.products.put(aProduct({ productId: "of-another", vendorId: "other" }));
  await ports.directory.rebuild();
  await incidentIn("resolved");
  await incidentIn("reported", ProductId.parse("second"));
  for (const caller of [aCaller(theVendor, "vendor"), aCaller(theOperator, "operator")])
    expect(await ask(caller)).toMatchObject({
      status: 200,
      body: {
        total: { incidents: { count: 2, confirmed: 1, fixed: { count: 1 } } },
        products: [{ productId: "fjordfilm" }, { productId: "second" }],
      },
    });
});

test("to everybody else there is no such vendor", async () => {
  for (const answered of [
    await ask(aCaller(theOwner, "vendor")),
    await ask(aCaller(theVendor, "fault")),
    await ask(aCaller(theVendor, "vendor"), "other"),
    await ask(aCaller(theOperator, "operator"), "nothing"),
  ])
    expect(answered).toMatchObject({ refused: "vendor.unknown" });
});
