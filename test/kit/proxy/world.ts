// A world behind the proxy with a library of its own for each case, and every route and consumer in front of it.
import { beforeAll } from "vitest";
import { routes } from "../../../functions/routes.ts";
import type { GatewayAnswer } from "../../../shared/http/gateway.ts";
import { serve } from "../../../shared/http/serve.ts";
import { Email, ProductId, VendorId, Year } from "../../../shared/kinds.ts";
import type { AccessRequestKey } from "../../../shared/ports.ts";
import type { Caller } from "../../../shared/records/caller.ts";
import { Library } from "../../../shared/records/library.ts";
import { forget } from "../../../shared/table/reference.ts";
import { aProduct, theCounty, theOwner } from "../builders.ts";
import { aContext, anEvent, type Call } from "../events.ts";
import { realPorts } from "../table/ports.ts";
import { aStoredLibrary, aStoredOrganisation, noon, putSmallWorld } from "../table/small-world.ts";
import { libraryNumber } from "../table/world.ts";
import { useFaultyTable } from "./faulty-table.ts";
import { long, waitFor } from "./patience.ts";

const firstLibrary = 2_300_000;

const aLibraryAt = (at: number): Library => {
  const number = String(firstLibrary + at);
  return Library.parse({ ...aStoredLibrary(libraryNumber), libraryNumber: number, isil: `NO-${number}` });
};

export type Ports = ReturnType<typeof realPorts>;
export type Send = (operation: string, call: Call & { caller: Caller | null }) => Promise<GatewayAnswer>;

/** Of many calls beside each other on a busy machine none is cut off for lack of time. */
const patient = { ...aContext, getRemainingTimeInMillis: () => 300_000 };

/** Every route behind the stack that all rooms have; who calls is said, for tokens have tests of their own. */
const sending = (ports: Ports): Send => {
  const opened = Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, () => port]));
  return (operation, { caller, ...call }) => {
    const handler = serve({
      room: "all",
      routes,
      ports: { ...opened, clock: () => ports.clock },
      admit: () => Promise.resolve(caller),
    });
    return handler(anEvent(operation, call), patient);
  };
};

const productAt = (at: number): ProductId => ProductId.parse(`product-${String(at).padStart(5, "0")}`);

/** Some at a time, lest the table be flooded before a test has begun. */
const some = 40;
const inTurns = async <T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> => {
  for (let at = 0; at < all.length; at += some) await Promise.all(all.slice(at, at + some).map(work));
};

/** Two lists of which every case takes its own: libraries, and products that are connected by address. */
const fill = async (ports: Ports, { libraries, products }: { libraries: number; products: number }) => {
  const places = Array.from({ length: libraries }, (_, at) => aLibraryAt(at));
  await inTurns(places, (library) => ports.libraries.put(library));
  const byAddress = Array.from({ length: products }, (_, at) =>
    aProduct({ productId: productAt(at), accessMethods: ["ip"] }),
  );
  await inTurns(byAddress, (product) => ports.products.put(product));
};

/** So many cases need a library, or a product, of their own. */
export const useFaultyWorld = ({ libraries, products }: { libraries: number; products: number }) => {
  const { under } = useFaultyTable();
  const ports = realPorts(noon);
  beforeAll(async () => {
    waitFor(long);
    await putSmallWorld();
    for (const role of ["access", "support"] as const) {
      const email = Email.parse(`${role}@fjord.example`);
      await ports.organisations.prove("fjord", { role, email }, { isRight: true, at: noon });
    }
    const delegations = [{ to: theCounty, from: "2025-01-01", until: null }];
    await ports.organisations.put(aStoredOrganisation(theOwner, { delegations }));
    await ports.organisations.put(aStoredOrganisation(theCounty, { kind: "county" }));
    await fill(ports, { libraries, products });
    await ports.directory.rebuild();
    await ports.cursors.rotate(noon);
    await ports.links.rotate(noon);
    forget();
    await ports.directory.current();
  });
  let next = 0;
  let nextProduct = 0;
  const product = (): ProductId => {
    if (nextProduct >= products) throw new Error("More cases than products.");
    nextProduct += 1;
    return productAt(nextProduct - 1);
  };
  /** A library nobody has asked for anything yet, enrolled for the product. */
  const place = async (): Promise<AccessRequestKey> => {
    if (next >= libraries) throw new Error("More cases than libraries.");
    const key = {
      libraryNumber: aLibraryAt(next).libraryNumber,
      productId: ProductId.parse("fjordfilm"),
      year: Year.parse(2026),
    };
    next += 1;
    const row = {
      ...key,
      vendorId: VendorId.parse("fjord"),
      enrolment: { state: "enrolled", at: noon },
    } as const;
    await ports.enrolments.put(row, { eventId: ports.ids.next(), at: noon });
    return key;
  };
  return { under, ports, place, product, send: sending(ports) };
};
export type FaultyWorld = ReturnType<typeof useFaultyWorld>;
