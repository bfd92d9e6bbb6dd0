// What a proposal changes, where nobody else has changed it since: one write on the record as it is now.
import { Problem } from "../../../shared/http/problem.ts";
import type { ProductId } from "../../../shared/kinds.ts";
import type { Granted } from "../../../shared/ports.ts";
import { movedOn, withDifferences } from "../../../shared/records/catalogue/differences.ts";
import {
  keptFacts,
  ProductFacts,
  productFacts,
  VendorFacts,
  vendorFacts,
  withVendorFacts,
} from "../../../shared/records/catalogue/facts.ts";
import type { Proposal } from "../../../shared/records/catalogue/proposal.ts";
import { aroundProduct, changingUses, keptProduct, type Operating, writeProduct } from "../changing.ts";
import { incompleteness, staleFlaws } from "../rules.ts";

export const applyingUses = { ...changingUses, organisations: ["read", "kept", "replace"] } as const;
type Applying = Granted<typeof applyingUses>;

type Deciding = { proposal: Proposal; operating: Operating };

/** Throws where somebody else has changed any of it since. */
const checkFresh = (facts: Record<string, unknown>, { differences }: Proposal): void => {
  const flaws = staleFlaws(movedOn(facts, differences));
  if (flaws.length > 0) throw new Problem("proposal.stale", { flaws });
};

const applyToProduct = async (
  { proposal, operating }: Deciding,
  productId: ProductId,
  ports: Applying,
): Promise<void> => {
  const seen = await keptProduct(productId, ports);
  const facts = productFacts(seen.record);
  checkFresh(facts, proposal);
  const around = await aroundProduct({ operating, vendorId: seen.record.vendorId }, ports);
  const wanted = ProductFacts.parse(withDifferences(facts, proposal.differences));
  // Who proposes a change says that the rest is right.
  const confirmedAt = [seen.record.confirmedAt ?? proposal.at, proposal.at].toSorted()[1] ?? proposal.at;
  const after = { ...seen.record, ...keptFacts(wanted, around.vendor), confirmedAt };
  const flaws = incompleteness(after, around);
  if (flaws.length > 0) throw new Problem("product.incomplete", { flaws });
  const { version } = seen;
  await writeProduct({ seen, after, version, what: "accept_proposal", by: operating.actor }, ports);
};

const applyToVendor = async ({ proposal, operating }: Deciding, ports: Applying): Promise<void> => {
  const seen = await ports.organisations.kept(proposal.vendorId);
  if (!seen) throw new Problem("vendor.unknown");
  const facts = vendorFacts(seen.record);
  checkFresh(facts, proposal);
  const after = withVendorFacts(seen.record, VendorFacts.parse(withDifferences(facts, proposal.differences)));
  const { actor: by } = operating;
  const change = { id: ports.ids.next(), at: ports.clock.now(), by, what: "accept_proposal" } as const;
  if (!(await ports.organisations.replace(seen, after, change))) throw new Problem("request.version-stale");
  await ports.directory.rebuild();
};

/** Changes what the proposal is about. Done twice it does nothing the second time. */
export const apply = ({ proposal, operating }: Deciding, ports: Applying): Promise<void> =>
  proposal.about.kind === "product"
    ? applyToProduct({ proposal, operating }, proposal.about.productId, ports)
    : applyToVendor({ proposal, operating }, ports);
