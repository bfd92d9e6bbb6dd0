import { route } from "../../../shared/http/route.ts";
import { operatorNow } from "../changing.ts";
import { apply, applyingUses } from "./applying.ts";
import { openProposal, ProposalView, proposalParams } from "./bodies.ts";
import { decide, decidingUses } from "./deciding.ts";

// The change comes before the decision: where it fails between them the proposal still waits, and accepting it again
// finds everything as it wants it.
export const handler = route({
  method: "POST",
  path: "/v1/proposals/{proposalId}/accept",
  summary: "Makes the change a vendor proposes; refused where others have changed the same since",
  access: ["operator"],
  params: proposalParams,
  needsVersion: true,
  returns: { 200: ProposalView },
  fails: [
    "caller.not-operator",
    "proposal.unknown",
    "proposal.decided",
    "proposal.stale",
    "product.unknown",
    "product.incomplete",
    "vendor.unknown",
  ],
  uses: { ...applyingUses, ...decidingUses, directory: ["current", "rebuild"] },
}).handle(async ({ params: { proposalId }, version, caller }, ports) => {
  const operating = await operatorNow(caller, ports);
  const proposal = await openProposal({ proposalId, version }, ports);
  await apply({ proposal, operating }, ports);
  return { status: 200, ...(await decide(proposal, { state: "accepted", reason: null }, ports)) };
});
