// Proves what becomes of calls that no route takes, however odd their address.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import document from "../../../functions/openapi.json" with { type: "json" };
import { problemIn } from "../../kit/events.ts";
import { front } from "../../kit/front.ts";
import { holdsAsync } from "../../kit/holds.ts";

const call = front();
const unrouted = (operation: string) => call(operation, { routeKey: "$default" });

test.each([
  ["DELETE /v1/products/a-product", "GET, HEAD, PUT"],
  ["POST /v1/products", "GET, HEAD"],
  ["PUT /v1/libraries/2030100/access-requests", "GET, HEAD, POST"],
  ["GET /v1/libraries/2030100/access-requests/2026-a/withdraw", "POST"],
  ["OPTIONS /openapi.json", "GET, HEAD"],
  ["TRACE /health", "GET, HEAD"],
])("%s is told which methods there are", async (operation, allow) => {
  const answer = await unrouted(operation);
  expect([answer.statusCode, problemIn(answer).code, answer.headers["allow"]]).toEqual([
    405,
    "request.method",
    allow,
  ]);
});

test.each([
  "GET /",
  "GET //",
  "POST /v1",
  "GET /v1/products/",
  "DELETE /v1/products/",
  "GET /v1//products",
  "GET /v1/products/a/b",
  "GET /V1/products",
  "GET /v1/products%2Fa",
  "GET /v1/products/%2e%2e/%2e%2e",
  "GET /__proto__",
  "GET /constructor",
  "GET /docs/",
  "POST /wp-login.php",
])("%s is not there", async (operation) => {
  const answer = await unrouted(operation);
  expect([answer.statusCode, problemIn(answer).code, answer.headers["allow"]]).toEqual([
    404,
    "request.not-found",
    undefined,
  ]);
});

test("every path of the contract is told as 405 to a method it does not take", async () => {
  for (const path of Object.keys(document.paths)) {
    const { statusCode, headers } = await unrouted(`PATCH ${path.replaceAll(/\{[^}]+\}/g, "x")}`);
    expect(statusCode).toBe(405);
    expect(String(headers["allow"])).toMatch(/^(GET|PUT|POST|DELETE)\b/);
  }
});

test("whatever the address and the method, the answer is a problem and never ours", async () => {
  const method = fc.constantFrom("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "X");
  await holdsAsync(
    fc.asyncProperty(method, fc.webPath(), fc.string(), async (name, path, odd) => {
      for (const one of [`/${path}`, `/${odd}`, `/v1/products/${encodeURIComponent(odd)}`]) {
        const answer = await call(`${name} /`, { routeKey: "$default", path: one });
        expect([404, 405]).toContain(problemIn(answer).status);
      }
    }),
  );
});
