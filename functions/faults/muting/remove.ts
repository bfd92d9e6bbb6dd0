import { route } from "../../../shared/http/route.ts";
import { MutingView, mutingView } from "../../../shared/records/faults/mute.ts";
import { changerOf, changingUses, mutingParams } from "./muter.ts";

export const handler = route({
  method: "DELETE",
  path: "/v1/libraries/{libraryNumber}/muted-products/{productId}",
  summary: "Lets the library hear of a product's incidents again; the record of the muting stays",
  access: ["fault.write", "county"],
  params: mutingParams,
  returns: { 200: MutingView },
  fails: ["library.unknown", "product.unknown"],
  uses: { ...changingUses, mutes: ["unmute"] },
}).handle(async ({ params, caller }, ports) => {
  const mute = await ports.mutes.unmute(params, await changerOf(params, caller, ports));
  return { status: 200, body: mutingView(params.productId, mute) };
});
