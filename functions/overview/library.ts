import * as z from "zod";
import { osloDay, yearOf } from "../../shared/clock.ts";
import { route } from "../../shared/http/route.ts";
import { LibraryNumber } from "../../shared/kinds.ts";
import { overviewOf } from "../../shared/records/overview/rows.ts";
import { whomToCall } from "./calling.ts";
import { overviewReader } from "./rules.ts";
import { LibraryOverview, productView } from "./view.ts";

export const handler = route({
  method: "GET",
  path: "/v1/libraries/{libraryNumber}/overview",
  summary: "What the library has, whether it works, whose turn it is, what is broken, and whom to call",
  access: ["access", "county", "operator"],
  params: z.object({ libraryNumber: LibraryNumber }),
  returns: { 200: LibraryOverview },
  fails: ["library.unknown"],
  uses: {
    clock: ["now"],
    directory: ["current"],
    libraryCases: ["read"],
    organisations: ["read"],
  },
}).handle(async ({ params, caller, language }, { clock, directory, libraryCases, organisations }) => {
  const reference = await directory.current();
  const { libraryNumber } = params;
  const now = clock.now();
  const today = osloDay(now);
  const { library, seesFaults } = overviewReader({ directory: reference, caller, libraryNumber, today });
  const [cases, call] = await Promise.all([
    libraryCases.read(libraryNumber, yearOf(today)),
    whomToCall(library, { directory: reference, today }, { organisations }),
  ]);
  const rows = overviewOf(cases, { directory: reference, now })
    .filter(({ years }) => seesFaults || years.length > 0)
    .map((row) => productView(row, { language, seesFaults }));
  const { name, type, status } = library;
  return { status: 200, body: { libraryNumber, name, type, status, call, products: rows } };
});
