import { Problem } from "../../../shared/http/problem.ts";
import { route } from "../../../shared/http/route.ts";
import { holdsNationalIdentityNumber } from "../../../shared/national-identity.ts";
import { operatorNow } from "../changing.ts";
import { openProposal, ProposalView, proposalParams, RejectionBody } from "./bodies.ts";
import { decide, decidingUses } from "./deciding.ts";

export const handler = route({
  method: "POST",
  path: "/v1/proposals/{proposalId}/reject",
  summary: "Rejects what a vendor proposes; the reason stands on the vendor's page",
  access: ["operator"],
  params: proposalParams,
  body: RejectionBody,
  needsVersion: true,
  returns: { 200: ProposalView },
  fails: ["caller.not-operator", "proposal.unknown", "proposal.decided", "proposal.refused"],
  uses: decidingUses,
}).handle(async ({ params: { proposalId }, body, version, caller }, ports) => {
  await operatorNow(caller, ports);
  const proposal = await openProposal({ proposalId, version }, ports);
  const { reason = null } = body;
  if (holdsNationalIdentityNumber(reason ?? ""))
    throw new Problem("proposal.refused", {
      flaws: [{ pointer: "/reason", code: "national_identity_number" }],
    });
  return { status: 200, ...(await decide(proposal, { state: "rejected", reason }, ports)) };
});
