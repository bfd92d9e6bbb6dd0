import { expect, test } from "vitest";
import { handler } from "../../../functions/catalogue/read.ts";
import { anAgreement, aProduct } from "../../kit/builders.ts";
import { answer } from "../../kit/table/calls.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
const read = (productId: string) => answer(handler, ports, { params: { productId }, caller: null });

test("shows the four answers and the offered agreements, each with what the calendar makes of it", async () => {
  const agreements = [2025, 2026, 2027].map((year) => anAgreement({ year }));
  const prepared = anAgreement({ year: 2028, state: "prepared" });
  await ports.products.put(aProduct({ agreements: [...agreements, prepared] }));
  expect(await read("fjordfilm")).toMatchObject({
    status: 200,
    body: {
      vendorName: "Fjord AS",
      answers: { homeUse: { value: "yes" } },
      agreements: [
        { year: 2025, state: "ended" },
        { year: 2026, state: "in_force" },
        { year: 2027, state: "offered" },
      ],
    },
  });
});

test("a draft, a product nobody offers and an unknown one are all unknown", async () => {
  await ports.products.put(aProduct({ productId: "a-draft", state: "draft" }));
  await ports.products.put(aProduct({ productId: "unoffered", agreements: [] }));
  const refused = await Promise.all(["a-draft", "unoffered", "nothing"].map(read));
  expect(refused).toMatchObject(refused.map(() => ({ refused: "product.unknown" })));
});
