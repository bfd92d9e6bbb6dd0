import { beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { handler as overview } from "../../../functions/overview/county.ts";
import { CountyRow } from "../../../functions/overview/view.ts";
import { LibraryNumber } from "../../../shared/kinds.ts";
import { taken } from "../../../shared/meter.ts";
import type { Caller } from "../../../shared/records/caller.ts";
import { forget } from "../../../shared/table/reference.ts";
import { answer, owner } from "../../kit/table/calls.ts";
import { callers, moveOn, opened, useLife } from "../../kit/table/life.ts";
import { aStoredLibrary } from "../../kit/table/small-world.ts";
import { libraryNumber, theRequest } from "../../kit/table/world.ts";

const { ports, enrol } = useLife();
const Page = z.object({ items: z.array(CountyRow), next: z.string().nullable() });
const numbers = ["2000001", "2000010", "2000011", "2000012", "2000013"];

const read = (caller: Caller, query: Record<string, unknown> = {}, countyNumber = "46") =>
  answer(overview, ports, { params: { countyNumber }, query, caller });

const pageOf = (answered: Awaited<ReturnType<typeof answer>>) => {
  if ("refused" in answered) throw new Error(answered.refused);
  return Page.parse(answered.body);
};

beforeAll(async () => {
  for (const number of numbers) await ports.libraries.put(aStoredLibrary(LibraryNumber.parse(number)));
  await ports.directory.rebuild();
  forget();
  await enrol(2026);
  await moveOn(ports, await opened(ports, theRequest, null), "send");
});

test("every library is there, with what is open and with nothing where all is well", async () => {
  const { items, next } = pageOf(await read(callers.county));
  expect(next).toBeNull();
  expect(items.map((row) => row.libraryNumber)).toEqual(numbers);
  expect(items.slice(1).flatMap(({ open }) => open)).toEqual([]);
  expect(items[0]).toMatchObject({
    libraryNumber,
    open: [
      {
        product: "Fjordfilm",
        years: [{ state: "sent", next: { turn: "vendor" } }],
        openFaults: { count: 0 },
      },
    ],
  });
  expect(pageOf(await read(callers.operator)).items).toEqual(items);
});

test("pages come one after the other by cursors that fit nobody else and no other county", async () => {
  const first = pageOf(await read(callers.county, { limit: 2 }));
  const second = pageOf(await read(callers.county, { limit: 2, cursor: first.next }));
  const third = pageOf(await read(callers.county, { limit: 2, cursor: second.next }));
  const all = [first, second, third].flatMap(({ items }) => items.map((row) => row.libraryNumber));
  expect(all).toEqual(numbers);
  expect(third.next).toBeNull();
  expect(await read(callers.operator, { limit: 2, cursor: first.next })).toMatchObject({
    refused: "request.cursor",
  });
  expect(await read(callers.county, { cursor: "made-up" })).toMatchObject({ refused: "request.cursor" });
});

test("others than the county and the operator are refused", async () => {
  expect(await read(owner)).toMatchObject({ refused: "caller.not-yours" });
  expect(await read(callers.vendor)).toMatchObject({ refused: "caller.not-yours" });
  expect(await read(callers.county, {}, "50")).toMatchObject({ refused: "caller.not-yours" });
  expect(await read(callers.operator, {}, "99")).toMatchObject({ refused: "request.not-found" });
});

test("a page costs one query for each of its libraries", async () => {
  await read(callers.county);
  taken();
  await read(callers.county, { limit: 3 });
  expect(taken().map(({ operation }) => operation)).toEqual(["Query", "Query", "Query"]);
});
