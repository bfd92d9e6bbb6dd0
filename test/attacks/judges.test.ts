// Proves that the judges of attacks see what they are for: each is shown an answer that is wrong in one way.
import { beforeAll, expect, test } from "vitest";
import type { GatewayAnswer } from "../../shared/http/gateway.ts";
import { requestOf } from "../kit/attacks/asking.ts";
import { type Request, wholeApi } from "../kit/attacks/calling.ts";
import { seenIn, wrongIn } from "../kit/attacks/cells.ts";
import { operationNamed } from "../kit/attacks/contract.ts";
import { lives } from "../kit/attacks/fuzz/afterwards.ts";
import { wrongWith } from "../kit/attacks/fuzz/judge.ts";
import type { Plan } from "../kit/attacks/fuzz/plan.ts";
import { useTokens } from "../kit/attacks/parties.ts";
import { rowOf } from "../kit/attacks/rows.ts";
import { useTwoOfEach } from "../kit/attacks/world.ts";

const tokens = useTokens();
const world = useTwoOfEach();
const api = wholeApi(world.ports);
const operation = operationNamed("access-create");
let request: Request = { method: "GET", target: "/" };
let answer: GatewayAnswer = { statusCode: 0, headers: {} };
let written: string[] = [];

beforeAll(async () => {
  const asked = await rowOf(operation.id).ready(world, "access.write");
  request = requestOf(operation, asked, await tokens.of("owner", "library", "access.write"));
  written = await world.writes.during(async () => {
    answer = await api(request);
  });
});

test("an answer to the wrong one, a word too much and a write are seen", () => {
  const cell = { who: "somebody else", wanted: "caller.not-yours", seen: seenIn(answer) };
  expect(wrongIn([cell], ["kari.hemmelig"])).toEqual([
    expect.stringContaining("201 instead of caller.not-yours"),
    "somebody else is told kari.hemmelig",
  ]);
  expect(written).toEqual([expect.stringMatching(/^UpdateItem/)]);
});

const without = (name: string): GatewayAnswer => {
  const { [name]: _, ...headers } = answer.headers;
  return { ...answer, headers };
};
const saying = (over: object): GatewayAnswer => ({
  ...answer,
  body: JSON.stringify({ ...JSON.parse(answer.body ?? "{}"), ...over }),
});

const sound = "nothing is wrong";
const valid: Plan = { way: "valid" };
const judged = (over: { answer?: GatewayAnswer; plan?: Plan; request?: Request }) =>
  wrongWith({ operation, plan: valid, request, answer, ...over }) ?? sound;

test.each<[string, () => string, RegExp | string]>([
  ["the answer as it is", () => judged({}), sound],
  ["a failure of ours", () => judged({ answer: { ...answer, statusCode: 500 } }), /failure of ours/],
  ["a status that is in no contract", () => judged({ answer: { ...answer, statusCode: 202 } }), /202 is not/],
  [
    "another type",
    () => judged({ answer: { ...answer, headers: { ...answer.headers, "content-type": "text/html" } } }),
    /instead of/,
  ],
  ["a header that is missing", () => judged({ answer: without("location") }), /location is missing/],
  [
    "a header that is in no contract",
    () => judged({ answer: { ...answer, headers: { ...answer.headers, "x-more": "1" } } }),
    /x-more/,
  ],
  ["a key that is in no contract", () => judged({ answer: saying({ secret: 1 }) }), /additional properties/],
  ["a value of another type", () => judged({ answer: saying({ version: "1" }) }), /must be/],
  [
    "a wrong body that was accepted",
    () => judged({ request: { ...request, body: "[]" } }),
    /does not have was accepted/,
  ],
  [
    "a call without a token that was accepted",
    () => judged({ plan: { way: "token", token: null } }),
    /without a good token/,
  ],
  [
    "a call without a type that was accepted",
    () => judged({ plan: { way: "header", name: "content-type", value: null } }),
    /without a content type/,
  ],
  [
    "another method that was accepted",
    () => judged({ request: { ...request, method: "PATCH" } }),
    /instead of 405/,
  ],
])("%s is judged as such", (_, work, says) => {
  expect(work()).toMatch(says);
});

test("a right body that is called wrong, and a list of methods that lacks one, are seen", async () => {
  const refused = await api({ ...request, body: "{}" });
  expect(judged({ answer: refused })).toMatch(/what the contract has is refused: .*required/);
  const elsewhere = await api({ ...request, method: "PATCH" });
  const short = { ...elsewhere, headers: { ...elsewhere.headers, allow: "GET, HEAD" } };
  expect(judged({ request: { ...request, method: "PATCH" }, answer: elsewhere })).toBe(sound);
  expect(judged({ request: { ...request, method: "PATCH" }, answer: short })).toMatch(/Allow/);
});

test("what was made and cannot be read, and what was taken away and is still there, are seen", async () => {
  const headers = { ...answer.headers, location: "/v1/products/nothing-of-ours" };
  expect(await lives(api, request, { ...answer, headers })).toMatch(/what was made is not at/);
  const gone = { ...request, method: "DELETE", target: "/v1/products/fjordfilm" };
  expect(await lives(api, gone, { ...answer, statusCode: 200 })).toMatch(/still there/);
});
