import { beforeAll, describe, expect, test } from "vitest";
import { handler } from "../../../functions/access/bulk.ts";
import { instantAt, millisecondsOf, osloDay } from "../../../shared/clock.ts";
import { ProductId } from "../../../shared/kinds.ts";
import { forget } from "../../../shared/table/reference.ts";
import { aProduct } from "../../kit/builders.ts";
import { answer } from "../../kit/table/calls.ts";
import { callers, useLife } from "../../kit/table/life.ts";
import { noon } from "../../kit/table/small-world.ts";
import { libraryNumber } from "../../kit/table/world.ts";

const { ports } = useLife();
const params = { countyNumber: "46" };
const contact = { name: "Kari Bibliotekar", email: "kari@bibliotek.example" };
const caller = callers.county;
const many = Array.from({ length: 40 }, (_, at) => ProductId.parse(`product-${at}`));

beforeAll(async () => {
  for (const productId of many) await ports.products.put(aProduct({ productId }));
  await ports.directory.rebuild();
  forget();
});

const row = (over: Record<string, unknown> = {}) => ({ libraryNumber, productId: "fjordfilm", ...over });

describe("POST /v1/counties/{countyNumber}/access-requests/bulk", () => {
  test("every row is answered as if it had come alone; a bad one spoils no other", async () => {
    const rows = [
      row(),
      row({ productId: "nothing" }),
      row({ libraryNumber: "9999999" }),
      row({ libraryNumber: 7, extra: true }),
      row({ year: 2040, note: "01010750160" }),
      row({ year: 2027 }),
    ];
    expect(await answer(handler, ports, { params, caller, body: { contact, rows } })).toMatchObject({
      status: 200,
      body: {
        next: null,
        items: [
          { row: 0, status: 201, code: null, id: "2026-fjordfilm", state: "held", reason: "not_enrolled" },
          { row: 1, status: 404, code: "product.unknown" },
          { row: 2, status: 404, code: "library.unknown", libraryNumber: "9999999" },
          {
            row: 3,
            status: 400,
            code: "request.invalid",
            errors: [{ pointer: "/libraryNumber" }, { pointer: "/extra", code: "unknown_field" }],
          },
          { row: 4, status: 422, code: "access-request.refused", errors: [{ code: "not_offered" }, {}] },
          { row: 5, status: 201, id: "2027-fjordfilm" },
        ],
      },
    });
    const again = await answer(handler, ports, {
      params,
      caller,
      body: { contact, rows: [row(), row({ note: "x" })] },
    });
    expect(again).toMatchObject({
      body: { items: [{ status: 200 }, { status: 409, code: "access-request.exists" }] },
    });
  });
});

describe("a long list", () => {
  test("short of time it says where to go on; with the same key the rest follows and nothing is made twice", async () => {
    let reads = 0;
    const now = () => {
      reads += 1;
      return instantAt(millisecondsOf(noon) + reads * 100);
    };
    const hurried = { ...ports, clock: { ...ports.clock, now, today: () => osloDay(noon) } };
    const body = { contact, rows: many.map((productId) => row({ productId })) };
    const asked = { params, caller, body, key: { id: "the-key", fingerprint: "f" } };
    const first = await answer(handler, hurried, asked);
    if ("refused" in first) throw new Error(first.refused);
    const next = Number(first.body["next"]);
    expect(next).toBeGreaterThan(0);
    expect(next).toBeLessThan(many.length);
    expect(first.body["items"]).toHaveLength(next);
    const rest = await answer(handler, ports, { ...asked, query: { from: next } });
    expect(rest).toMatchObject({
      body: { next: null, items: many.slice(next).map(() => ({ status: 201 })) },
    });
    const all = await answer(handler, ports, asked);
    expect(all).toMatchObject({ body: { items: many.map(() => ({ status: 201, version: 1 })) } });
    const other = { ...body, rows: [row({ productId: many[0], note: "Noe annet." })] };
    expect(await answer(handler, ports, { ...asked, body: other })).toMatchObject({
      body: { items: [{ status: 422, code: "request.key-reused" }] },
    });
  });
});

describe("who asks for many", () => {
  test("a county asks for its own libraries, where their owner lets it", async () => {
    const body = { contact, rows: [row()] };
    const elsewhere = { params: { countyNumber: "50" }, caller, body };
    expect(await answer(handler, ports, elsewhere)).toMatchObject({ refused: "caller.not-yours" });
    expect(await answer(handler, ports, { params, caller: callers.stranger, body })).toMatchObject({
      refused: "caller.not-yours",
    });
    const owner = await ports.organisations.read(callers.library.consumer);
    if (!owner) throw new Error("There is no owner.");
    await ports.organisations.delegate(owner, []);
    await ports.directory.rebuild();
    forget();
    expect(await answer(handler, ports, { params, caller, body })).toMatchObject({
      body: { items: [{ status: 403, code: "caller.not-yours" }] },
    });
  });

  test("takes 200 rows and no more", () => {
    const rows = (count: number) => ({ rows: Array.from({ length: count }, () => row()) });
    expect([200, 201, 0].map((count) => handler.body.safeParse(rows(count)).success)).toEqual([
      true,
      false,
      false,
    ]);
  });
});
