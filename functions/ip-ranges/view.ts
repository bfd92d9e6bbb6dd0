// The register and its changes as their readers see them; what a reader may not see is null.
import * as z from "zod";
import { blockOf } from "../../shared/ip/block.ts";
import type { OverlapIndex } from "../../shared/ip/overlap.ts";
import { type Day, Instant, LibraryNumber, ProductId, VendorId } from "../../shared/kinds.ts";
import type { Reader } from "../../shared/records/authority.ts";
import type { Directory } from "../../shared/records/directory.ts";
import {
  type IpAddressee,
  type IpChange,
  type IpNotice,
  type IpRegister,
  type IpRow,
  SharedUse,
} from "../../shared/records/ip/register.ts";
import { forbids, type IpClaim, othersOn, type Party } from "../../shared/records/ip/sharing.ts";
import type { ReferenceProduct } from "../../shared/records/reference.ts";

/** Who else is on the row's range. Only the operator is told which libraries; nobody which part of the range. */
const IpOverlap = z.object({
  with: z.enum(["another_party", ...SharedUse.options]),
  libraryNumbers: z.array(LibraryNumber).nullable(),
});

/** A product the library uses by its addresses, and a range of its own that the product's terms forbid to share. */
const IpConflict = z.object({ productId: ProductId, range: z.string() });

export const IpRegisterView = z
  .object({
    libraryNumber: LibraryNumber,
    version: z.int(),
    changedAt: Instant,
    ranges: z.array(
      z.object({
        range: z.string(),
        label: z.string().nullable(),
        alsoUsedBy: z.array(SharedUse).nullable(),
        overlaps: z.array(IpOverlap).nullable(),
      }),
    ),
    ipConflicts: z.array(IpConflict).nullable(),
  })
  .meta({ id: "IpRegister" });
export type IpRegisterView = z.infer<typeof IpRegisterView>;

export const IpChangeView = z
  .object({
    libraryNumber: LibraryNumber,
    version: z.int(),
    changedAt: Instant,
    added: z.array(z.string()),
    removed: z.array(z.string()),
    notices: z.array(
      z.object({
        vendorId: VendorId,
        productIds: z.array(ProductId),
        acknowledgedAt: Instant.nullable(),
      }),
    ),
  })
  .meta({ id: "IpChange" });
export type IpChangeView = z.infer<typeof IpChangeView>;

type Around = {
  directory: Directory;
  today: Day;
  index: OverlapIndex<IpClaim>;
  /** The products the library uses by its addresses. */
  products: readonly ReferenceProduct[];
};

/** Other libraries as the index has them; declared uses as this very document has them, for the index may be older. */
const partiesOf = (row: IpRow, own: LibraryNumber, { index }: Around): readonly Party[] => [
  ...othersOn(blockOf(row.range), own, index).map(
    (libraryNumber): Party => ({ kind: "another_library", libraryNumber }),
  ),
  ...row.alsoUsedBy.map((kind): Party => ({ kind })),
];

const overlapsFor = (reader: Reader, parties: readonly Party[]): z.infer<typeof IpOverlap>[] => {
  const libraries = parties.flatMap((party) => (party.kind === "another_library" ? party.libraryNumber : []));
  const declared = parties.flatMap(({ kind }) => (kind === "another_library" ? [] : kind));
  return [
    ...(libraries.length > 0
      ? [{ with: "another_party" as const, libraryNumbers: reader.as === "operator" ? libraries : null }]
      : []),
    ...declared.map((use) => ({ with: use, libraryNumbers: null })),
  ];
};

/** The register for one reader. A vendor sees the ranges and nothing about who else is on them. */
export const registerFor = (reader: Reader, register: IpRegister, around: Around): IpRegisterView => {
  const { libraryNumber, version, at, rows } = register;
  const frame = { libraryNumber, version, changedAt: at };
  if (reader.as === "vendor") {
    const hidden = { label: null, alsoUsedBy: null, overlaps: null };
    return { ...frame, ranges: rows.map(({ range }) => ({ range, ...hidden })), ipConflicts: null };
  }
  const where = { ...around, library: reader.library };
  const seen = rows.map((row) => ({ row, parties: partiesOf(row, libraryNumber, around) }));
  return {
    ...frame,
    ranges: seen.map(({ row, parties }) => ({ ...row, overlaps: overlapsFor(reader, parties) })),
    ipConflicts: around.products.flatMap(({ productId, sharing }) =>
      seen
        .filter(({ parties }) => parties.some((party) => forbids(sharing, party, where)))
        .map(({ row }) => ({ productId, range: row.range })),
    ),
  };
};

type Told = { change: IpChange; notices: readonly IpNotice[] };

const noticeOf = ({ vendorId, productIds }: IpAddressee, { notices }: Told) => ({
  vendorId,
  productIds,
  acknowledgedAt: notices.find((notice) => notice.vendorId === vendorId)?.acknowledgedAt ?? null,
});

/** The change with the notices this reader may see, or null: a vendor sees only what it was told itself. */
export const changeFor = (reader: Reader, told: Told): IpChangeView | null => {
  const addressees = (told.change.toldTo ?? []).filter(
    ({ vendorId }) => reader.as !== "vendor" || reader.vendorId === vendorId,
  );
  if (reader.as === "vendor" && addressees.length === 0) return null;
  const { libraryNumber, version, at, added, removed } = told.change;
  const notices = addressees.map((one) => noticeOf(one, told));
  return { libraryNumber, version, changedAt: at, added, removed, notices };
};
