// Path is identity: file, list, operation, parameters, failures and test of a route all say the same.
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { jobs } from "../../functions/jobs.ts";
import { routes } from "../../functions/routes.ts";
import { contract, contractText } from "../../infra/contract.ts";
import { problems } from "../../shared/http/problem.ts";
import type { AnyRoute } from "../../shared/http/route.ts";
import { hold, type Law, ofEach } from "./laws.ts";
import { callsIn } from "./syntax.ts";
import { isJob, isRoute, paths, read, type Source, sources, spelled } from "./tree.ts";

type List = Readonly<Record<string, AnyRoute>>;
const list: List = routes;

const keyOf = (path: string): string => path.replace(/^functions\//, "").replace(/\.ts$/, "");
const keysOf = (files: readonly Source[]): string[] => files.map(({ path }) => keyOf(path)).sort();
const flawsOf = (all: List, flaw: (declared: AnyRoute, key: string) => string | null): string[] =>
  Object.entries(all).flatMap(([key, declared]) => {
    const found = flaw(declared, key);
    return found === null ? [] : [`${key}: ${found}`];
  });

const braced = (path: string): string[] =>
  [...path.matchAll(/\{([^}]+)\}/g)].flatMap(([, name]) => name ?? []);

const wrongParams = ({ path, params }: AnyRoute): string | null => {
  const schema = Object.keys(params?.shape ?? {})
    .sort()
    .join();
  const named = braced(path).sort().join();
  return schema === named ? null : `the path names (${named}), its schema (${schema})`;
};

/** Nouns that stand first in a room's failures: its own, and those it looks up for the caller. */
const nouns: Readonly<Record<string, readonly string[]>> = {
  access: ["access-request", "library", "product"],
  door: ["link", "product", "sign-up", "webinar"],
  feed: ["feed"],
  catalogue: ["product", "agreement", "proposal", "vendor"],
  "fault-numbers": ["product", "vendor"],
  downtime: ["downtime", "product"],
  faults: ["fault-report", "incident", "library", "product"],
  incidents: ["incident"],
  front: [],
  "ip-ranges": ["ip-ranges", "ip-change", "library"],
  organisations: ["library", "organisation", "delegation", "vendor", "owners", "operator"],
  notifications: ["notification", "case", "library"],
  overview: ["library"],
  pages: ["link"],
  site: [],
  status: ["product"],
  tasks: ["task"],
  training: ["library", "sign-up", "webinar"],
};
const everybodys = ["request", "caller", "system"];
const first = (code: string): string => code.split(".")[0] ?? code;
const roomOf = (key: string): string => key.split("/")[0] ?? key;

const foreignFailure = ({ fails }: AnyRoute, key: string): string | null => {
  const words = [...everybodys, ...(nouns[roomOf(key)] ?? [])];
  return fails.find((code) => !words.includes(first(code))) ?? null;
};

const thrownIn = (file: Source): string[] =>
  callsIn(file).flatMap(({ name, text }) => (name === "Problem" && text !== null ? [text] : []));

/** What the route's file, or a file of its room that is no route, throws must be declared. */
const undeclared: Law = {
  says: "a failure that a room throws is declared by the route that throws it",
  broken: ofEach((file) => {
    const key = keyOf(file.path);
    const own = list[key]
      ? [list[key]]
      : Object.keys(list)
          .filter((one) => roomOf(one) === roomOf(key))
          .flatMap((one) => list[one] ?? []);
    const declared = new Set<string>(own.flatMap(({ fails }) => fails));
    return thrownIn(file).find((code) => !everybodys.includes(first(code)) && !declared.has(code)) ?? null;
  }),
  planted: [
    { path: "functions/access/read.ts", text: 'throw new Problem("product.unknown");' },
    { path: "functions/catalogue/view.ts", text: 'throw new Problem("library.unknown");' },
  ],
};

const parts =
  "method path summary access greets page params query body bodyBytes takesKey needsVersion returns maxAge fails uses work".split(
    " ",
  );
const disorder = (declared: AnyRoute): string | null => {
  const own = Object.keys(declared);
  const ordered = parts.filter((part) => own.includes(part));
  return own.join() === ordered.join() ? null : `has ${own.join()}, in order ${ordered.join()}`;
};

const testOf = (key: string): string => `test/functions/${key}.test.ts`;
const untested = (keys: readonly string[], files: readonly string[]): string[] =>
  keys.map(testOf).filter((path) => !files.includes(path));

const sample: AnyRoute = routes["organisations/read"];
const { method: itsMethod, ...withoutMethod } = sample;
const uphill: AnyRoute = { ...withoutMethod, method: itsMethod };

describe("the lists", () => {
  test("every file that declares a route is in the list under its own path", () => {
    expect(Object.keys(routes).length).toBeGreaterThan(0);
    expect(keysOf(sources.filter(isRoute))).toEqual(Object.keys(routes).sort());
    expect(isRoute({ path: "functions/a/b.ts", text: "export const handler = route({" })).toBe(true);
  });

  test("every file that declares a job is in the list under its own path", () => {
    expect(keysOf(sources.filter(isJob))).toEqual(Object.keys(jobs).sort());
    expect(Object.keys(jobs).filter((key) => !/\/(on|every)-[a-z-]+$/.test(key))).toEqual([]);
  });

  test("a list names each file once, in the order of the alphabet", () => {
    for (const file of ["functions/routes.ts", "functions/jobs.ts"]) {
      const keys = [...read(file).text.matchAll(/^ {2}"([^"]+)":/gm)].map(([, key]) => key);
      expect(keys).toEqual([...keys].sort());
    }
  });

  test("no two routes take the same call", () => {
    const calls = Object.values(list).map(
      ({ method, path }) => `${method} ${path.replace(/\{[^}]+\}/g, "{}")}`,
    );
    expect(calls.filter((call, at) => calls.indexOf(call) !== at)).toEqual([]);
  });
});

describe("a declaration", () => {
  test("reads the parameters its path names", () => {
    expect(flawsOf(list, wrongParams)).toEqual([]);
    expect(wrongParams({ ...sample, path: "/v1/libraries/{number}" })).not.toBeNull();
  });

  test("fails in the words of its own room", () => {
    expect(flawsOf(list, foreignFailure)).toEqual([]);
    expect(foreignFailure({ ...sample, fails: ["access-request.exists"] }, "catalogue/read")).not.toBeNull();
  });

  test("has its parts in the one order", () => {
    expect(flawsOf(list, disorder)).toEqual([]);
    expect(disorder(uphill)).not.toBeNull();
  });

  hold(
    [undeclared],
    sources.filter(({ path }) => path.startsWith("functions/")),
  );

  test("uses every failure of the table at least once, or everybody's", () => {
    const used = new Set(Object.values(list).flatMap(({ fails }) => fails));
    const idle = Object.keys(problems).filter((code) => !everybodys.includes(first(code)));
    expect(idle.filter((code) => ![...used].some((one) => one === code))).toEqual([]);
  });
});

const Operation = z.looseObject({ operationId: z.string() });

describe("the contract", () => {
  test("functions/openapi.json is what the routes say now", () => {
    expect(read("functions/openapi.json").text).toBe(contractText());
  });

  test("an operation's id is its route's file", () => {
    const named = Object.values(contract().paths).flatMap((path) =>
      Object.values(z.record(z.string(), Operation).parse(path)).map(({ operationId }) => operationId),
    );
    const published = Object.keys(list).filter((key) => list[key]?.path !== "$default");
    expect(named.sort()).toEqual(published.map((key) => key.replaceAll("/", "-")).sort());
  });
});

describe("the mirror", () => {
  const keys = [...Object.keys(routes), ...Object.keys(jobs)];

  test("every route and every job has its test at its own path", () => {
    expect(untested(keys, paths)).toEqual([]);
    expect(untested(["access/read"], [])).toEqual([testOf("access/read")]);
  });

  test("every room's rules have their test", () => {
    const rules = sources.map(({ path }) => keyOf(path)).filter((key) => /^[a-z-]+\/rules$/.test(key));
    expect(rules.length).toBeGreaterThan(0);
    expect(untested(rules, paths)).toEqual([]);
  });

  test("a test of functions or of shared lies where its subject lies", () => {
    const exists = (path: string): boolean =>
      paths.includes(path) || paths.some((one) => one.startsWith(path.replace(/\.ts$/, "/")));
    const lost = paths
      .filter((path) => /^test\/(functions|shared)\/.+\/.+\.test\.ts$/.test(path))
      .filter((path) => !exists(path.replace(/^test\//, "").replace(/\.test\.ts$/, ".ts")));
    expect(lost).toEqual([]);
    expect(exists(spelled("functions/", "nowhere.ts"))).toBe(false);
  });
});
