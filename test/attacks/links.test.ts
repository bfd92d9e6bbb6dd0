// Proves for every page behind a link that only its own link opens it, whole and of this page, and that a link opens
// what is its bearer's and nothing of anybody else.
import { beforeAll, describe, expect, test } from "vitest";
import type { LinkPage } from "../../shared/records/link.ts";
import { wholeApi } from "../kit/attacks/calling.ts";
import { wrongIn } from "../kit/attacks/cells.ts";
import { namedIn, operations } from "../kit/attacks/contract.ts";
import { bearer, broken, ours, swapped } from "../kit/attacks/link-cells.ts";
import { linksTo } from "../kit/attacks/rows/links.ts";
import { rowOf } from "../kit/attacks/rows.ts";
import { secrets } from "../kit/attacks/sides.ts";
import { useTwoOfEach } from "../kit/attacks/world.ts";

const world = useTwoOfEach();
const api = wholeApi(world.ports);

const pages: readonly LinkPage[] = ["case", "work", "door", "proof", "ipChange", "yearList", "catalogue"];
const links = new Map<LinkPage, { ours: string; theirs: string }>();

beforeAll(async () => {
  Object.assign(process.env, { POWERTOOLS_LOG_LEVEL: "SILENT", POWERTOOLS_METRICS_DISABLED: "true" });
  for (const page of pages) {
    const [own, other] = [await linksTo[page](world, "ours"), await linksTo[page](world, "theirs")];
    links.set(page, { ours: own.token, theirs: other.token });
  }
});

const behindLinks = operations.flatMap((operation) => {
  const page = rowOf(operation.id).link;
  return page === undefined ? [] : [{ id: operation.id, operation, page }];
});

const othersThan = (page: LinkPage): Record<string, string> =>
  Object.fromEntries([...links].filter(([of]) => of !== page).map(([of, own]) => [of, own.ours]));

test("every operation with a token in its path is behind a link, and no other", () => {
  const tokens = operations.filter((one) => namedIn(one, "path").includes("token")).map(({ id }) => id);
  expect(tokens).toEqual(behindLinks.map(({ id }) => id));
  expect(new Set(behindLinks.map(({ page }) => page))).toEqual(new Set(pages));
});

describe("a page behind a link", () => {
  test.each(behindLinks)("$id is opened by its own link alone", async ({ id, operation, page }) => {
    const asked = await rowOf(id).ready(world, null);
    const tried = { api, operation, asked };
    const refused: string[] = [];
    const written = await world.writes.during(async () => {
      refused.push(
        ...wrongIn([...(await broken(tried)), ...(await swapped(tried, othersThan(page)))], secrets.ours),
      );
    });
    const own = wrongIn([await ours(tried)]);
    expect([...refused, ...written, ...own]).toEqual([]);
  });

  test.each(behindLinks)(
    "$id shows and moves for another's link nothing of ours",
    async ({ id, operation, page }) => {
      const asked = await rowOf(id).ready(world, null);
      const token = links.get(page)?.theirs ?? "";
      let cell: string[] = [];
      const written = await world.writes.during(async () => {
        cell = wrongIn([await bearer({ api, operation, asked }, token)], secrets.ours);
      });
      // What it writes is theirs: our cases are in no write of another's link.
      expect([...cell, ...written.filter((one) => one.includes("2000001"))]).toEqual([]);
    },
  );

  test.each(behindLinks.filter(({ operation }) => operation.method === "GET"))(
    "$id writes nothing, however often it is opened, asked about or looked at",
    async ({ id, operation }) => {
      const asked = await rowOf(id).ready(world, null);
      const written = await world.writes.during(async () => {
        for (let time = 0; time < 5; time += 1)
          for (const method of ["GET", "HEAD", "OPTIONS"])
            await ours({ api, operation: { ...operation, method }, asked });
      });
      expect(written).toEqual([]);
    },
  );
});
