import { osloDay } from "../../../shared/clock.ts";
import { route } from "../../../shared/http/route.ts";
import { delegationView, revoked } from "../rules.ts";
import { change, DelegationView, delegationParams, ownerOf, whenOf } from "./delegating.ts";

export const handler = route({
  method: "DELETE",
  path: "/v1/organisations/{organisationNumber}/delegations/{to}",
  summary: "Revokes a county's leave to act for the owner's libraries; the record of it stays",
  access: ["access.write", "operator"],
  params: delegationParams,
  returns: { 200: DelegationView },
  fails: ["organisation.unknown"],
  uses: { clock: ["now"], directory: ["current", "rebuild"], organisations: ["read", "delegate"] },
}).handle(async ({ params, caller }, ports) => {
  const owner = await ownerOf(params, { caller, looks: false }, ports);
  const now = ports.clock.now();
  const records = await change(owner, (before) => revoked(before, params.to, whenOf(now, caller)), ports);
  return { status: 200, body: delegationView(records, params.to, osloDay(now)) };
});
