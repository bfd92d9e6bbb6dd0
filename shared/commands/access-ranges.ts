// The ranges of an access request: read as the register's are, and refused where the product may not be shared.
import type { Flaw } from "../http/flaws.ts";
import type { LibraryNumber } from "../kinds.ts";
import type { Granted } from "../ports.ts";
import { flawsOfRanges, mayNeverShare } from "../records/ip/sharing.ts";
import type { ReferenceProduct } from "../records/reference.ts";

export const rangesUses = { ipRegister: ["policy", "overlaps"] } as const;

type Asked = { libraryNumber: LibraryNumber; product: ReferenceProduct; ranges: readonly string[] };

/** Everything wrong with the ranges, with pointers; who else is on them is asked only where it matters. */
export const rangeFlaws = async (
  { libraryNumber: own, product, ranges }: Asked,
  { ipRegister }: Granted<typeof rangesUses>,
): Promise<Flaw[]> => {
  const index = ranges.length > 0 && mayNeverShare(product) ? await ipRegister.overlaps() : null;
  return flawsOfRanges(ranges, { own, policy: ipRegister.policy(), index }).flatMap((codes, at) =>
    codes.map((code): Flaw => ({ pointer: `/ipRanges/${at}`, code })),
  );
};
