import * as z from "zod";
import { bindingOf, listOf, listQuery, pageSize } from "../../shared/http/lists.ts";
import { route } from "../../shared/http/route.ts";
import { CountyNumber, MunicipalityNumber } from "../../shared/kinds.ts";
import { LibraryType, PublicLibrary } from "../../shared/records/library.ts";
import { publicLibrary } from "./view.ts";

export const handler = route({
  method: "GET",
  path: "/v1/libraries",
  summary: "Lists the libraries, by number",
  access: "public",
  query: z.strictObject({
    ...listQuery,
    county: CountyNumber.optional(),
    municipality: MunicipalityNumber.optional(),
    type: LibraryType.optional(),
  }),
  returns: { 200: listOf(PublicLibrary) },
  maxAge: 60,
  fails: [],
  uses: { directory: ["current"], cursors: ["open", "seal"] },
}).handle(async ({ query, request }, { directory, cursors }) => {
  const binding = bindingOf(request, query, null);
  const [after, reference] = await Promise.all([cursors.open(query.cursor, binding), directory.current()]);
  const { county, municipality, type } = query;
  const found = reference.libraries.filter(
    (library) =>
      (after === null || library.libraryNumber > after) &&
      (county === undefined || library.countyNumber === county) &&
      (municipality === undefined || library.municipalityNumber === municipality) &&
      (type === undefined || library.type === type),
  );
  const page = found.slice(0, query.limit ?? pageSize);
  const position = found.length > page.length ? (page.at(-1)?.libraryNumber ?? null) : null;
  const items = page.map((library) => publicLibrary(library, reference));
  return { status: 200, body: { items, next: await cursors.seal(position, binding) } };
});
