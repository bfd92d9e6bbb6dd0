import { osloDay } from "../../../shared/clock.ts";
import { Problem } from "../../../shared/http/problem.ts";
import { route } from "../../../shared/http/route.ts";
import { delegationFlaws, delegationView, given } from "../rules.ts";
import { change, DelegationBody, DelegationView, delegationParams, ownerOf, whenOf } from "./delegating.ts";

export const handler = route({
  method: "PUT",
  path: "/v1/organisations/{organisationNumber}/delegations/{to}",
  summary: "Lets a county act for the owner's libraries, from a day on",
  access: ["access.write", "operator"],
  params: delegationParams,
  body: DelegationBody,
  returns: { 200: DelegationView },
  fails: ["organisation.unknown", "delegation.refused"],
  uses: { clock: ["now"], directory: ["current", "rebuild"], organisations: ["read", "delegate"] },
}).handle(async ({ params, body, caller }, ports) => {
  const { organisationNumber: number, to } = params;
  const owner = await ownerOf(params, { caller, looks: false }, ports);
  const now = ports.clock.now();
  const today = osloDay(now);
  const wish = { to, from: body.from ?? today, until: body.until ?? null };
  const directory = await ports.directory.current();
  const flaws = delegationFlaws({ directory, owner: number, today }, wish);
  if (flaws.length > 0) throw new Problem("delegation.refused", { flaws });
  const records = await change(owner, (before) => given(before, wish, whenOf(now, caller)), ports);
  return { status: 200, body: delegationView(records, to, today) };
});
