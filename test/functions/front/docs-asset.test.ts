// Proves on the bundle as it is deployed that the page's files come with it, compressed, and no others can be had.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { expect, inject, test } from "vitest";
import type { serve } from "../../../shared/http/serve.ts";
import { aContext, anEvent, problemIn } from "../../kit/events.ts";
import { front } from "../../kit/front.ts";

const call = front();
const operation = "GET /docs/{asset}";

const deployed = async (asset: string) => {
  const bundle = pathToFileURL(join(inject("synthesized").functions["front"] ?? "", "index.mjs"));
  const { handler }: { handler: ReturnType<typeof serve> } = await import(bundle.href);
  return handler(anEvent(operation, { params: { asset } }), aContext);
};

test.each([
  ["swagger-ui-bundle.js", "text/javascript; charset=utf-8", "SwaggerUIBundle"],
  ["swagger-ui.css", "text/css; charset=utf-8", ".swagger-ui"],
  ["start.js", "text/javascript; charset=utf-8", "/openapi.json"],
])("%s lies beside the bundle and comes compressed", async (asset, type, holds) => {
  const answer = await deployed(asset);
  expect([answer.statusCode, answer.isBase64Encoded]).toEqual([200, true]);
  expect(answer.headers).toMatchObject({
    "content-type": type,
    "content-encoding": "gzip",
    "cache-control": "public, max-age=86400",
  });
  // Lambda answers with at most 6 MB.
  expect(answer.body?.length).toBeLessThan(1_000_000);
  expect(gunzipSync(Buffer.from(answer.body ?? "", "base64")).toString("utf8")).toContain(holds);
});

test("no file of the page loads anything from another host", async () => {
  const { body = "" } = await deployed("swagger-ui.css");
  const css = gunzipSync(Buffer.from(body, "base64")).toString("utf8");
  expect(css).not.toMatch(/url\(\s*["']?\s*(?!data:|#)[a-z/.]/i);
  expect(css).not.toContain("@import");
});

test.each(["index.mjs", "../index.mjs", "..%2Findex.mjs", "/etc/passwd", "", "__proto__", "a".repeat(61)])(
  "there is no file %s",
  async (asset) => {
    const answer = await call(operation, { params: { asset } });
    expect([answer.statusCode, problemIn(answer).code]).toEqual([404, "request.not-found"]);
  },
);
