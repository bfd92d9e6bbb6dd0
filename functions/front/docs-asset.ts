import * as z from "zod";
import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { docsFile } from "./docs/files.ts";

export const handler = route({
  method: "GET",
  path: "/docs/{asset}",
  summary: "Serves a file of the API reference, compressed with gzip",
  access: "public",
  params: z.object({ asset: z.string().max(60) }),
  returns: { 200: "content" },
  maxAge: 86_400,
  fails: ["request.not-found"],
  uses: {},
}).handle(async ({ params }) => {
  const file = await docsFile(params.asset);
  if (!file) throw new Problem("request.not-found");
  return { status: 200, body: file, headers: { "content-encoding": "gzip" } };
});
