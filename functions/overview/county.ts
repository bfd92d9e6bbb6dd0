import * as z from "zod";
import { osloDay, yearOf } from "../../shared/clock.ts";
import { bindingOf, listOf, listQuery } from "../../shared/http/lists.ts";
import { route } from "../../shared/http/route.ts";
import { CountyNumber, wholeNumber } from "../../shared/kinds.ts";
import { openIn, overviewOf } from "../../shared/records/overview/rows.ts";
import { librariesOf, mayOversee } from "./rules.ts";
import { CountyRow, productView } from "./view.ts";

/** Every library is a Query of its own, so a page has fewer rows than other lists. */
const mostLibraries = 30;

export const handler = route({
  method: "GET",
  path: "/v1/counties/{countyNumber}/overview",
  summary:
    "Lists every library of the county with what is open: whose turn it is, by when, and what is broken",
  access: ["county", "operator"],
  params: z.object({ countyNumber: CountyNumber }),
  query: z.strictObject({
    ...listQuery,
    limit: wholeNumber(z.int().min(1).max(mostLibraries)).optional(),
  }),
  returns: { 200: listOf(CountyRow) },
  fails: [],
  uses: {
    clock: ["now"],
    directory: ["current"],
    cursors: ["open", "seal"],
    libraryCases: ["read"],
  },
}).handle(async ({ params, query, caller, language, request }, ports) => {
  const directory = await ports.directory.current();
  const now = ports.clock.now();
  const today = osloDay(now);
  mayOversee({ directory, caller, today }, params.countyNumber);
  const binding = bindingOf(request, query, caller);
  const after = await ports.cursors.open(query.cursor, binding);
  const page = librariesOf(directory, params.countyNumber, { after, limit: query.limit ?? mostLibraries });
  const items = await Promise.all(
    page.libraries.map(async ({ libraryNumber, name, type, status }) => {
      const cases = await ports.libraryCases.read(libraryNumber, yearOf(today));
      const open = openIn(overviewOf(cases, { directory, now }));
      const rows = open.map((row) => productView(row, { language, seesFaults: true }));
      return { libraryNumber, name, type, status, open: rows };
    }),
  );
  return { status: 200, body: { items, next: await ports.cursors.seal(page.after, binding) } };
});
