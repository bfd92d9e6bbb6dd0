import { route } from "../../../shared/http/route.ts";
import { MutingView, mutingView } from "../../../shared/records/faults/muting.ts";
import { changerOf, changingUses, mutingParams } from "./muting.ts";

export const handler = route({
  method: "PUT",
  path: "/v1/libraries/{libraryNumber}/muted-products/{productId}",
  summary: "Mutes a product: the library is mailed nothing about incidents that begin from now on",
  access: ["fault.write", "county"],
  params: mutingParams,
  returns: { 200: MutingView },
  fails: ["library.unknown", "product.unknown"],
  uses: { ...changingUses, muting: ["mute"] },
}).handle(async ({ params, caller }, ports) => {
  const muting = await ports.muting.mute(params, await changerOf(params, caller, ports));
  return { status: 200, body: mutingView(params.productId, muting) };
});
