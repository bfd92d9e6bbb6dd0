// Every outside thing a handler can reach, as an interface; and what a `uses` list makes of them.
import type { Instant, LibraryNumber, ProductId, VendorId, Year } from "./kinds.ts";
import type { CataloguePorts } from "./ports/catalogue.ts";
import type { ClockPort } from "./ports/clock.ts";
import type { DowntimePorts } from "./ports/downtimes.ts";
import type { FaultNumberPorts } from "./ports/fault-numbers.ts";
import type { FeedsPort } from "./ports/feeds.ts";
import type { IncidentPorts } from "./ports/incidents.ts";
import type { IpRegisterPort } from "./ports/ip-register.ts";
import type { LibraryCasesPort } from "./ports/library-cases.ts";
import type { LinkPorts } from "./ports/links.ts";
import type { MailPorts } from "./ports/mail.ts";
import type { MutePorts } from "./ports/mutes.ts";
import type { Page, PageWish } from "./ports/pages.ts";
import type { SitePorts } from "./ports/site.ts";
import type { StatusPorts } from "./ports/status.ts";
import type { TellingPorts } from "./ports/telling.ts";
import type { TrainingPorts } from "./ports/training/webinars.ts";
import type { CaseMoments } from "./records/access/moments.ts";
import type { AccessRequest, AccessRequestMove, Enrolment } from "./records/access-request.ts";
import type { Actor, CaseRef, Due } from "./records/case.ts";
import type { Directory } from "./records/directory.ts";
import type { FaultReport, FaultReportId, FaultReportMove } from "./records/fault-report.ts";
import type { CreateOutcome, MoveOutcome, MoveWish } from "./records/outcome.ts";

/** An Idempotency-Key bound to caller, method and path (`id`), and the fingerprint of the payload it came with. */
export type IdempotencyKey = { id: string; fingerprint: string };

export type AccessRequestKey = { libraryNumber: LibraryNumber; productId: ProductId; year: Year };

/** A new attempt, before the store knows the version: what it may start as depends on the enrolment on the record. */
export type AccessRequestDraft = Pick<
  AccessRequest,
  | "libraryNumber"
  | "productId"
  | "vendorId"
  | "year"
  | "contact"
  | "ipRanges"
  | "note"
  | "fingerprint"
  | "validFrom"
  | "validTo"
> & { [F in "feideRealm" | "libraryCardSystem"]?: AccessRequest[F] } & {
  eventId: string;
  at: Instant;
  actor: Actor;
  /** A reason to hold that is known before the write; a missing enrolment is found by the write itself. */
  heldFor: "no_contact" | "agreement_not_signed" | null;
};

export type FaultReportDraft = Pick<
  FaultReport,
  | "id"
  | "libraryNumber"
  | "productId"
  | "vendorId"
  | "symptom"
  | "description"
  | "observedAt"
  | "contact"
  | "fingerprint"
  | "access"
  | "alone"
> & { eventId: string; at: Instant; actor: Actor; heldFor: "no_contact" | null };

export type Case =
  | { kind: "access-request"; record: AccessRequest }
  | { kind: "fault-report"; record: FaultReport };

export type EnrolmentRow = AccessRequestKey & { vendorId: VendorId; enrolment: Enrolment | null };

export type Ports = {
  clock: ClockPort;
  ids: {
    /** 16 url-safe characters, 96 random bits. */
    next(): string;
  };
  directory: {
    /** The reference, at most 60 seconds old. */
    current(): Promise<Directory>;
    /** Reads catalogue and organisations anew and replaces the reference. */
    rebuild(): Promise<{ libraries: number; products: number; bytes: number }>;
  };
  cursors: {
    /** Signs a store position so that only this caller can use it on this query. */
    seal(position: string | null, binding: string): Promise<string | null>;
    /** The position in a cursor; a cursor that is not ours, or not for this query, is the problem `request.cursor`. */
    open(cursor: string | undefined, binding: string): Promise<string | null>;
    /** Creates the signing key where there is none, and a second one when the first is 90 days old. */
    rotate(now: Instant): Promise<{ rotated: boolean }>;
  };
  accessRequests: {
    create(draft: AccessRequestDraft, key: IdempotencyKey | null): Promise<CreateOutcome<AccessRequest>>;
    read(key: AccessRequestKey): Promise<AccessRequest | null>;
    /** What is known of a library's access: the case, and whether the library has joined. One read. */
    standing(key: AccessRequestKey): Promise<{ record: AccessRequest | null; enrolled: boolean }>;
    list(libraryNumber: LibraryNumber, page: PageWish): Promise<Page<AccessRequest>>;
    /** The cases of these libraries about one product and year: one read for each hundred libraries. */
    ofProduct(
      product: Pick<AccessRequestKey, "productId" | "year">,
      libraryNumbers: readonly LibraryNumber[],
    ): Promise<AccessRequest[]>;
    move(key: AccessRequestKey, wish: MoveWish<AccessRequestMove>): Promise<MoveOutcome<AccessRequest>>;
  };
  enrolments: {
    /** Every enrolment of a library in a year. */
    ofLibrary(libraryNumber: LibraryNumber, year: Year): Promise<EnrolmentRow[]>;
    /** Records, changes or (null) removes an enrolment; a case that waited for it is lifted from hold. */
    put(row: EnrolmentRow, by: { eventId: string; at: Instant }): Promise<"unchanged" | "written" | "lifted">;
    /** Starts the year's case as activated with the facts of `from`; false where it has a case, or no enrolment. */
    carryOver(from: AccessRequest, year: Year, by: { eventId: string; at: Instant }): Promise<boolean>;
  };
  faultReports: {
    create(draft: FaultReportDraft, byClientKey: boolean): Promise<CreateOutcome<FaultReport>>;
    read(libraryNumber: LibraryNumber, id: FaultReportId): Promise<FaultReport | null>;
    list(libraryNumber: LibraryNumber, page: PageWish): Promise<Page<FaultReport>>;
    move(
      key: Pick<FaultReport, "libraryNumber" | "id">,
      wish: MoveWish<FaultReportMove>,
    ): Promise<MoveOutcome<FaultReport>>;
  };
  cases: {
    /** The case, read consistently. */
    read(ref: CaseRef): Promise<Case | null>;
    move(
      ref: CaseRef,
      wish: MoveWish<AccessRequestMove | FaultReportMove>,
    ): Promise<MoveOutcome<AccessRequest | FaultReport>>;
    /** Cases to look at again, oldest first. */
    due(dueFor: Due["dueFor"], until: Instant, limit: number): Promise<CaseRef[]>;
    /** Emits the last event again (same event id), each time for a longer wait; false when the case moved meanwhile. */
    raise(ref: CaseRef, seen: Pick<AccessRequest, "version" | "raised">, now: Instant): Promise<boolean>;
    /** Sets or removes the next look; false when the case moved meanwhile, or somebody asked for another look. */
    settle(
      ref: CaseRef,
      seen: Pick<AccessRequest, "version" | "dueFor" | "dueAt">,
      due: Due | null,
    ): Promise<boolean>;
    /** Has the sweeper look at a case now, whatever its version: something about its mails is new. */
    wake(ref: CaseRef, now: Instant): Promise<void>;
  };
  caseMoments: {
    /** Keeps what the statistics need of a case; false when a later version of it is kept already. */
    keep(moments: CaseMoments): Promise<boolean>;
    /** Every case of a product's year. */
    ofProduct(productId: ProductId, year: Year): Promise<CaseMoments[]>;
  };
  ipRegister: IpRegisterPort;
  libraryCases: LibraryCasesPort;
  feeds: FeedsPort;
} & CataloguePorts &
  DowntimePorts &
  FaultNumberPorts &
  IncidentPorts &
  LinkPorts &
  MutePorts &
  MailPorts &
  SitePorts &
  StatusPorts &
  TellingPorts &
  TrainingPorts;

/** The methods a declaration reaches, by port. */
export type Uses = { readonly [P in keyof Ports]?: readonly (keyof Ports[P])[] };

type Named<L> = L extends readonly (infer M)[] ? M : never;

/** Exactly what `uses` names: another port, or another method, does not compile. */
export type Granted<U extends Uses> = {
  [P in keyof U & keyof Ports]: {
    [M in keyof Ports[P] as M extends Named<U[P]> ? M : never]: Ports[P][M];
  };
};
