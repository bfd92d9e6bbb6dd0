import { Problem } from "../../../shared/http/problem.ts";
import { route } from "../../../shared/http/route.ts";
import { operatorNow } from "../changing.ts";
import { recordReply, VendorRecord, vendorParams } from "./bodies.ts";

export const handler = route({
  method: "GET",
  path: "/v1/vendors/{vendorId}",
  summary: "Shows the operator a vendor with its contacts, its completeness and who changed it",
  access: ["operator"],
  params: vendorParams,
  returns: { 200: VendorRecord },
  fails: ["caller.not-operator", "vendor.unknown"],
  uses: { clock: ["now", "today"], directory: ["current"], organisations: ["kept"] },
}).handle(async ({ params: { vendorId }, caller }, ports) => {
  const { now } = await operatorNow(caller, ports);
  const kept = await ports.organisations.kept(vendorId);
  if (kept?.record.kind !== "vendor") throw new Problem("vendor.unknown");
  return { status: 200, ...recordReply(kept, { vendorId, now }) };
});
