// A library that is connected by address, its register, and the change's event as the stream brings it.
import { marshall } from "@aws-sdk/util-dynamodb";
import { type LibraryNumber, ProductId, VendorId, Year } from "../../shared/kinds.ts";
import { systemActor } from "../../shared/records/case.ts";
import type { IpChangeRef } from "../../shared/records/ip/register.ts";
import { aDirectory, aProduct } from "./builders.ts";
import { realPorts } from "./table/ports.ts";
import { noon } from "./table/small-world.ts";

/** One product by address of each of three vendors, and one by card. */
export const productsByIp = [
  aProduct({ productId: "by-ip", accessMethods: ["ip"] }),
  aProduct({ productId: "of-other", vendorId: "other", requiredFacts: ["ip_ranges"] }),
  aProduct({ productId: "of-third", vendorId: "third", accessMethods: ["ip"] }),
  aProduct({ productId: "by-card", vendorId: "card" }),
];

/** Every port, with these products in the directory. */
export const portsByIp = () => {
  const ports = realPorts(noon);
  const current = async () => aDirectory({ products: productsByIp });
  return { ...ports, directory: { ...ports.directory, current } };
};

/** Makes the library's access to a product one that works already. */
export const connect = (libraryNumber: LibraryNumber, productId: string): Promise<unknown> => {
  const product = productsByIp.find((one) => one.productId === productId);
  return portsByIp().enrolments.put(
    {
      libraryNumber,
      productId: ProductId.parse(productId),
      vendorId: VendorId.parse(product?.vendorId),
      year: Year.parse(2026),
      enrolment: { state: "active", at: noon },
    },
    { eventId: `e-${productId}`, at: noon },
  );
};

/** Registers ranges on top of a version. */
export const registerRanges = (ref: IpChangeRef, ...ranges: string[]) => {
  const rows = ranges.map((range) => ({ range, label: null, alsoUsedBy: [] }));
  const eventId = `ip-${ref.libraryNumber}-${ref.version}`;
  const draft = { libraryNumber: ref.libraryNumber, rows, eventId, at: noon, actor: systemActor };
  return portsByIp().ipRegister.replace(draft, ref.version);
};

/** The body of the message that a change sends. */
export const messageOf = async (ref: IpChangeRef) => {
  const found = await portsByIp().ipRegister.change(ref);
  return { detail: { event: marshall(found?.change.event ?? {}) } };
};
