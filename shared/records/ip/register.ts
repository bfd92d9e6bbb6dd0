// The IP register of a library: one document with versions, what each change changed, and who was told of it.
import * as z from "zod";
import { longestRange } from "../../ip/block.ts";
import { Instant, LibraryNumber, line, ProductId, VendorId, Year } from "../../kinds.ts";
import { AccessRequestState, Enrolment } from "../access-request.ts";
import { Actor } from "../case.ts";

/** Who else reaches the internet by the same addresses, as the library declares it. */
export const SharedUse = z.enum(["town_hall", "school", "other_library", "other"]);
export type SharedUse = z.infer<typeof SharedUse>;

/** More rows than any library has networks; a full register is 60 KB of the 400 that an item may have. */
export const mostRows = 100;

/** An address, a CIDR block or `from-to`, IPv4 or IPv6. */
const Range = z
  .string()
  .trim()
  .min(1)
  .max(longestRange)
  .meta({ examples: ["192.0.2.0/24", "192.0.2.10-192.0.2.40", "2001:db8:7::/48"] });

/** What a library sends: the whole document, in place of the one before. */
export const IpRegisterBody = z
  .strictObject({
    ranges: z
      .array(
        z.strictObject({
          range: Range,
          label: line(80).optional(),
          alsoUsedBy: z.array(SharedUse).max(4).optional(),
        }),
      )
      .max(mostRows),
  })
  .meta({ id: "IpRegisterBody" });
export type IpRegisterBody = z.infer<typeof IpRegisterBody>;

/** A row in its one form: the range normalised, the uses sorted, each once. */
export const IpRow = z.object({
  range: z.string().max(longestRange),
  label: line(80).nullable(),
  alsoUsedBy: z.array(SharedUse).max(4),
});
export type IpRow = z.infer<typeof IpRow>;

/** The register as stored. `eventId` is that of the change that wrote it. */
export const IpRegister = z.object({
  libraryNumber: LibraryNumber,
  version: z.int().positive(),
  at: Instant,
  eventId: line(40),
  rows: z.array(IpRow).max(mostRows),
});
export type IpRegister = z.infer<typeof IpRegister>;

/** Which ranges came and which went; a label or a declared use alone is no news to a vendor. */
export const IpDiff = z.object({
  added: z.array(z.string().max(longestRange)).max(mostRows),
  removed: z.array(z.string().max(longestRange)).max(mostRows),
});
export type IpDiff = z.infer<typeof IpDiff>;

/** Tells the world that a register has changed: names the change, never a range. */
export const IpChangeEvent = z.object({
  id: line(40),
  type: z.literal("ip-ranges.changed"),
  at: Instant,
  version: z.int().positive(),
  libraryNumber: LibraryNumber,
  actor: Actor,
});
export type IpChangeEvent = z.infer<typeof IpChangeEvent>;

/** Names one change: the library × the version it led to. */
export type IpChangeRef = { libraryNumber: LibraryNumber; version: number };

/** One vendor that a change is for, and the products it connects by these ranges. */
export const IpAddressee = z.object({ vendorId: VendorId, productIds: z.array(ProductId).min(1).max(1000) });
export type IpAddressee = z.infer<typeof IpAddressee>;

/** A change as stored, written once with its register. `toldTo` is decided once, so that a replay tells nobody else. */
export const IpChange = IpDiff.extend({
  libraryNumber: LibraryNumber,
  version: z.int().positive(),
  at: Instant,
  event: IpChangeEvent,
  toldTo: z.array(IpAddressee).max(60).optional(),
});
export type IpChange = z.infer<typeof IpChange>;

/** Tells the world that a vendor is to be told of a change; its mail is written from the change itself. */
export const IpNoticeEvent = z.object({
  id: line(120),
  type: z.literal("ip-ranges.noted"),
  at: Instant,
  version: z.int().positive(),
  libraryNumber: LibraryNumber,
  vendorId: VendorId,
});

/** What one vendor is told of one change: library × version × vendor is its natural key, so there is one. */
export const IpNotice = IpAddressee.extend({
  libraryNumber: LibraryNumber,
  version: z.int().positive(),
  at: Instant,
  event: IpNoticeEvent,
  acknowledgedAt: Instant.optional(),
});
export type IpNotice = z.infer<typeof IpNotice>;

/** What the register must know of an access record: whose product, which year, and how far it has come. */
export const IpAccess = z.object({
  productId: ProductId,
  vendorId: VendorId,
  year: Year,
  state: AccessRequestState.optional(),
  enrolment: Enrolment.optional(),
});
export type IpAccess = z.infer<typeof IpAccess>;

/** `unchanged`: that very document is there already. `stale`: another version is. */
export type IpReplaced =
  | { outcome: "created" | "changed" | "unchanged"; register: IpRegister }
  | { outcome: "stale" };

/** The notice of a change for one vendor, told at a moment. */
export const noticeOf = (
  { event, libraryNumber, version }: IpChange,
  to: IpAddressee,
  at: Instant,
): IpNotice => {
  const { vendorId } = to;
  const told = { type: "ip-ranges.noted", at, version, libraryNumber, vendorId } as const;
  return { ...to, libraryNumber, version, at, event: { id: `${event.id}.${vendorId}`, ...told } };
};

/** What came and what went between two documents. */
export const diffOf = (before: readonly IpRow[], after: readonly IpRow[]): IpDiff => {
  const [old, now] = [before, after].map((rows) => new Set(rows.map(({ range }) => range)));
  return {
    added: [...(now ?? [])].filter((range) => !old?.has(range)),
    removed: [...(old ?? [])].filter((range) => !now?.has(range)),
  };
};
