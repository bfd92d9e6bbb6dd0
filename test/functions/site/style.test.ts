// Proves on the bundle as it is deployed that the style sheet comes with it, small, compressed and of nobody else's.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { expect, inject, test } from "vitest";
import type { serve } from "../../../shared/http/serve.ts";
import { sheetPath } from "../../../shared/pages/layout.ts";
import { aContext, anEvent } from "../../kit/events.ts";

const deployed = async (asset: string) => {
  Object.assign(process.env, {
    STAGE: "test",
    POWERTOOLS_LOG_LEVEL: "SILENT",
    POWERTOOLS_METRICS_DISABLED: "true",
  });
  const bundle = pathToFileURL(join(inject("synthesized").functions["site"] ?? "", "index.mjs"));
  const { handler }: { handler: ReturnType<typeof serve> } = await import(bundle.href);
  return handler(anEvent("GET /style/{asset}", { params: { asset } }), aContext);
};
const name = sheetPath.split("/").at(-1) ?? "";

test("the sheet that pages name may be kept for ever, and loads nothing from anywhere", async () => {
  const { statusCode, headers, body = "" } = await deployed(name);
  expect([statusCode, headers["content-type"]]).toEqual([200, "text/css; charset=utf-8"]);
  expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  const css = gunzipSync(Buffer.from(body, "base64")).toString("utf8");
  expect(css).toContain("--ds-color-accent-base-default");
  expect(css).not.toMatch(/@import|url\(\s*["']?\s*(?!data:|#)[a-z/.]|@font-face/i);
});

test("a page from before a deployment still gets a sheet, but keeps it no longer than itself", async () => {
  const { statusCode, headers } = await deployed("b24.000000000000.css");
  expect([statusCode, headers["cache-control"]]).toEqual([200, "public, max-age=60"]);
});

test.each(["b24.css", "../index.mjs", "index.mjs", "b24.0000000000000.css", "__proto__"])(
  "there is no sheet %s",
  async (asset) => expect((await deployed(asset)).statusCode).toBe(404),
);
