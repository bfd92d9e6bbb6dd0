// A vendor says that a product is registered rightly, or proposes what should be changed.
import { plusWeekdayHours } from "../../../shared/calendar.ts";
import type { Language, VendorId } from "../../../shared/kinds.ts";
import type { Page } from "../../../shared/pages/layout.ts";
import { objected, said } from "../../../shared/pages/notices.ts";
import type { Granted } from "../../../shared/ports.ts";
import type { Actor } from "../../../shared/records/case.ts";
import type { Difference } from "../../../shared/records/catalogue/differences.ts";
import {
  mostWaiting,
  type Proposal,
  type ProposalAbout,
  proposalIdOf,
  proposalTask,
} from "../../../shared/records/catalogue/proposal.ts";
import type { Registered } from "./reading.ts";
import { type CatalogueFields, versionIn, wantedBy } from "./rules.ts";

export const answeringUses = {
  clock: ["now"],
  ids: ["next"],
  products: ["replace"],
  proposals: ["ofVendor", "make"],
  tasks: ["raise"],
} as const;
type Ports = Granted<typeof answeringUses>;

type Open = Extract<Registered, { closed: null }>;
type Shown = { status: 200 | 409 | 422; notice: NonNullable<Page["notice"]> };

/** The promise of Bibliotek24's support. */
const promisedHours = 24;

const confirm = async ({ product, vendor, now }: Open, language: Language, ports: Ports): Promise<Shown> => {
  const by: Actor = {
    kind: "vendor",
    organisationNumber: vendor.record.organisationNumber,
    supplier: null,
  };
  const after = { ...product.record, confirmedAt: now };
  const change = { id: ports.ids.next(), at: now, by, what: "confirm" } as const;
  const written = await ports.products.replace(product, after, change);
  if (!written) return { status: 409, notice: objected("changed_facts", language) };
  return { status: 200, notice: said("confirmed", language) };
};

type Draft = { vendorId: VendorId; about: ProposalAbout; base: number; differences: Difference[] };

/** Kept once, and its task raised, however often the form is sent. */
const make = async (draft: Draft, ports: Ports): Promise<void> => {
  const now = ports.clock.now();
  const proposal: Proposal = {
    ...draft,
    proposalId: proposalIdOf(draft),
    at: now,
    state: "waiting",
    decidedAt: null,
    reason: null,
    version: 1,
  };
  await ports.proposals.make(proposal);
  const task = proposalTask(proposal);
  if (task) await ports.tasks.raise(task, { raisedAt: now, answerBy: plusWeekdayHours(now, promisedHours) });
};

const draftsOf = (open: Open, wanted: { product: Difference[]; vendor: Difference[] }): Draft[] => {
  const { vendorId, productId } = open.link;
  const product: Draft = {
    vendorId,
    about: { kind: "product", productId },
    base: open.product.version,
    differences: wanted.product,
  };
  const vendor: Draft = {
    vendorId,
    about: { kind: "vendor" },
    base: open.vendor.version,
    differences: wanted.vendor,
  };
  return [product, vendor].filter(({ differences }) => differences.length > 0);
};

const propose = async (
  open: Open,
  { form, language }: { form: CatalogueFields; language: Language },
  ports: Ports,
): Promise<Shown> => {
  const wanted = wantedBy(form, { product: open.product.record, vendor: open.vendor.record });
  if ("flaw" in wanted) return { status: 422, notice: objected(wanted.flaw, language) };
  const waiting = (await ports.proposals.ofVendor(open.link.vendorId)).filter(
    ({ state }) => state === "waiting",
  );
  if (waiting.length >= mostWaiting) return { status: 422, notice: objected("too_many", language) };
  for (const draft of draftsOf(open, wanted)) await make(draft, ports);
  return { status: 200, notice: said("proposed", language) };
};

/** Does what a form asks for, or says why not. */
export const answerByForm = (
  open: Open,
  { form, language }: { form: CatalogueFields; language: Language },
  ports: Ports,
): Promise<Shown> | Shown => {
  const { choice } = form;
  if (choice !== "yes" && choice !== "change")
    return { status: 422, notice: objected("no_choice", language) };
  const isFresh =
    versionIn(form, "version") === open.product.version &&
    (choice === "yes" || versionIn(form, "vendorVersion") === open.vendor.version);
  if (!isFresh) return { status: 409, notice: objected("changed_facts", language) };
  return choice === "yes" ? confirm(open, language, ports) : propose(open, { form, language }, ports);
};
