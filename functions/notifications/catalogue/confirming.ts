// Asks a vendor by mail whether what is registered about a product is right.

import { VendorId } from "../../../shared/kinds.ts";
import { render } from "../../../shared/mail/render.ts";
import type { Granted } from "../../../shared/ports.ts";
import type { OperatorIdentity, Organisation } from "../../../shared/records/organisation.ts";
import type { Product } from "../../../shared/records/product.ts";
import type { Notification } from "../../../shared/records/telling/notification.ts";
import type { ProductRef } from "../../../shared/records/telling/subject.ts";
import type { Addressee } from "../telling/addressees.ts";
import { send, sendingUses } from "../telling/send.ts";
import { catalogueAddressees, needsConfirming, nextAsk } from "./rules.ts";

export const confirmingUses = {
  ...sendingUses,
  products: ["read"],
  links: ["toCatalogue"],
} as const;
type Confirming = Granted<typeof confirmingUses>;

export type Question = {
  product: Product;
  vendor: Organisation;
  operator: OperatorIdentity;
  told: readonly Notification[];
};

export const productRef = ({ vendorId, productId }: Product): ProductRef => ({
  kind: "product",
  organisationId: vendorId,
  id: productId,
});

const mailOf = async (
  { product, vendor, operator }: Question,
  to: Addressee,
  { links, clock }: Confirming,
) => {
  const { productId, name, confirmedAt } = product;
  const vendorId = VendorId.parse(vendor.organisationId);
  const link = await links.toCatalogue({ vendorId, productId }, to, clock.now());
  const facts = {
    organisationId: vendorId,
    productId,
    productName: name,
    vendorName: vendor.name,
    confirmedAt,
    operator: { name: operator.name, supportAddress: operator.supportAddress },
    link,
  };
  return render({ template: "confirm-product", facts }, to.language);
};

/** True where a question went out; an address that is known not to work leaves its turn to the next one. */
export const askAbout = async (question: Question, ports: Confirming): Promise<boolean> => {
  const { product, vendor, operator, told } = question;
  const now = ports.clock.now();
  if (!needsConfirming(product, now)) return false;
  const addressees = catalogueAddressees(vendor);
  const next = nextAsk(told, addressees, now);
  if (!next) return false;
  for (const [at, to] of addressees.entries()) {
    const rank = at + 1;
    if (rank < next.rank) continue;
    const outcome = await send(
      {
        ref: { subject: productRef(product), version: next.version, template: "confirm-product", rank },
        to,
        mail: await mailOf(question, to, ports),
        operator,
        urgent: false,
        fresh: next.fresh || rank > next.rank,
        stillTrue: async () =>
          (await ports.products.read(product.productId))?.confirmedAt === product.confirmedAt,
      },
      ports,
    );
    if (outcome !== "next") return outcome === "told";
  }
  return false;
};
