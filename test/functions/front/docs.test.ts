// Proves that the reference page has a language and a title, and needs nothing from anywhere else.
import { expect, test } from "vitest";
import { front } from "../../kit/front.ts";

const call = front();

test("GET /docs is a page with a language, a title and its own files only", async () => {
  const { statusCode, headers, body = "" } = await call("GET /docs");
  expect([statusCode, headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
  expect(body).toMatch(/<html lang="en">[\s\S]*<title>[^<]+<\/title>/);
  const links = [...body.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, link]) => link);
  expect(links).toEqual([
    "data:,",
    "/docs/swagger-ui.css",
    "/docs/swagger-ui-bundle.js",
    "/docs/start.js",
    "/openapi.json",
  ]);
});

test("the page holds no script, and may run none but its files", async () => {
  const { headers, body = "" } = await call("GET /docs");
  expect(body).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|style=|<style/);
  const policy = String(headers["content-security-policy"]).split("; ");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy.join()).not.toMatch(/unsafe|https?:|\*/);
});
