// What files and folders may be called, and what may stand at the top.
import { basename } from "node:path";
import { describe } from "vitest";
import { hold, type Law, ofEach } from "./laws.ts";
import { paths } from "./tree.ts";

const rooms = /^(functions|shared|infra|test)\//;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const grabBags = new Set(
  "util utils helper helpers common misc manager service data types constants index".split(" "),
);

/** The parts of a path without their endings: `shared/http/route.test.ts` → shared, http, route. */
const names = (path: string): string[] => path.split("/").map((part) => part.split(".")[0] ?? "");

const order =
  "package.json package-lock.json tsconfig.json cdk.json biome.json vitest.config.ts README.md CONTRIBUTING.md LICENSE .gitignore .ci infra functions shared test";
const top = new Set(order.split(" "));

const verbs = ["create", "read", "list", "change", "remove"];
const file = (path: string) => ({ path, text: "" });

const laws: Law[] = [
  {
    says: "file and folder names are kebab-case",
    broken: ofEach(({ path }) => {
      const wrong =
        rooms.test(path) && !path.endsWith("/README.md")
          ? names(path).find((name) => !kebab.test(name))
          : undefined;
      return wrong === undefined ? null : `"${wrong}" is not kebab-case`;
    }),
    planted: [file("shared/theThing.ts"), file("shared/The/thing.ts"), file("infra/a_b.ts")],
  },
  {
    says: "no file or folder is a grab-bag",
    broken: ofEach(({ path }) => {
      const bag = rooms.test(path) ? names(path).find((name) => grabBags.has(name)) : undefined;
      return bag === undefined ? null : `"${bag}" says nothing about what is inside`;
    }),
    planted: [file("shared/utils.ts"), file("functions/common/read.ts"), file("shared/http/index.ts")],
  },
  {
    says: "the name of a file does not repeat its room",
    broken: ofEach(({ path }) => {
      const [, room, ...rest] = /^functions\/([a-z-]+)\/(.+)\.ts$/.exec(path) ?? [];
      const twice = rest.some((name) => verbs.some((verb) => name === `${verb}-${room}`));
      return twice ? `${room} is in the path already` : null;
    }),
    planted: [file("functions/access/create-access.ts")],
  },
  {
    says: "the top level holds what was ordered and nothing else",
    broken: ofEach(({ path }) => {
      const [first = ""] = path.split("/");
      return top.has(first) ? null : "does not belong at the top";
    }),
    planted: [file("notes.md"), file("src/main.ts"), file(".env")],
  },
  {
    says: "a test lies at the path of what it tests, or with journeys, browser, attacks, breakages, sim, rules and bench",
    broken: ofEach(({ path }) =>
      /\.test\.ts$/.test(path) &&
      !/^test\/(functions|shared|infra|journeys|browser|attacks|breakages|sim|rules|bench)\//.test(path)
        ? `${basename(path)} is not in the mirror of the tree`
        : null,
    ),
    planted: [file("functions/access/read.test.ts"), file("test/read.test.ts")],
  },
];

describe("names", () => hold(laws, paths.map(file)));
