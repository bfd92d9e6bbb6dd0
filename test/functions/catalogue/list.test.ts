import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { handler } from "../../../functions/catalogue/list.ts";
import { anAgreement, aProduct } from "../../kit/builders.ts";
import { answer } from "../../kit/table/calls.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
const List = z.object({ items: z.array(z.object({ productId: z.string() })), next: z.string().nullable() });

beforeAll(async () => {
  const put = (over: Record<string, unknown>) => ports.products.put(aProduct(over));
  await put({ productId: "for-pupils", audiences: ["pupils"] });
  await put({ productId: "next-year", agreements: [anAgreement({ year: 2027 })] });
  await put({ productId: "last-year", agreements: [anAgreement({ year: 2025 })] });
  await put({ productId: "a-draft", state: "draft" });
});

const page = async (query: Record<string, unknown>) => {
  const answered = await answer(handler, ports, { query, caller: null });
  return List.parse("refused" in answered ? {} : answered.body);
};
const names = async (query: Record<string, unknown>) =>
  (await page(query)).items.map(({ productId }) => productId);

describe("GET /v1/products", () => {
  test.each([
    { query: {}, ids: ["fjordfilm", "for-pupils", "next-year"] },
    { query: { year: 2026 }, ids: ["fjordfilm", "for-pupils"] },
    { query: { year: 2025 }, ids: ["last-year"] },
    { query: { audience: "pupils" }, ids: ["for-pupils"] },
    { query: { audience: "staff" }, ids: [] },
  ])("$query lists $ids", async ({ query, ids }) => {
    expect(await names(query)).toEqual(ids);
  });

  test("pages reach every product, also over products that are not public", async () => {
    const found: string[] = [];
    let cursor: string | null = null;
    do {
      const next: z.infer<typeof List> = await page({ limit: 1, ...(cursor !== null && { cursor }) });
      found.push(...next.items.map(({ productId }) => productId));
      cursor = next.next;
    } while (cursor !== null);
    expect(found).toEqual(["fjordfilm", "for-pupils", "next-year"]);
  });
});
