import { expect, test } from "vitest";
import * as z from "zod";
import { handler as create } from "../../../functions/faults/create.ts";
import { handler } from "../../../functions/faults/list.ts";
import { aReport } from "../../kit/builders.ts";
import { answer } from "../../kit/table/calls.ts";
import { libraryNumber, useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
const params = { libraryNumber };
const List = z.object({
  items: z.array(z.object({ id: z.string(), description: z.string() })),
  next: z.string().nullable(),
});

const page = async (query: Record<string, unknown>) => {
  const answered = await answer(handler, ports, { params, query });
  return List.parse("refused" in answered ? {} : answered.body);
};

test("lists every report once, page by page, and refuses a cursor that is not its own", async () => {
  for (const description of ["En.", "To.", "Tre."])
    await answer(create, ports, { params, body: aReport({ description }) });
  const whole = await page({});
  expect(whole.items.map(({ description }) => description).toSorted()).toEqual(["En.", "To.", "Tre."]);
  const first = await page({ limit: 2 });
  const second = await page({ limit: 2, cursor: first.next });
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(3);
  expect(await answer(handler, ports, { params, query: { cursor: "x.y" } })).toMatchObject({
    refused: "request.cursor",
  });
});

test("a library that does not exist has no list", async () => {
  const nowhere = { libraryNumber: "9999999" };
  expect(await answer(handler, ports, { params: nowhere })).toMatchObject({ refused: "library.unknown" });
});
