// Proves of every list that a cursor goes on for whom it was made, and for nobody and nowhere else; and of every other
// part of a query that it opens nothing.
import { describe, expect, test } from "vitest";
import * as z from "zod";
import type { Scope } from "../../shared/records/caller.ts";
import { requestOf } from "../kit/attacks/asking.ts";
import { wholeApi } from "../kit/attacks/calling.ts";
import { type Cell, seenIn, wrongIn } from "../kit/attacks/cells.ts";
import { namedIn, type Operation, operationNamed, operations } from "../kit/attacks/contract.ts";
import { everyScope, partyOf, useTokens } from "../kit/attacks/parties.ts";
import type { Asked } from "../kit/attacks/row.ts";
import { rowOf } from "../kit/attacks/rows.ts";
import { secrets } from "../kit/attacks/sides.ts";
import { useTwoOfEach } from "../kit/attacks/world.ts";

const tokens = useTokens();
const world = useTwoOfEach();
const api = wholeApi(world.ports);

const Page = z.object({ items: z.array(z.unknown()), next: z.string() });

const lists = operations.filter((operation) => namedIn(operation, "query").includes("cursor"));

/** Another list of the same caller's, and the list of the other side, by the operation. */
const elsewhere: Readonly<Record<string, { ours?: Asked; theirs?: Asked }>> = {
  "access-list": {
    ours: { params: { libraryNumber: "2000011" } },
    theirs: { params: { libraryNumber: "2000003" } },
  },
  "catalogue-list": { ours: { query: { year: "2027" } } },
  "catalogue-proposals-list": { ours: { query: { state: "accepted" } } },
  "downtime-list": { ours: { params: { productId: "fjordfilm" } } },
  "faults-list": {
    ours: { params: { libraryNumber: "2000011" } },
    theirs: { params: { libraryNumber: "2000003" } },
  },
  "organisations-list": { ours: { query: { county: "46" } } },
  "overview-county": { theirs: { params: { countyNumber: "50" } } },
  "tasks-list": { ours: { query: { state: "answered" } } },
};

const call = async (operation: Operation, asked: Asked, token?: string) =>
  seenIn(await api(requestOf(operation, asked, token)));

const tokenFor = (side: "owner" | "other", as: Scope | null) =>
  as === null ? Promise.resolve(undefined) : tokens.of(side, partyOf(as), as);

/** The list, and the cursor to its second row. */
const begun = async (operation: Operation, as: Scope | null) => {
  const row = rowOf(operation.id);
  await row.ready(world, as);
  const asked = await row.ready(world, as);
  const one = { ...asked, query: { ...asked.query, limit: "1" } };
  const seen = await call(operation, one, await tokenFor("owner", as));
  const { next } = Page.parse(JSON.parse(seen.text));
  return { asked, one, next };
};

const each = lists.flatMap(({ id, scopes }) =>
  (scopes.length > 0 ? scopes : [null]).map((as) => ({ id, as })),
);

const withCursor = (asked: Asked, cursor: string): Asked => ({ ...asked, query: { ...asked.query, cursor } });

/** The cursor cut, longer, with another beginning, turned around, and something else. */
const spoilt = (cursor: string): string[] => [
  cursor.slice(0, -1),
  `${cursor}A`,
  `${cursor.startsWith("A") ? "B" : "A"}${cursor.slice(1)}`,
  cursor.split("").reverse().join(""),
  "x",
];

describe("a cursor", () => {
  test("is tried of every list of the contract", () => {
    expect(Object.keys(elsewhere).sort()).toEqual(lists.map(({ id }) => id).sort());
  });

  test.each(each)(
    "of $id for $as goes on nowhere else, for nobody else, and only whole",
    async ({ id, as }) => {
      const operation = lists.find((one) => one.id === id);
      if (!operation) throw new Error(id);
      const { one, asked, next } = await begun(operation, as);
      const mine = await tokenFor("owner", as);
      const goesOn = await call(operation, withCursor(one, next), mine);
      const cells: Cell[] = [{ who: "its owner", wanted: "2xx", seen: goesOn }];
      for (const cursor of spoilt(next))
        cells.push({
          who: `a spoilt one`,
          wanted: "request.cursor",
          seen: await call(operation, withCursor(one, cursor), mine),
        });
      const { ours, theirs } = elsewhere[id] ?? {};
      const other = withCursor({ ...asked, ...ours }, next);
      if (ours)
        cells.push({
          who: "another list of ours",
          wanted: "request.cursor",
          seen: await call(operation, other, mine),
        });
      if (theirs && as !== null && as !== "operator") {
        const their = withCursor({ ...asked, ...theirs }, next);
        const seen = await call(operation, their, await tokenFor("other", as));
        cells.push({ who: "their list", wanted: "request.cursor", seen });
      }
      expect(wrongIn(cells)).toEqual([]);
    },
  );
});

/** What a guarded operation's query may hold besides a cursor, and why it opens nothing. */
const harmless: Readonly<Record<string, string>> = {
  limit: "counts rows",
  year: "chooses among what the caller may read",
  month: "chooses among the operator's own",
  state: "chooses among the operator's own",
  from: "the row of the caller's own body to begin with",
  after: "a position in the caller's own feed",
  as: "chooses among the capacities that the caller has",
};

describe("the rest of a query", () => {
  test("is known of every operation that is not everybody's", () => {
    const guarded = operations.filter(({ scopes }) => scopes.length > 0);
    const named = new Set(guarded.flatMap((operation) => namedIn(operation, "query")));
    expect([...named].filter((name) => name !== "cursor" && harmless[name] === undefined)).toEqual([]);
  });

  test("gives nobody another's feed, whatever capacity or position it asks for", async () => {
    const operation = operationNamed("feed-list");
    await rowOf("feed-list").ready(world, "access");
    const cells: Cell[] = [];
    for (const as of ["owner", "county", "vendor"])
      for (const after of ["0", "1"]) {
        const other = await tokens.of("other", "library", ...everyScope);
        const seen = await call(operation, { query: { as, after } }, other);
        const wanted = as === "owner" ? "200 or feed.gone" : "caller.not-yours";
        cells.push({ who: `a stranger as ${as} after ${after}`, wanted, seen });
      }
    const narrow = await tokens.of("owner", "library", "access");
    const posing = await call(operation, { query: { as: "vendor" } }, narrow);
    cells.push({ who: "a library as a vendor", wanted: "caller.missing-scope", seen: posing });
    expect(wrongIn(cells, [...secrets.ours, "2000001", "-own"])).toEqual([]);
  });
});
