import { expect, test } from "vitest";
import * as z from "zod";
import { handler } from "../../../functions/organisations/list.ts";
import { directoryOf } from "../../../shared/records/directory.ts";
import { aReference } from "../../kit/builders.ts";
import { answer } from "../../kit/table/calls.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const world = useSmallWorld();
const List = z.object({
  items: z.array(z.object({ libraryNumber: z.string() })),
  next: z.string().nullable(),
});

/** The four libraries of the builders, whatever the table holds. */
const ports = {
  ...world.ports,
  directory: { ...world.ports.directory, current: () => Promise.resolve(directoryOf(aReference())) },
};

const page = async (query: Record<string, unknown>) => {
  const answered = await answer(handler, ports, { query, caller: null });
  return List.parse("refused" in answered ? {} : answered.body);
};
const numbers = async (query: Record<string, unknown>) =>
  (await page(query)).items.map(({ libraryNumber }) => libraryNumber);

test.each([
  { query: {}, found: ["2000001", "2000002", "2000003", "3000001"] },
  { query: { county: "50" }, found: ["2000003"] },
  { query: { type: "upper_secondary" }, found: ["3000001"] },
  { query: { municipality: "4601", county: "50" }, found: ["2000003"] },
  { query: { municipality: "0301" }, found: [] },
])("$query lists $found", async ({ query, found }) => {
  expect(await numbers(query)).toEqual(found);
});

test("pages follow each other, each library once, and end with null", async () => {
  const first = await page({ limit: 3 });
  const second = await page({ limit: 3, cursor: first.next });
  expect([first.items.length, second.items.length, second.next]).toEqual([3, 1, null]);
});

test("a cursor of another query is refused", async () => {
  const { next } = await page({ limit: 1 });
  const query = { limit: 1, cursor: next, county: "46" };
  expect(await answer(handler, ports, { query, caller: null })).toMatchObject({ refused: "request.cursor" });
});
