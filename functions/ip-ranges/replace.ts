import * as z from "zod";
import { yearOf } from "../../shared/clock.ts";
import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { LibraryNumber } from "../../shared/kinds.ts";
import { actorFor } from "../../shared/records/authority.ts";
import { IpRegisterBody } from "../../shared/records/ip/register.ts";
import { documentOf, productsByIp } from "./rules.ts";
import { IpRegisterView, registerFor } from "./view.ts";

export const handler = route({
  method: "PUT",
  path: "/v1/libraries/{libraryNumber}/ip-ranges",
  summary: "Replaces the library's IP ranges; the vendors that connect it by them are told what changed",
  access: ["access.write", "county"],
  params: z.object({ libraryNumber: LibraryNumber }),
  body: IpRegisterBody,
  needsVersion: "or_none",
  returns: { 200: IpRegisterView, 201: IpRegisterView },
  fails: ["library.unknown", "ip-ranges.refused"],
  uses: {
    clock: ["now", "today"],
    ids: ["next"],
    directory: ["current"],
    ipRegister: ["policy", "replace", "accesses", "overlaps"],
  },
}).handle(async ({ params, body, version, caller }, { clock, ids, directory, ipRegister }) => {
  const reference = await directory.current();
  const { libraryNumber } = params;
  const today = clock.today();
  const question = { directory: reference, caller, libraryNumber, today, scope: "access.write" } as const;
  const { actor, library } = actorFor(question);
  const document = documentOf(body, ipRegister.policy());
  if ("flaws" in document) throw new Problem("ip-ranges.refused", { flaws: document.flaws });
  const draft = { libraryNumber, rows: document.rows, eventId: ids.next(), at: clock.now(), actor };
  const replaced = await ipRegister.replace(draft, version);
  if (replaced.outcome === "stale") throw new Problem("request.version-stale");
  const [accesses, index] = await Promise.all([ipRegister.accesses(libraryNumber), ipRegister.overlaps()]);
  const products = productsByIp({ accesses, product: reference.product, year: yearOf(today) });
  const around = { directory: reference, today, index, products };
  return {
    status: replaced.outcome === "created" ? 201 : 200,
    body: registerFor({ as: "library", library }, replaced.register, around),
    etag: String(replaced.register.version),
  };
});
