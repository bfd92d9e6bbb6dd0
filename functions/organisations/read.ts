import * as z from "zod";
import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { LibraryNumber } from "../../shared/kinds.ts";
import { PublicLibrary } from "../../shared/records/library.ts";
import { publicLibrary } from "./view.ts";

export const handler = route({
  method: "GET",
  path: "/v1/libraries/{libraryNumber}",
  summary: "Shows a library",
  access: "public",
  params: z.object({ libraryNumber: LibraryNumber }),
  returns: { 200: PublicLibrary },
  maxAge: 60,
  fails: ["library.unknown"],
  uses: { directory: ["current"] },
}).handle(async ({ params }, { directory }) => {
  const reference = await directory.current();
  const library = reference.library(params.libraryNumber);
  if (!library) throw new Problem("library.unknown");
  return { status: 200, body: publicLibrary(library, reference) };
});
