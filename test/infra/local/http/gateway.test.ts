import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { FunctionError } from "../../../../infra/local/functions/instance.ts";
import { type Gateway, openGateway } from "../../../../infra/local/http/gateway.ts";
import { router } from "../../../../infra/local/http/router.ts";

const Event = z.looseObject({ routeKey: z.string(), rawPath: z.string() });
const paths = [
  "GET /echo/{name}",
  "HEAD /echo/{name}",
  "POST /echo/{name}",
  "GET /bytes",
  "GET /late",
  "GET /broken",
];
const started: { gateway?: Gateway } = {};

const invoke = (_arn: string, event: unknown): Promise<unknown> => {
  const { routeKey } = Event.parse(event);
  if (routeKey === "GET /bytes")
    return Promise.resolve({
      statusCode: 200,
      body: Buffer.from([0, 255]).toString("base64"),
      isBase64Encoded: true,
    });
  if (routeKey === "GET /late") return Promise.reject(new FunctionError("late", { timedOut: true }));
  if (routeKey === "GET /broken") return Promise.resolve({ statusCode: "no number" });
  return Promise.resolve({ statusCode: 200, body: JSON.stringify(event), cookies: ["a=1", "b=2"] });
};

beforeAll(async () => {
  started.gateway = await openGateway(0);
  const route = router(paths.map((key) => ({ key, functionArn: "f" })));
  started.gateway.serve({ route, invoke, failed: () => undefined }, () =>
    Promise.resolve({ status: 200, headers: {}, body: Buffer.from("local") }),
  );
});
afterAll(() => started.gateway?.stop());

const at = (path: string) => `http://127.0.0.1:${started.gateway?.port}${path}`;

test("a request arrives as payload 2.0: decoded path, joined headers, split cookies, combined query", async () => {
  const answer = await fetch(at("/echo/%C3%A6%20b?a=1&a=2&c=%26"), {
    headers: { "X-Several": "1, 2", cookie: "one=1; two=2" },
  });
  const event = await answer.json();
  expect(event).toMatchObject({
    version: "2.0",
    routeKey: "GET /echo/{name}",
    rawPath: "/echo/æ b",
    rawQueryString: "a=1&a=2&c=%26",
    queryStringParameters: { a: "1,2", c: "&" },
    pathParameters: { name: "æ b" },
    cookies: ["one=1", "two=2"],
    headers: { "x-several": "1, 2" },
    isBase64Encoded: false,
    requestContext: { http: { method: "GET", path: "/echo/æ b" }, stage: "$default" },
  });
  expect(event).not.toHaveProperty("headers.cookie");
  expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
});

test("JSON arrives as text, other bodies in base64", async () => {
  const post = async (type: string) =>
    (await fetch(at("/echo/x"), { method: "POST", body: "{}", headers: { "content-type": type } })).json();
  expect(await post("application/json; charset=utf-8")).toMatchObject({ body: "{}", isBase64Encoded: false });
  expect(await post("application/octet-stream")).toMatchObject({ body: "e30=", isBase64Encoded: true });
});

test("HEAD answers with the length and no body", async () => {
  const answer = await fetch(at("/echo/x"), { method: "HEAD" });
  expect(Number(answer.headers.get("content-length"))).toBeGreaterThan(100);
  expect(await answer.text()).toBe("");
});

test("an answer in base64 leaves as bytes", async () => {
  expect([...new Uint8Array(await (await fetch(at("/bytes"))).arrayBuffer())]).toEqual([0, 255]);
});

test("the gateway itself answers what no function can", async () => {
  const status = async (path: string, init?: RequestInit) => (await fetch(at(path), init)).status;
  expect(await status("/nowhere")).toBe(404);
  expect(await status("/echo/%E0%A4%A")).toBe(400);
  expect(await status("/late")).toBe(503);
  expect(await status("/broken")).toBe(500);
  expect(await status("/echo/x", { method: "POST", body: Buffer.alloc(10 * 1024 * 1024 + 1) })).toBe(413);
});

const statusFor = (headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(at("/_local/cloud"), { headers }, (answer) => resolve(answer.resume().statusCode))
      .on("error", reject)
      .end();
  });

test("what is local is refused to a page from elsewhere", async () => {
  expect(await statusFor({})).toBe(200);
  expect(await statusFor({ host: "evil.example" })).toBe(403);
  expect(await statusFor({ origin: "https://evil.example" })).toBe(403);
});
