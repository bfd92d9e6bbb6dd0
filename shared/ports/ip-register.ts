// The IP registers and what follows from their changes, as handlers reach them.
import type { IpPolicy } from "../ip/block.ts";
import type { OverlapIndex } from "../ip/overlap.ts";
import type { Instant, LibraryNumber, VendorId } from "../kinds.ts";
import type { Actor } from "../records/case.ts";
import type {
  IpAccess,
  IpAddressee,
  IpChange,
  IpChangeRef,
  IpNotice,
  IpRegister,
  IpReplaced,
} from "../records/ip/register.ts";
import type { IpClaim } from "../records/ip/sharing.ts";

/** A whole register in its one form, before the store knows its version. */
export type IpRegisterDraft = Pick<IpRegister, "libraryNumber" | "at" | "eventId" | "rows"> & {
  actor: Actor;
};

export type IpRegisterPort = {
  /** Which ranges this stage takes. */
  policy(): IpPolicy;
  /** The register of a library, read consistently; null where it never had one. */
  read(libraryNumber: LibraryNumber): Promise<IpRegister | null>;
  /** Writes the next version and its change in one go, if `version` is still the last one (0: there is none). */
  replace(draft: IpRegisterDraft, version: number): Promise<IpReplaced>;
  /** Every access record of a library, read consistently. */
  accesses(libraryNumber: LibraryNumber): Promise<IpAccess[]>;
  /** Every registered range of every library, at most 5 seconds old. */
  overlaps(): Promise<OverlapIndex<IpClaim>>;
  /** Reads all registers anew and replaces what `overlaps` shows; of two at once, none undoes the other. */
  rebuild(): Promise<{ ranges: number; bytes: number }>;
  /** A change and what was told of it, read consistently. */
  change(ref: IpChangeRef): Promise<{ change: IpChange; notices: IpNotice[] } | null>;
  /** Decides once whom a change is for; whoever comes later is given what was decided. */
  address(ref: IpChangeRef, addressees: IpAddressee[]): Promise<IpAddressee[]>;
  /** Writes the notice of one vendor, unless it is there. */
  note(notice: IpNotice): Promise<void>;
  /** Everything about a change is told: nobody need look again. */
  settle(ref: IpChangeRef): Promise<void>;
  /** Changes that are not settled although their time is over. */
  due(until: Instant, limit: number): Promise<IpChangeRef[]>;
  /** The notice with the moment of its first acknowledgement, or null where the vendor was told nothing. */
  acknowledge(ref: IpChangeRef, vendorId: VendorId, at: Instant): Promise<IpNotice | null>;
};
