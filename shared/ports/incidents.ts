// The port of incidents: the faults behind reports, and who has them.
import type { Instant, LibraryNumber, ProductId, VendorId } from "../kinds.ts";
import type { CaseRef } from "../records/case.ts";
import type {
  Incident,
  IncidentId,
  IncidentMember,
  IncidentReport,
  SymptomFamily,
} from "../records/incident/incident.ts";
import type { IncidentWish } from "../records/incident/moves.ts";
import type { IncidentNotice, IncidentNoticeDraft, IncidentNoticeRef } from "../records/incident/notice.ts";
import type { MoveOutcome } from "../records/outcome.ts";

export type IncidentDraft = {
  productId: ProductId;
  family: SymptomFamily;
  vendorId: VendorId;
  since: Instant;
  eventId: string;
  at: Instant;
};

export type IncidentPorts = {
  incidents: {
    /** The last incident of a product and family, open or over; null where there never was one. */
    current(productId: ProductId, family: SymptomFamily): Promise<Incident | null>;
    /** An incident, read consistently. */
    read(id: IncidentId): Promise<Incident | null>;
    /** The last incident of every family of a product, in one query; which of them are open, `isOpen` tells. */
    ofProduct(productId: ProductId): Promise<Incident[]>;
    /** The last incident of every product and family, in one query for each MB. */
    everywhere(): Promise<Incident[]>;
    /** The earlier incidents of a product, which a later one of the same family has followed. */
    past(productId: ProductId): Promise<Incident[]>;
    /** The open incident of a product and family; opened now where there is none. */
    open(draft: IncidentDraft): Promise<Incident>;
    /** Counts a report once, and its library once; `closed` where the incident is over, and nothing was counted. */
    count(id: IncidentId, report: CaseRef, member: IncidentMember): Promise<"counted" | "known" | "closed">;
    /** Makes a report the one the vendor has in hand, in place of the one that was; answers which it is now. */
    leadWith(id: IncidentId, report: CaseRef, instead: CaseRef | null): Promise<CaseRef | null>;
    move(id: IncidentId, wish: IncidentWish): Promise<MoveOutcome<Incident>>;
    /** Remembers that another incident is part of this one; once, however often it is said. */
    swallow(id: IncidentId, other: IncidentId): Promise<void>;
    members(id: IncidentId): Promise<IncidentMember[]>;
    /** Every report, the oldest first. */
    reports(id: IncidentId): Promise<IncidentReport[]>;
    /** A library says that a resolved incident is not: counted once for each time it was resolved. */
    stillBroken(incident: Incident, libraryNumber: LibraryNumber): Promise<number>;
    /** Remembers how many libraries the vendor is told of; false when that has changed since it was seen. */
    vendorTold(seen: Incident, told: { libraries: number; at: Instant }): Promise<boolean>;
    /** Everything up to a version is made known. */
    spread(id: IncidentId, version: number): Promise<void>;
    /** Incidents to look at again, oldest first. */
    due(until: Instant, limit: number): Promise<IncidentId[]>;
    /** When to look again; null where nobody need. */
    settle(id: IncidentId, dueAt: Instant | null): Promise<void>;
  };
  incidentNotices: {
    /** Keeps that somebody is to be told; once, however often it is asked for. */
    put(notice: IncidentNoticeDraft): Promise<void>;
    read(ref: IncidentNoticeRef): Promise<IncidentNotice | null>;
    /** Every notice of an incident. */
    ofIncident(id: IncidentId): Promise<IncidentNotice[]>;
    /** Notices that are not told yet, oldest first. */
    due(until: Instant, limit: number): Promise<IncidentNoticeRef[]>;
    /** When to try again; null once it is told, or need not be. */
    settle(ref: IncidentNoticeRef, dueAt: Instant | null): Promise<void>;
  };
};
