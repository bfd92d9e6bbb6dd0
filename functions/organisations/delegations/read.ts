import { osloDay } from "../../../shared/clock.ts";
import { route } from "../../../shared/http/route.ts";
import { delegationView } from "../rules.ts";
import { DelegationView, delegationParams, ownerOf } from "./delegating.ts";

export const handler = route({
  method: "GET",
  path: "/v1/organisations/{organisationNumber}/delegations/{to}",
  summary: "Shows whether a county acts for an owner's libraries, and every time it was allowed to",
  access: ["access", "county", "operator"],
  params: delegationParams,
  returns: { 200: DelegationView },
  fails: ["organisation.unknown"],
  uses: { clock: ["now"], directory: ["current"], organisations: ["read"] },
}).handle(async ({ params, caller }, ports) => {
  const owner = await ownerOf(params, { caller, looks: true }, ports);
  return { status: 200, body: delegationView(owner.delegations, params.to, osloDay(ports.clock.now())) };
});
