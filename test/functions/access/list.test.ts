import { beforeAll, describe, expect, test } from "vitest";
import { handler as create } from "../../../functions/access/create.ts";
import { handler } from "../../../functions/access/list.ts";
import { aCaller, aRequest, theOperator } from "../../kit/builders.ts";
import { type Answered, answer } from "../../kit/table/calls.ts";
import { libraryNumber, useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
const params = { libraryNumber };

beforeAll(async () => {
  for (const year of [2026, 2027]) await answer(create, ports, { params, body: aRequest({ year }) });
});

const page = async (query: Record<string, unknown>): Promise<Answered["body"]> => {
  const answered = await answer(handler, ports, { params, query });
  if ("refused" in answered) throw new Error(answered.refused);
  return answered.body;
};

describe("GET /v1/libraries/{libraryNumber}/access-requests", () => {
  test("lists the newest year first, page by page, until next is null", async () => {
    const first = await page({ limit: 1 });
    const second = await page({ limit: 1, cursor: first.next });
    const last = await page({ limit: 1, cursor: second.next });
    expect([first.items, second.items, last]).toMatchObject([
      [{ id: "2027-fjordfilm" }],
      [{ id: "2026-fjordfilm" }],
      { items: [], next: null },
    ]);
  });

  test("a cursor is no good for another caller, for another library's list, or when it was changed", async () => {
    const { next } = await page({ limit: 1 });
    const query = { limit: 1, cursor: next };
    const caller = aCaller(theOperator, "operator");
    const another = await answer(handler, ports, { params, query, caller });
    const changed = await answer(handler, ports, { params, query: { cursor: `A${String(next).slice(1)}` } });
    const madeUp = await answer(handler, ports, { params, query: { cursor: "x" } });
    expect([another, changed, madeUp].map((one) => "refused" in one && one.refused)).toEqual([
      "request.cursor",
      "request.cursor",
      "request.cursor",
    ]);
  });

  test("a library that does not exist has no list", async () => {
    const nowhere = { libraryNumber: "9999999" };
    expect(await answer(handler, ports, { params: nowhere })).toMatchObject({ refused: "library.unknown" });
  });
});
