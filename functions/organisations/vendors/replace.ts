import { Problem } from "../../../shared/http/problem.ts";
import { route } from "../../../shared/http/route.ts";
import { changingUses, operatorNow, write } from "../changing.ts";
import { recordReply, VendorBody, VendorRecord, vendorParams } from "./bodies.ts";
import { vendorFlaws, vendorFrom } from "./rules.ts";

export const handler = route({
  method: "PUT",
  path: "/v1/vendors/{vendorId}",
  summary: "Creates a vendor with its contacts, or changes it; the operator's",
  access: ["operator"],
  params: vendorParams,
  body: VendorBody,
  needsVersion: "or_none",
  returns: { 200: VendorRecord, 201: VendorRecord },
  fails: ["caller.not-operator", "vendor.unknown", "vendor.refused"],
  uses: { ...changingUses, organisations: ["kept", "replace"] },
}).handle(async ({ params: { vendorId }, body, version, caller }, ports) => {
  const { actor: by, directory, now } = await operatorNow(caller, ports);
  const seen = await ports.organisations.kept(vendorId);
  // What has this id and is no vendor, or is not there to be changed, is no vendor to its caller.
  if ((seen && seen.record.kind !== "vendor") || (!seen && version > 0)) throw new Problem("vendor.unknown");
  const flaws = vendorFlaws(vendorId, body, directory);
  if (flaws.length > 0) throw new Problem("vendor.refused", { flaws });
  const after = vendorFrom(vendorId, body, seen?.record ?? null);
  const replace = ports.organisations.replace.bind(null, seen, after);
  const kept = await write({ seen, after, version, by, replace }, ports);
  return { status: seen ? 200 : 201, ...recordReply(kept, { vendorId, now }) };
});
