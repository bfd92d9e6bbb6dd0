// The decisions of the IP register: what is refused, who may read, who is told of a change, who sees what.
import type { Flaw } from "../../shared/http/flaws.ts";
import { type IpBlock, type IpPolicy, readRange, touch } from "../../shared/ip/block.ts";
import type { Year } from "../../shared/kinds.ts";
import { holdsNationalIdentityNumber } from "../../shared/national-identity.ts";
import type { AccessRequestState } from "../../shared/records/access-request.ts";
import type { Reader } from "../../shared/records/authority.ts";
import type {
  IpAccess,
  IpAddressee,
  IpDiff,
  IpRegisterBody,
  IpRow,
} from "../../shared/records/ip/register.ts";
import { usesIp } from "../../shared/records/ip/sharing.ts";
import type { ReferenceProduct } from "../../shared/records/reference.ts";

type Given = IpRegisterBody["ranges"][number];
type Read = { at: number; given: Given; block: IpBlock };

type Wrong = { at: number; flaw: Flaw };

const labelFlaws = ({ label }: Given, at: number): Wrong[] =>
  holdsNationalIdentityNumber(label ?? "")
    ? [{ at, flaw: { pointer: `/ranges/${at}/label`, code: "national_identity_number" } }]
    : [];

const rangeFlaw = (at: number, code: Flaw["code"]): Wrong => ({
  at,
  flaw: { pointer: `/ranges/${at}/range`, code },
});

const byPlace = ({ block: one }: Read, { block: other }: Read): number => {
  if (one.version !== other.version) return one.version - other.version;
  return one.start < other.start ? -1 : Number(one.start > other.start);
};

/** Of sorted rows, each that has an address in common with one before it; refused, because each has its own label. */
const overlapFlaws = (sorted: readonly Read[]): Wrong[] => {
  const flaws: Wrong[] = [];
  let last: Read | undefined;
  for (const read of sorted) {
    if (last && touch(last.block, read.block)) flaws.push(rangeFlaw(read.at, "ip_overlapping"));
    if (!last || last.block.version !== read.block.version || last.block.end < read.block.end) last = read;
  }
  return flaws;
};

const rowOf = ({ given, block }: Read): IpRow => ({
  range: block.text,
  label: given.label ?? null,
  alsoUsedBy: [...new Set(given.alsoUsedBy ?? [])].toSorted(),
});

/** The document in its one form, sorted by address; or everything that is wrong with it. */
export const documentOf = (
  { ranges }: IpRegisterBody,
  policy: IpPolicy,
): { rows: IpRow[] } | { flaws: Flaw[] } => {
  const read: Read[] = [];
  const wrong = ranges.flatMap((given, at): Wrong[] => {
    const result = readRange(given.range, policy);
    if ("block" in result) read.push({ at, given, block: result.block });
    const ofRange = "flaws" in result ? result.flaws.map((code) => rangeFlaw(at, code)) : [];
    return [...ofRange, ...labelFlaws(given, at)];
  });
  const sorted = read.toSorted(byPlace);
  const all = [...wrong, ...overlapFlaws(sorted)].toSorted((one, other) => one.at - other.at);
  return all.length > 0 ? { flaws: all.map(({ flaw }) => flaw) } : { rows: sorted.map(rowOf) };
};

const over: readonly AccessRequestState[] = ["withdrawn", "rejected", "ended"];
const atVendor: readonly AccessRequestState[] = [
  "sent",
  "needs_info",
  "acknowledged",
  "activated",
  "verified",
];

/** Joined, or asked for and not given up, this year or later: what a vendor may look up addresses for. */
const isOpen = ({ state, enrolment }: IpAccess): boolean =>
  state === undefined ? enrolment !== undefined : !over.includes(state);

/** In force or under way at the vendor, who has the addresses already; or known to work although nobody asked. */
const isLive = (access: IpAccess): boolean =>
  access.state !== undefined && atVendor.includes(access.state)
    ? true
    : access.enrolment?.state === "active" && isOpen(access);

type Accesses = {
  accesses: readonly IpAccess[];
  product: (productId: IpAccess["productId"]) => ReferenceProduct | undefined;
  year: Year;
};

const byIp = ({ accesses, product, year }: Accesses, fits: (access: IpAccess) => boolean): IpAccess[] =>
  accesses.filter((access) => {
    const known = product(access.productId);
    return access.year >= year && fits(access) && known !== undefined && usesIp(known);
  });

/** Everybody who may read a library's cases reads its register; a vendor only where a product of its needs it there. */
export const maySee = (reader: Reader, around: Accesses): boolean =>
  reader.as !== "vendor" || byIp(around, isOpen).some(({ vendorId }) => vendorId === reader.vendorId);

/** The products the library uses, or is about to, by its addresses; each once. */
export const productsByIp = (around: Accesses): readonly ReferenceProduct[] => {
  const ids = new Set(byIp(around, isOpen).map(({ productId }) => productId));
  return [...ids].toSorted().flatMap((id) => around.product(id) ?? []);
};

/** Exactly the vendors that connect the library by its addresses, each once; nobody where no range came or went. */
export const ipChangeNotices = (diff: IpDiff, around: Accesses): IpAddressee[] => {
  if (diff.added.length + diff.removed.length === 0) return [];
  const live = byIp(around, isLive);
  return [...new Set(live.map(({ vendorId }) => vendorId))].toSorted().map((vendorId) => ({
    vendorId,
    productIds: [
      ...new Set(live.filter((access) => access.vendorId === vendorId).map(({ productId }) => productId)),
    ].toSorted(),
  }));
};
