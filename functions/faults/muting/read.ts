import { Problem } from "../../../shared/http/problem.ts";
import { route } from "../../../shared/http/route.ts";
import { readerOf } from "../../../shared/records/authority.ts";
import { MutingView, mutingView } from "../../../shared/records/faults/mute.ts";
import { mutingParams } from "./muter.ts";

export const handler = route({
  method: "GET",
  path: "/v1/libraries/{libraryNumber}/muted-products/{productId}",
  summary: "Shows whether the library has muted a product, and every time it did",
  access: ["fault", "fault.write", "county", "operator"],
  params: mutingParams,
  returns: { 200: MutingView },
  fails: ["library.unknown", "product.unknown"],
  uses: { clock: ["today"], directory: ["current"], mutes: ["read"] },
}).handle(async ({ params, caller }, { clock, directory, mutes }) => {
  const reference = await directory.current();
  const { libraryNumber, productId } = params;
  const scope = caller.scopes.includes("fault") ? "fault" : "fault.write";
  const question = { directory: reference, caller, libraryNumber, today: clock.today(), scope } as const;
  // Whom a library does not want to hear from is none of a vendor's business.
  if (readerOf(question).as === "vendor") throw new Problem("caller.not-yours");
  if (!reference.product(productId)) throw new Problem("product.unknown");
  return { status: 200, body: mutingView(productId, await mutes.read(params)) };
});
