import * as z from "zod";
import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { readerOf } from "../../shared/records/authority.ts";
import { changeIn, changeParams } from "./params.ts";
import { changeFor, IpChangeView } from "./view.ts";

export const handler = route({
  method: "POST",
  path: "/v1/libraries/{libraryNumber}/ip-ranges/changes/{changeVersion}/acknowledge",
  summary: "Says that the vendor has taken over a change of the IP ranges; the first time counts",
  access: ["vendor"],
  params: changeParams,
  body: z.strictObject({}).optional(),
  returns: { 200: IpChangeView },
  fails: ["library.unknown", "ip-change.unknown"],
  uses: { clock: ["now", "today"], directory: ["current"], ipRegister: ["acknowledge", "change"] },
}).handle(async ({ params, caller }, { clock, directory, ipRegister }) => {
  const reference = await directory.current();
  const { libraryNumber } = params;
  const today = clock.today();
  const reader = readerOf({ directory: reference, caller, libraryNumber, today, scope: "access" });
  if (reader.as !== "vendor") throw new Problem("caller.not-yours");
  const named = changeIn(params);
  const acknowledged = await ipRegister.acknowledge(named, reader.vendorId, clock.now());
  const told = acknowledged && (await ipRegister.change(named));
  const body = told && changeFor(reader, told);
  if (!body) throw new Problem("ip-change.unknown");
  return { status: 200, body };
});
