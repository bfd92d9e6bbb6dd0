import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { readerOf } from "../../shared/records/authority.ts";
import { changeIn, changeParams } from "./params.ts";
import { changeFor, IpChangeView } from "./view.ts";

export const handler = route({
  method: "GET",
  path: "/v1/libraries/{libraryNumber}/ip-ranges/changes/{changeVersion}",
  summary: "Shows what a change of the IP ranges added and removed, and which vendors have acknowledged it",
  access: ["access", "county", "vendor", "operator"],
  params: changeParams,
  returns: { 200: IpChangeView },
  fails: ["library.unknown", "ip-change.unknown"],
  uses: { clock: ["today"], directory: ["current"], ipRegister: ["change"] },
}).handle(async ({ params, caller }, { clock, directory, ipRegister }) => {
  const reference = await directory.current();
  const { libraryNumber } = params;
  const today = clock.today();
  const reader = readerOf({ directory: reference, caller, libraryNumber, today, scope: "access" });
  const told = await ipRegister.change(changeIn(params));
  const body = told && changeFor(reader, told);
  if (!body) throw new Problem("ip-change.unknown");
  return { status: 200, body };
});
