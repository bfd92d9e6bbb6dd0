// The ports behind the pages of mails: their links, and the cases that wait for a vendor.
import type { Instant, LibraryNumber, ProductId, VendorId, Year } from "../kinds.ts";
import type { CaseRef } from "../records/case.ts";
import type { ContactRole } from "../records/contact.ts";
import type { LinkPage, LinkReader, LinkTo } from "../records/link.ts";
import type { LinkEvent, WantedLink } from "../records/telling/link-order.ts";

export type LinkPorts = {
  links: {
    /** The address of the page of a case for one reader. The same on every call with the same `now`, as is all below. */
    toCase(ref: CaseRef, reader: LinkReader, now: Instant): Promise<string>;
    /** The address of all open cases of a vendor. */
    toWork(vendorId: VendorId, reader: Omit<LinkReader, "as">, now: Instant): Promise<string>;
    /** The address of all cases of a library; it lives 30 minutes. */
    toDoor(libraryNumber: LibraryNumber, reader: Omit<LinkReader, "as">, now: Instant): Promise<string>;
    /** The address that asks whether this address of that role is right. */
    toProof(
      of: { organisationId: string; role: ContactRole },
      reader: Omit<LinkReader, "as">,
      now: Instant,
    ): Promise<string>;
    /** The address of a change of a library's IP ranges, for a vendor that is told of it. */
    toIpChange(
      of: { vendorId: VendorId; libraryNumber: LibraryNumber; version: number },
      reader: Omit<LinkReader, "as">,
      now: Instant,
    ): Promise<string>;
    /** The address of a vendor's list at the turn of a year. */
    toYearList(
      of: { vendorId: VendorId; year: Year },
      reader: Omit<LinkReader, "as">,
      now: Instant,
    ): Promise<string>;
    /** The address of what is registered about a product of a vendor. */
    toCatalogue(
      of: { vendorId: VendorId; productId: ProductId },
      reader: Omit<LinkReader, "as">,
      now: Instant,
    ): Promise<string>;
    /** The full address of a page that everybody may open. */
    onSite(path: `/${string}`): string;
    /** What a link to that page says; null where it is not ours. Whether it has expired is for the page to tell. */
    open<P extends LinkPage>(page: P, token: string): Promise<LinkTo[P] | null>;
    /** Creates the sealing key where there is none, and another one when it has outlived the longest link. */
    rotate(now: Instant): Promise<{ rotated: boolean }>;
  };
  linkOrders: {
    /**
     * Asks for a new link to a page, which is then sent to whom is registered for it, at most three times an hour. What
     * comes of it is not told, and takes as long either way.
     */
    ask(wanted: WantedLink, by: { eventId: string; at: Instant }): Promise<void>;
    /** Askings that are not settled although their time is over, oldest first. */
    due(until: Instant, limit: number): Promise<LinkEvent[]>;
    /** Emits the event again (same event id), unless it is settled or another asking came after it. */
    raise(event: LinkEvent, now: Instant): Promise<void>;
    /** Everything about it is told: nobody need look again. */
    settle(event: LinkEvent): Promise<void>;
  };
  openCases: {
    /** Notes whether a case waits for its vendor; what is known of a later version stands. */
    note(
      ref: CaseRef,
      seen: { vendorId: VendorId; version: number; isOpen: boolean; at: Instant },
    ): Promise<void>;
    /** The cases that wait for a vendor, by library; a case may have moved on since it was noted. */
    ofVendor(
      vendorId: VendorId,
      page: { limit: number; after: string | null },
    ): Promise<{ items: CaseRef[]; after: string | null }>;
  };
};
