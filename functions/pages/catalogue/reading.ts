// What a link to a product's page opens: the product and its vendor, for whoever is one of its contacts.
import { plusSeconds } from "../../../shared/clock.ts";
import { Problem } from "../../../shared/http/problem.ts";
import type { Email, Instant, Language, ProductId, VendorId } from "../../../shared/kinds.ts";
import { cataloguePage } from "../../../shared/pages/catalogue/page.ts";
import { closedPage } from "../../../shared/pages/closed-page.ts";
import type { Page } from "../../../shared/pages/layout.ts";
import type { Granted } from "../../../shared/ports.ts";
import { productFacts, vendorFacts } from "../../../shared/records/catalogue/facts.ts";
import type { Kept } from "../../../shared/records/catalogue/kept.ts";
import type { Proposal } from "../../../shared/records/catalogue/proposal.ts";
import { contactMark, type LinkTo, linkSeconds } from "../../../shared/records/link.ts";
import type { Organisation } from "../../../shared/records/organisation.ts";
import type { Product } from "../../../shared/records/product.ts";

export const registeredUses = {
  clock: ["now"],
  links: ["open", "toCatalogue"],
  directory: ["current"],
  products: ["kept"],
  organisations: ["kept"],
  proposals: ["ofVendor"],
} as const;
type Ports = Granted<typeof registeredUses>;

export type Registered = {
  link: LinkTo["catalogue"];
  now: Instant;
} & (
  | { closed: "expired" | "stranger" }
  | { closed: null; product: Kept<Product>; vendor: Kept<Organisation>; email: Email }
);

const roles: readonly string[] = ["access", "support", "sales", "invoice"];

/** What the token opens; `request.not-found` where it is not one of ours. */
export const registeredBy = async (token: string, ports: Ports): Promise<Registered> => {
  const link = await ports.links.open("catalogue", token);
  if (!link) throw new Problem("request.not-found");
  const now = ports.clock.now();
  const [product, vendor] = await Promise.all([
    ports.products.kept(link.productId),
    ports.organisations.kept(link.vendorId),
  ]);
  const contact = vendor?.record.contacts.find(
    ({ role, email }) => roles.includes(role) && contactMark(email) === link.contact,
  );
  const isTheirs = product?.record.vendorId === link.vendorId && product.record.state !== "retired";
  if (!product || !vendor || !contact || !isTheirs) return { link, now, closed: "stranger" };
  if (link.expiresAt <= now) return { link, now, closed: "expired" };
  return { link, now, closed: null, product, vendor, email: contact.email };
};

type Open = Extract<Registered, { closed: null }>;
type Wish = Pick<Page, "language" | "notice">;

/** The products of a vendor that are in the catalogue, as far as the reference knows. */
const othersOf = async ({ link, email }: Open, language: Language, { directory, links }: Ports) => {
  const made = plusSeconds(link.expiresAt, -linkSeconds.catalogue);
  const reference = await directory.current();
  const theirs = reference.productsOf(link.vendorId).filter(({ productId }) => productId !== link.productId);
  return Promise.all(
    theirs.map(async ({ productId, name }: { productId: ProductId; name: string }) => ({
      name,
      href: await links.toCatalogue({ vendorId: link.vendorId, productId }, { email, language }, made),
    })),
  );
};

const isAbout =
  (productId: ProductId) =>
  ({ about }: Proposal): boolean =>
    about.kind === "vendor" || about.productId === productId;

const proposalsOf = async (
  { link }: { link: { vendorId: VendorId; productId: ProductId } },
  { proposals }: Pick<Ports, "proposals">,
): Promise<Proposal[]> =>
  (await proposals.ofVendor(link.vendorId))
    .filter(isAbout(link.productId))
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
    .slice(0, 20);

/** The page as it is now. */
export const showRegistered = async (open: Open, wish: Wish, ports: Ports) => {
  const { product, vendor } = open;
  const [others, proposals] = await Promise.all([
    othersOf(open, wish.language, ports),
    proposalsOf(open, ports),
  ]);
  return cataloguePage(
    {
      productName: product.record.name,
      facts: productFacts(product.record),
      addresses: vendorFacts(vendor.record),
      confirmedAt: product.record.confirmedAt,
      version: product.version,
      vendorVersion: vendor.version,
      proposals,
      others,
    },
    wish,
  );
};

/** The page of a link that opens nothing any more. */
export const showClosed = (why: "expired" | "stranger", wish: Wish) => ({
  status: 410 as const,
  ...closedPage({ why, about: null, renews: false }, wish),
});
