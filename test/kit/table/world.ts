// A table with the small world in it, the ports over it, and enrolments at hand, for the tests of one file.
import { beforeAll } from "vitest";
import { LibraryNumber, ProductId, VendorId, Year } from "../../../shared/kinds.ts";
import type { AccessRequestKey } from "../../../shared/ports.ts";
import { useTable } from "./engine.ts";
import { realPorts } from "./ports.ts";
import { noon, putSmallWorld } from "./small-world.ts";

export const libraryNumber = LibraryNumber.parse("2000001");
export const theRequest: AccessRequestKey = {
  libraryNumber,
  productId: ProductId.parse("fjordfilm"),
  year: Year.parse(2026),
};

/** Starts the world; `roles` are those in which its vendor can be reached. */
export const useSmallWorld = (roles?: string[]) => {
  useTable();
  const ports = realPorts(noon);
  beforeAll(async () => {
    await putSmallWorld(roles);
    await ports.cursors.rotate(noon);
    await ports.links.rotate(noon);
    await ports.directory.current();
  });
  const enrol = (year: number) =>
    ports.enrolments.put(
      {
        ...theRequest,
        year: Year.parse(year),
        vendorId: VendorId.parse("fjord"),
        enrolment: { state: "enrolled", at: noon },
      },
      { eventId: `enrolled-${year}`, at: noon },
    );
  return { ports, enrol };
};
