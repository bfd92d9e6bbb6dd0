import { route } from "../../../shared/http/route.ts";
import { MutingView, mutingView } from "../../../shared/records/faults/mute.ts";
import { changerOf, changingUses, mutingParams } from "./muter.ts";

export const handler = route({
  method: "PUT",
  path: "/v1/libraries/{libraryNumber}/muted-products/{productId}",
  summary: "Mutes a product: the library is mailed nothing about incidents that begin from now on",
  access: ["fault.write", "county"],
  params: mutingParams,
  returns: { 200: MutingView },
  fails: ["library.unknown", "product.unknown"],
  uses: { ...changingUses, mutes: ["mute"] },
}).handle(async ({ params, caller }, ports) => {
  const mute = await ports.mutes.mute(params, await changerOf(params, caller, ports));
  return { status: 200, body: mutingView(params.productId, mute) };
});
