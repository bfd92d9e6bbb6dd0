// A change of a library's IP ranges that its vendor is told of, and the links to its page.
import { beforeAll } from "vitest";
import { noteChange } from "../../functions/ip-ranges/noting.ts";
import { Email, VendorId } from "../../shared/kinds.ts";
import { forget } from "../../shared/table/reference.ts";
import { aProduct } from "./builders.ts";
import { registerRanges } from "./ip-registers.ts";
import { pagesOver } from "./pages.ts";
import { noon } from "./table/small-world.ts";
import { libraryNumber, theRequest, useSmallWorld } from "./table/world.ts";

/** The second version of the register of the small world's library, noted for the vendor of its product. */
export const useAnIpChange = () => {
  const { ports: real } = useSmallWorld();
  const vendorId = VendorId.parse("fjord");
  const version = 2;
  beforeAll(async () => {
    await real.products.put(aProduct({ accessMethods: ["ip"] }));
    await real.directory.rebuild();
    forget();
    const enrolment = { state: "active", at: noon } as const;
    await real.enrolments.put({ ...theRequest, vendorId, enrolment }, { eventId: "e", at: noon });
    await registerRanges({ libraryNumber, version: 0 }, "198.51.100.0/24");
    await registerRanges({ libraryNumber, version: 1 }, "198.51.100.0/25");
    await noteChange({ libraryNumber, version }, real);
  });
  return {
    ports: { real, vendorId },
    pages: pagesOver(real),
    toChange: (email = "access@fjord.example") =>
      real.links.toIpChange(
        { vendorId, libraryNumber, version },
        { email: Email.parse(email), language: "nb" },
        noon,
      ),
    acknowledgedAt: async () => {
      const found = await real.ipRegister.change({ libraryNumber, version });
      return found?.notices.find((notice) => notice.vendorId === vendorId)?.acknowledgedAt;
    },
  };
};
