// What a vendor proposes to change: a diff that the operator accepts or rejects, whole.
import * as z from "zod";
import { canonical } from "../../canonical.ts";
import { hash } from "../../hash.ts";
import { Instant, line, ProductId, text, VendorId } from "../../kinds.ts";
import type { TaskRef } from "../telling/task.ts";
import { Difference } from "./differences.ts";

/** What a proposal is about: the facts of a product, or the vendor's own addresses. */
export const ProposalAbout = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("product"), productId: ProductId }),
  z.object({ kind: z.literal("vendor") }),
]);
export type ProposalAbout = z.infer<typeof ProposalAbout>;

/** So many proposals of one vendor may wait for an answer. */
export const mostWaiting = 20;

export const ProposalState = z.enum(["waiting", "accepted", "rejected"]);
export type ProposalState = z.infer<typeof ProposalState>;

/**
 * `base` is the version the vendor saw. Whether it is stale is not asked of the version, which counts other changes too,
 * but of every field: what somebody else has changed since is not overwritten.
 */
export const Proposal = z.object({
  proposalId: line(90),
  vendorId: VendorId,
  about: ProposalAbout,
  base: z.int().positive(),
  differences: z.array(Difference).min(1).max(40),
  at: Instant,
  state: ProposalState,
  decidedAt: Instant.nullable(),
  /** Why it was rejected, in the operator's words. */
  reason: text(1000).nullable(),
  version: z.int().positive(),
});
export type Proposal = z.infer<typeof Proposal>;

/** `{vendorId}.{hash}`: the same proposal on the same version is the same one, however often its form is sent. */
export const proposalIdOf = ({
  vendorId,
  about,
  base,
  differences,
}: Pick<Proposal, "vendorId" | "about" | "base" | "differences">): string =>
  `${vendorId}.${hash(canonical([about, base, differences])).slice(0, 22)}`;

const form = /^([a-z0-9-]{1,60})\.([\w-]{22})$/;

/** The vendor and the hash in an id, or null where it is not one of ours. */
export const proposalParts = (id: string): { vendorId: VendorId; hash: string } | null => {
  const [, vendor = "", rest = ""] = form.exec(id) ?? [];
  const vendorId = VendorId.safeParse(vendor).data;
  return vendorId === undefined ? null : { vendorId, hash: rest };
};

/** The one task that a proposal raises; null where its id is not one of ours. */
export const proposalTask = ({ proposalId }: Pick<Proposal, "proposalId">): TaskRef | null => {
  const parts = proposalParts(proposalId);
  return (
    parts && {
      subject: { kind: "proposal", organisationId: parts.vendorId, id: parts.hash },
      version: 1,
      kind: "proposal_waiting",
    }
  );
};
