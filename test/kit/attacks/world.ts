// A world with two of everybody in it: a library, county, vendor and operator of ours, and one each that is not.
import { beforeAll } from "vitest";
import { Email, LibraryNumber, type ProductId, type VendorId, Year } from "../../../shared/kinds.ts";
import { forget as forgetCatalogue } from "../../../shared/table/public-catalogue.ts";
import { forget } from "../../../shared/table/reference.ts";
import { useTable } from "../table/engine.ts";
import { realPorts } from "../table/ports.ts";
import { aStoredLibrary, noon, putSmallWorld } from "../table/small-world.ts";
import { theRequest } from "../table/world.ts";
import {
  former,
  keptProduct,
  organisations,
  theirLibrary,
  theirProduct,
  theirs,
  theirVendor,
  thirdProduct,
  vendorId,
} from "./sides.ts";
import { useWrites } from "./writes.ts";

export type Ports = ReturnType<typeof realPorts>;

/** Reads the reference anew, as every function does within a minute. */
export const remember = async (ports: Ports): Promise<void> => {
  await ports.directory.rebuild();
  forget();
  forgetCatalogue();
  await ports.directory.current();
};

/** A library whose access to the product by address is open, so that its vendor is told of changed addresses. */
const connected = (ports: Ports, place: typeof theRequest & { vendorId: VendorId }) =>
  ports.enrolments.put(
    { ...place, enrolment: { state: "active", at: noon } },
    { eventId: `active-${place.libraryNumber}`, at: noon },
  );

const fill = async (ports: Ports): Promise<void> => {
  await putSmallWorld(["access", "support", "sales", "invoice"]);
  await ports.organisations.putOperator(former);
  for (const one of organisations) await ports.organisations.put(one);
  await ports.libraries.put(theirs(theirLibrary));
  for (let at = 11; at <= 14; at += 1)
    await ports.libraries.put(aStoredLibrary(LibraryNumber.parse(`20000${at}`)));
  await ports.products.put(keptProduct());
  await ports.products.put(keptProduct({ productId: theirProduct, vendorId: theirVendor }));
  await ports.products.put(keptProduct({ productId: thirdProduct, vendorId: "third" }));
  await ports.products.put(keptProduct({ productId: "a-draft", state: "draft" }));
  for (const role of ["access", "support"] as const)
    await ports.organisations.prove(
      vendorId,
      { role, email: Email.parse(`${role}@fjord.example`) },
      { isRight: true, at: noon },
    );
  await ports.cursors.rotate(noon);
  await ports.links.rotate(noon);
  await remember(ports);
  await connected(ports, { ...theRequest, vendorId });
  await connected(ports, {
    ...theRequest,
    libraryNumber: theirLibrary,
    productId: theirProduct,
    vendorId: theirVendor,
  });
};

const counting = function* (): Generator<number, never> {
  for (let serial = 1; ; serial += 1) yield serial;
};

/** Starts the world in a table of its own. */
export const useTwoOfEach = () => {
  useTable({ lean: true });
  const writes = useWrites();
  const ports = realPorts(noon);
  const serials = counting();
  beforeAll(() => fill(ports));
  const enrol = (year: number, over: Partial<typeof theRequest> & { vendorId?: VendorId } = {}) =>
    ports.enrolments.put(
      {
        ...theRequest,
        year: Year.parse(year),
        vendorId,
        enrolment: { state: "enrolled", at: noon },
        ...over,
      },
      { eventId: `enrolled-${year}-${serials.next().value}`, at: noon },
    );
  const inStore: ProductId[] = [];
  const put = async (over: Record<string, unknown> = {}): Promise<ProductId> => {
    const product = keptProduct({ productId: `p-${serials.next().value}-own`, ...over });
    await ports.products.put(product);
    return product.productId;
  };
  return {
    ports,
    writes,
    enrol,
    /** A number that has not been given before. */
    serial: (): number => serials.next().value,
    /** A product of our vendor's that nothing else is about; its version is 1. One that is like no other is in no list. */
    aProduct: async (over?: Record<string, unknown>): Promise<ProductId> => {
      if (over !== undefined) return put(over);
      if (inStore.length === 0) {
        for (let at = 0; at < 40; at += 1) inStore.push(await put());
        await remember(ports);
      }
      return inStore.pop() ?? put();
    },
  };
};
export type World = ReturnType<typeof useTwoOfEach>;
