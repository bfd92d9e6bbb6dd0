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

const html = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
const visit = (path: string, headers: Record<string, string> = {}, query = {}) =>
  call("GET /", { routeKey: "$default", path, query, headers: { accept: html, ...headers } });

test.each([
  [{}, "nb", "Adressen finnes ikke."],
  [{ accepts: "nn-NO, nb;q=0.5" }, "nn", "Adressa finst ikkje."],
  [{ accepts: "nn", lang: "en" }, "en", "There is nothing at this address."],
  [{ accepts: "nn", lang: "tlh" }, "nb", "Adressen finnes ikke."],
])("a person whose browser says %o gets a page in %s that leads on", async (asked, language, title) => {
  const { accepts, lang }: { accepts?: string; lang?: string } = asked;
  const {
    statusCode,
    headers,
    body = "",
  } = await visit(
    "/<script>alert(1)</script>",
    { ...(accepts && { "accept-language": accepts }) },
    { ...(lang && { lang }) },
  );
  expect([statusCode, headers["content-type"], headers["content-language"], headers["vary"]]).toEqual([
    404,
    "text/html; charset=utf-8",
    language,
    "accept, accept-language",
  ]);
  expect(headers["content-security-policy"]).toContain("style-src 'self'");
  expect(body).toContain(`<html lang="${language}">`);
  expect(body).toContain(`<h1>${title}</h1>`);
  for (const onward of ["/products", "/status", "/"])
    expect(body).toContain(`href="${onward}?lang=${language}"`);
  expect(body).not.toContain("alert(1)");
});

test("whoever asks for no page gets none: other calls, other types, other methods", async () => {
  for (const accept of ["application/json", "*/*", undefined]) {
    const answer = await call("GET /", {
      routeKey: "$default",
      path: "/produkter",
      headers: accept === undefined ? {} : { accept },
    });
    expect(problemIn(answer).code).toBe("request.not-found");
  }
  const posted = await call("POST /produkter", { routeKey: "$default", headers: { accept: html } });
  expect(problemIn(posted).code).toBe("request.not-found");
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
