import * as z from "zod";
import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { sheetPath } from "../../shared/pages/layout.ts";
import { sheet } from "./style/sheet.ts";

const named = /^b24\.[\w-]{12}\.css$/;

export const handler = route({
  method: "GET",
  path: "/style/{asset}",
  summary: "Serves the style sheet of all pages, compressed with gzip; its name changes with its content",
  access: "public",
  params: z.object({ asset: z.string().max(40) }),
  returns: { 200: "content" },
  maxAge: 60,
  fails: ["request.not-found"],
  uses: {},
}).handle(async ({ params }) => {
  if (!named.test(params.asset)) throw new Problem("request.not-found");
  // A page from just before a deployment asks for an older sheet: it gets this one, and keeps it no longer than itself.
  const isThis = sheetPath.endsWith(`/${params.asset}`);
  return {
    status: 200,
    body: { type: "text/css; charset=utf-8", data: await sheet() },
    headers: {
      "content-encoding": "gzip",
      ...(isThis && { "cache-control": "public, max-age=31536000, immutable" }),
    },
  };
});
