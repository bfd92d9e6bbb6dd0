// How big things may get: a file, a route, a test, a folder, a line.
import { dirname } from "node:path";
import { describe } from "vitest";
import { hold, type Law, ofEach } from "./laws.ts";
import { isRoute, isTest, paths, type Source } from "./tree.ts";

const linesOf = ({ text }: Source): number => text.replace(/\n$/, "").split("\n").length;
const over = (limit: number, file: Source): string | null =>
  linesOf(file) > limit ? `${linesOf(file)} lines, at most ${limit}` : null;

/** Lists of one or two lines an entry, which nobody reads from top to bottom, and the one drawing of the whole table. */
const lists: Readonly<Record<string, number>> = {
  "functions/routes.ts": 400,
  "infra/grants.ts": 300,
  "shared/table/keys.ts": 300,
};

const long = (lines: number, first = ""): string => `${first}${"\n".repeat(lines)}`;

const sizes: Law[] = [
  {
    says: "a source file has at most 200 lines, a list somewhat more",
    broken: ofEach((file) => (isTest(file.path) ? null : over(lists[file.path] ?? 200, file))),
    planted: [
      { path: "shared/long.ts", text: long(201) },
      { path: "functions/routes.ts", text: long(401) },
    ],
  },
  {
    says: "a route file has at most 80 lines",
    broken: ofEach((file) => (isRoute(file) ? over(80, file) : null)),
    planted: [{ path: "functions/access/long.ts", text: long(81, "export const handler = 0;") }],
  },
  {
    says: "a test file has at most 300 lines",
    broken: ofEach((file) => (isTest(file.path) ? over(300, file) : null)),
    planted: [{ path: "test/long.test.ts", text: long(301) }],
  },
];

const full = Array.from({ length: 16 }, (_, at) => ({ path: `shared/crowd/file-${at}.ts`, text: "" }));
const folders: Law = {
  says: "a folder has at most 15 files",
  broken: (files) =>
    [...Map.groupBy(files, ({ path }) => dirname(path))]
      .filter(([folder, inside]) => folder !== "." && inside.length > 15)
      .map(([folder, inside]) => `${folder}: ${inside.length} files`),
  planted: [full],
};

describe("sizes", () => {
  hold(sizes);
  hold(
    [folders],
    paths.map((path) => ({ path, text: "" })),
  );
});
