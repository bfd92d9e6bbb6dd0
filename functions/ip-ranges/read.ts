import * as z from "zod";
import { yearOf } from "../../shared/clock.ts";
import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { LibraryNumber } from "../../shared/kinds.ts";
import { readerOf } from "../../shared/records/authority.ts";
import { maySee, productsByIp } from "./rules.ts";
import { IpRegisterView, registerFor } from "./view.ts";

export const handler = route({
  method: "GET",
  path: "/v1/libraries/{libraryNumber}/ip-ranges",
  summary: "Shows the library's IP ranges, and where they are shared",
  access: ["access", "county", "vendor", "operator"],
  params: z.object({ libraryNumber: LibraryNumber }),
  returns: { 200: IpRegisterView },
  fails: ["library.unknown", "ip-ranges.unknown"],
  uses: {
    clock: ["today"],
    directory: ["current"],
    ipRegister: ["read", "accesses", "overlaps"],
  },
}).handle(async ({ params, caller }, { clock, directory, ipRegister }) => {
  const reference = await directory.current();
  const { libraryNumber } = params;
  const today = clock.today();
  const reader = readerOf({ directory: reference, caller, libraryNumber, today, scope: "access" });
  const [register, accesses, index] = await Promise.all([
    ipRegister.read(libraryNumber),
    ipRegister.accesses(libraryNumber),
    ipRegister.overlaps(),
  ]);
  const around = { accesses, product: reference.product, year: yearOf(today) };
  if (!register || !maySee(reader, around)) throw new Problem("ip-ranges.unknown");
  const products = productsByIp(around);
  const body = registerFor(reader, register, { directory: reference, today, index, products });
  return { status: 200, body, etag: String(register.version) };
});
