// What a proposal looks like to the operator, and what it answers.
import * as z from "zod";
import { Problem } from "../../../shared/http/problem.ts";
import { text } from "../../../shared/kinds.ts";
import type { Granted } from "../../../shared/ports.ts";
import { Proposal } from "../../../shared/records/catalogue/proposal.ts";

/** `/v1/proposals/{proposalId}` and below. */
export const proposalParams = z.object({ proposalId: z.string().max(90) });

export const ProposalView = Proposal.meta({ id: "Proposal" });

export const RejectionBody = z.strictObject({ reason: text(1000).optional() }).meta({ id: "RejectionBody" });

/** The proposal an id names, or `proposal.unknown`. */
export const proposalNamed = async (
  proposalId: string,
  { proposals }: Granted<{ readonly proposals: readonly ["read"] }>,
): Promise<Proposal> => {
  const proposal = await proposals.read(proposalId);
  if (!proposal) throw new Problem("proposal.unknown");
  return proposal;
};

/** The same, waiting for an answer in the version that was seen. */
export const openProposal = async (
  { proposalId, version }: { proposalId: string; version: number },
  ports: Granted<{ readonly proposals: readonly ["read"] }>,
): Promise<Proposal> => {
  const proposal = await proposalNamed(proposalId, ports);
  if (proposal.state !== "waiting") throw new Problem("proposal.decided");
  if (proposal.version !== version) throw new Problem("request.version-stale");
  return proposal;
};
