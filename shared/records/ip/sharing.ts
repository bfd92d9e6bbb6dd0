// Who else uses a library's addresses, and what a product's terms say to that.
import type { FlawCode } from "../../http/flaws.ts";
import { type IpBlock, type IpPolicy, readRange } from "../../ip/block.ts";
import type { OverlapIndex } from "../../ip/overlap.ts";
import type { Day, LibraryNumber } from "../../kinds.ts";
import { type Directory, inForce } from "../directory.ts";
import type { SharingTerms } from "../product.ts";
import type { ReferenceLibrary, ReferenceProduct } from "../reference.ts";
import type { SharedUse } from "./register.ts";

/** A row of some library's register, as the index holds it. */
export type IpClaim = { libraryNumber: LibraryNumber; alsoUsedBy: readonly SharedUse[] };

/** Somebody else on the same addresses: a library that registered them too, or a use that was declared. */
export type Party = { kind: "another_library"; libraryNumber: LibraryNumber } | { kind: SharedUse };

/** The other libraries whose registered ranges have an address in common with the block, each once. */
export const othersOn = (
  block: IpBlock,
  own: LibraryNumber,
  index: OverlapIndex<IpClaim>,
): readonly LibraryNumber[] => {
  const numbers = index.overlapping(block).map(({ of }) => of.libraryNumber);
  return [...new Set(numbers)].filter((number) => number !== own).toSorted();
};

/** Everybody else on a block: other libraries, and what the library itself declared of it. */
export const partiesOn = (
  block: IpBlock,
  own: LibraryNumber,
  index: OverlapIndex<IpClaim>,
): readonly Party[] => {
  const declared = index
    .overlapping(block)
    .filter(({ of }) => of.libraryNumber === own)
    .flatMap(({ of }) => of.alsoUsedBy);
  return [
    ...othersOn(block, own, index).map(
      (libraryNumber): Party => ({ kind: "another_library", libraryNumber }),
    ),
    ...[...new Set(declared)].toSorted().map((kind): Party => ({ kind })),
  ];
};

/** Circles around a library, each inside the next; terms allow all up to one of them. */
const circles = ["same_owner", "same_county", "any_member", "anybody"] as const;
type Circle = (typeof circles)[number];

/**
 * Town hall and school belong to the library's owner; of another library that was only declared nobody knows the owner;
 * anything else is no member.
 */
const circleOfUse: Readonly<Record<SharedUse, Circle>> = {
  town_hall: "same_owner",
  school: "same_owner",
  other_library: "any_member",
  other: "anybody",
};

type Where = { directory: Directory; library: ReferenceLibrary; today: Day };

const ownersOn = (library: ReferenceLibrary, today: Day): string[] =>
  library.owners.filter((owner) => inForce(owner, today)).map((owner) => owner.organisationNumber);

const circleOf = (party: Party, { directory, library, today }: Where): Circle => {
  if (party.kind !== "another_library") return circleOfUse[party.kind];
  const other = directory.library(party.libraryNumber);
  const owners = ownersOn(library, today);
  if (other && ownersOn(other, today).some((owner) => owners.includes(owner))) return "same_owner";
  return other?.countyNumber === library.countyNumber ? "same_county" : "any_member";
};

/** True when the terms do not let the library share with that party. What is not answered forbids nothing yet. */
export const forbids = (terms: SharingTerms | undefined, party: Party, where: Where): boolean => {
  if (terms === undefined || terms === "not_answered") return false;
  if (terms === "no") return true;
  return circles.indexOf(circleOf(party, where)) > circles.indexOf(terms);
};

/** True for a product that vendors connect by IP address. */
export const usesIp = ({ accessMethods, requiredFacts }: ReferenceProduct): boolean =>
  accessMethods.includes("ip") || requiredFacts.includes("ip_ranges");

/** `index` is null where it makes no difference who else is there. */
type Asking = { own: LibraryNumber; policy: IpPolicy; index: OverlapIndex<IpClaim> | null };

/** Whether a product's ranges may be shared with nobody at all. */
export const mayNeverShare = (product: ReferenceProduct): boolean =>
  usesIp(product) && product.sharing === "no";

/** What is wrong with each of the ranges a library asks with, in their order. */
export const flawsOfRanges = (ranges: readonly string[], { own, policy, index }: Asking): FlawCode[][] =>
  ranges.map((range) => {
    const read = readRange(range, policy);
    if ("flaws" in read) return read.flaws;
    return index && partiesOn(read.block, own, index).length > 0 ? ["ip_range_shared"] : [];
  });
