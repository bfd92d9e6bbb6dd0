// Proves that the document says what the routes do: structure, references, failures, scopes and headers.
import { expect, test } from "vitest";
import * as z from "zod";
import { routes } from "../../../functions/routes.ts";
import { contract } from "../../../infra/contract.ts";
import { failuresOf } from "../../../shared/http/openapi/failures.ts";
import { ProblemBody } from "../../../shared/http/openapi/problem-body.ts";
import { openApi } from "../../../shared/http/openapi.ts";
import { Problem, problems } from "../../../shared/http/problem.ts";
import { problemBody } from "../../../shared/http/problem-body.ts";
import { route } from "../../../shared/http/route.ts";

const Operation = z.object({
  operationId: z.string(),
  tags: z.array(z.string()).length(1),
  summary: z.string().min(5),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z.array(z.record(z.string(), z.unknown())),
  requestBody: z.object({ required: z.boolean() }).optional(),
  responses: z.record(
    z.string().regex(/^[2-5]\d\d$/),
    z.object({
      description: z.string().min(1),
      headers: z.record(z.string(), z.unknown()).optional(),
      content: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});

const document = JSON.parse(JSON.stringify(contract()));
const operation = (path: string, method: string) => Operation.parse(document.paths[path][method]);

/** Every object in a JSON value, itself included. */
const objectsIn = (value: unknown): Record<string, unknown>[] => {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== "object" || value === null) return [];
  return [{ ...value }, ...Object.values(value).flatMap(objectsIn)];
};

const at = (reference: string): unknown =>
  reference
    .slice(2)
    .split("/")
    .reduce<unknown>((value, part) => z.record(z.string(), z.unknown()).parse(value)[part], document);

const references = (value: unknown): string[] =>
  objectsIn(value).flatMap(({ $ref }) => (typeof $ref === "string" ? [$ref] : []));

/** A value with everything it refers to. */
const reached = (value: unknown): Record<string, unknown>[] => [
  ...objectsIn(value),
  ...references(value).flatMap((reference) => reached(at(reference))),
];

const Paths = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown())));
const requestBodies = Object.values(Paths.parse(document.paths))
  .flatMap((path) => Object.values(path))
  .flatMap((one) => reached(one["requestBody"]));

test("every reference leads somewhere, and every named schema is used", () => {
  const all = [...new Set(references(document))];
  for (const reference of all) expect(at(reference)).toBeDefined();
  const schemas = Object.keys(document.components.schemas);
  expect(schemas.filter((name) => !all.includes(`#/components/schemas/${name}`))).toEqual([]);
});

test("every operation has the parts that readers look for, under an id of its own", () => {
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path ?? {}));
  const ids = operations.map((one) => Operation.parse(one).operationId);
  expect(ids.length).toBe(Object.keys(routes).length - 1);
  expect(new Set(ids).size).toBe(ids.length);
});

test("what a caller may send refuses unknown fields, at every depth", () => {
  const objects = requestBodies.filter(({ type }) => type === "object");
  expect(objects.length).toBeGreaterThan(3);
  expect(objects.filter(({ additionalProperties }) => additionalProperties !== false)).toEqual([]);
});

test("what a caller may send has a maximum, at every depth", () => {
  const limits = ["maxLength", "enum", "const", "pattern", "format"];
  const endless = requestBodies.filter(
    (one) =>
      (one["type"] === "string" && !limits.some((limit) => limit in one)) ||
      (one["type"] === "array" && !("maxItems" in one)),
  );
  expect(endless).toEqual([]);
});

test("the create of an access request says all that its callers rely on", () => {
  const create = operation("/v1/libraries/{libraryNumber}/access-requests", "post");
  expect(create.security).toEqual([
    { token: ["bibliotek24:access.write"] },
    { token: ["bibliotek24:county"] },
  ]);
  expect(references(create.parameters)).toEqual([
    "#/components/parameters/AcceptLanguage",
    "#/components/parameters/IdempotencyKey",
  ]);
  expect(Object.keys(create.responses["201"]?.headers ?? {})).toEqual([
    "ETag",
    "Location",
    "Idempotent-Replayed",
  ]);
  expect(Object.keys(create.responses).join(" ")).toBe("200 201 400 401 403 404 409 413 415 422 429 500 503");
  expect(Object.keys(create.responses["401"]?.headers ?? {})).toContain("WWW-Authenticate");
  expect(Object.keys(create.responses["429"]?.headers ?? {})).toContain("Retry-After");
});

test("a move needs If-Match and can be stale, a read can be unchanged", () => {
  const item = "/v1/libraries/{libraryNumber}/access-requests/{accessRequestId}";
  const withdraw = operation(`${item}/withdraw`, "post");
  expect(references(withdraw.parameters)).toContain("#/components/parameters/IfMatch");
  expect(Object.keys(withdraw.responses)).toEqual(expect.arrayContaining(["412", "428"]));
  expect(withdraw.requestBody?.required).toBe(false);
  expect(references(operation(item, "get").parameters)).toContain("#/components/parameters/IfNoneMatch");
  expect(Object.keys(operation(item, "get").responses)).toContain("304");
});

test("every failure a route declares stands under its status", () => {
  for (const one of Object.values(routes).filter(({ path }) => path !== "$default")) {
    const { responses } = operation(one.path, one.method.toLowerCase());
    for (const code of failuresOf(one))
      expect(responses[String(problems[code].status)]?.description).toContain(`\`${code}\``);
  }
});

test("a number in an address has its limits, and every format is one that readers know", () => {
  const text = JSON.stringify(document);
  const known = "date date-time email uri uri-reference ipv4 ipv6 cidrv4 cidrv6".split(" ");
  const formats = [...text.matchAll(/"format":"([^"]+)"/g)].map(([, format = ""]) => format);
  expect([...new Set(formats)].filter((format) => !known.includes(format))).toEqual([]);
  const { parameters } = operation("/v1/products/{productId}/agreements/{year}", "put");
  const named = JSON.stringify(parameters);
  expect(named).toContain('"schema":{"type":"integer","minimum":2020,"maximum":2100}');
});

test("a page says its language and every type it comes in, and keeps its headers where it may also be refused", () => {
  const ok = operation("/open-cases/{token}", "get").responses["200"];
  expect(Object.keys(ok?.headers ?? {})).toContain("Content-Language");
  expect(Object.keys(ok?.content ?? {})).toEqual(["text/html", "text/csv"]);
  const missing = operation("/products/{productId}", "get").responses["404"];
  expect(Object.keys(missing?.headers ?? {})).toEqual(expect.arrayContaining(["ETag", "Content-Language"]));
});

test("the problems we send are the problems we describe", () => {
  const flaws = [{ pointer: "/name", code: "required" }] as const;
  for (const language of ["nb", "nn", "en"] as const) {
    const body = problemBody(new Problem("request.invalid", { flaws }), language, "/v1/things");
    expect(ProblemBody.strict().parse(body)).toEqual(body);
  }
});

test("two different schemas of one name are refused, for only one could be shown", () => {
  const shaped = (shape: z.ZodRawShape) => z.object(shape).meta({ id: "Twice" });
  const { handle } = route({
    method: "POST",
    path: "/v1/twice",
    summary: "Tests",
    access: "public",
    body: shaped({ a: z.string() }),
    returns: { 200: shaped({ b: z.string() }) },
    fails: [],
    uses: {},
  });
  const twice = handle(() => ({ status: 200, body: { b: "" } }));
  const about = { title: "", version: "", description: "", scopePrefix: "", rooms: { tests: "Tests" } };
  expect(() => openApi({ "tests/twice": twice }, about)).toThrow("Two different schemas have the id Twice.");
});
