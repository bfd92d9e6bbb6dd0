import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ProductId } from "../../../../shared/kinds.ts";
import { systemActor } from "../../../../shared/records/case.ts";
import { mostChanges } from "../../../../shared/records/catalogue/kept.ts";
import { replaceKept } from "../../../../shared/table/catalogue/kept.ts";
import { keys } from "../../../../shared/table/keys.ts";
import { open } from "../../../../shared/table/products.ts";
import { aProduct } from "../../../kit/builders.ts";
import { holdsAsync } from "../../../kit/holds.ts";
import { useTable } from "../../../kit/table/engine.ts";
import { noon } from "../../../kit/table/small-world.ts";

useTable();
const products = open();
const productId = ProductId.parse("fjordfilm");
let serial = 0;
const change = () => {
  serial += 1;
  return { id: `change-${serial}`, at: noon, by: systemActor, what: "change" } as const;
};

describe("a kept record", () => {
  test("is made once, and of two changes on one version one is written", async () => {
    const both = await Promise.all([1, 2].map(() => products.replace(null, aProduct(), change())));
    expect(both.filter((kept) => kept !== null)).toHaveLength(1);
    const seen = await products.kept(productId);
    const names = ["En", "To"].map((name) => products.replace(seen, aProduct({ name }), change()));
    expect((await Promise.all(names)).filter((kept) => kept !== null)).toHaveLength(1);
    expect((await products.kept(productId))?.version).toBe(2);
  });

  test("whose answer was lost is met by its own retry", async () => {
    const seen = await products.kept(productId);
    const one = { id: "lost", at: noon, by: systemActor, what: "change" } as const;
    const after = aProduct({ name: "Tapt svar" });
    expect(await products.replace(seen, after, one)).not.toBeNull();
    expect(await products.replace(seen, after, one)).toMatchObject({ version: (seen?.version ?? 0) + 1 });
    expect(await products.replace(seen, after, change())).toBeNull();
  });

  test("written before there were versions has the first one, and loses nothing that stands beside it", async () => {
    await products.put(aProduct({ productId: "gammelt" }));
    const old = ProductId.parse("gammelt");
    const seen = await products.kept(old);
    expect(seen).toMatchObject({ version: 1, history: [] });
    await products.replace(seen, aProduct({ productId: "gammelt", name: "Nytt" }), change());
    expect(await products.kept(old)).toMatchObject({ version: 2, record: { name: "Nytt" } });
  });

  test("remembers its last 50 changes in their order, whatever changed", () =>
    holdsAsync(
      fc.asyncProperty(fc.array(fc.constantFrom("En", "To", "Tre"), { maxLength: 60 }), async (names) => {
        serial += 1;
        const id = `p-${serial}`;
        let kept = await products.replace(null, aProduct({ productId: id, name: "Start" }), change());
        let changes = 1;
        for (const name of names) {
          if (kept?.record.name !== name) changes += 1;
          kept = await products.replace(kept, aProduct({ productId: id, name }), change());
        }
        expect(kept?.version).toBe(changes);
        expect(kept?.history.map(({ version }) => version)).toEqual(
          Array.from({ length: changes }, (_, at) => at + 1).slice(-mostChanges),
        );
        expect(kept?.history.slice(1).every(({ fields }) => fields.join() === "name")).toBe(true);
      }),
      200,
    ));

  test("gives up a field that is no longer given", async () => {
    const key = keys.product(ProductId.parse("felt"));
    const seen = await replaceKept(key, { seen: null, after: { a: 1, b: 2 } }, change());
    const after = await replaceKept<Record<string, unknown>>(key, { seen, after: { a: 1 } }, change());
    expect(after).toMatchObject({ record: { a: 1 }, history: [{}, { fields: ["b"] }] });
  });
});
