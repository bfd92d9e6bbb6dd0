import { route } from "../../../shared/http/route.ts";
import { operatorNow } from "../changing.ts";
import { ProposalView, proposalNamed, proposalParams } from "./bodies.ts";

export const handler = route({
  method: "GET",
  path: "/v1/proposals/{proposalId}",
  summary: "Shows what a vendor proposes to change, field by field",
  access: ["operator"],
  params: proposalParams,
  returns: { 200: ProposalView },
  fails: ["caller.not-operator", "proposal.unknown"],
  uses: { clock: ["now", "today"], directory: ["current"], proposals: ["read"] },
}).handle(async ({ params: { proposalId }, caller }, ports) => {
  await operatorNow(caller, ports);
  const proposal = await proposalNamed(proposalId, ports);
  return { status: 200, body: proposal, etag: String(proposal.version) };
});
