// What a library has, whether it works, whose turn it is and what is broken: read off its records, the reference and the clock.
import { lastDay, osloDay, yearOf } from "../../clock.ts";
import type { Day, Email, Instant, ProductId, VendorId, Year } from "../../kinds.ts";
import { isInForce, nextOf, shownStateOf } from "../access/outlook.ts";
import { termsOf } from "../access/turns.ts";
import type { Next, ShownState } from "../access/view.ts";
import { accessRequestId } from "../access-request.ts";
import { caseNumberOf } from "../case.ts";
import type { Directory } from "../directory.ts";
import type { FaultReport } from "../fault-report.ts";
import type { ReferenceProduct } from "../reference.ts";
import type { AccessRecord, LibraryCases } from "./cases.ts";

/** The states as shown, and that nobody has asked for access to what the library has joined. */
export type OverviewState = ShownState | "not_asked";

/** What happens next, or that the library must ask. */
export type OverviewNext = Omit<Next, "what"> & { what: Next["what"] | "ask_for_access" };

/** One product in one year. `accessRequestId` and `version` name the case as it was read; null where there is none. */
export type YearRow = {
  year: Year;
  enrolled: boolean;
  accessRequestId: string | null;
  version: number | null;
  state: OverviewState;
  reason: string | null;
  accessInForce: boolean;
  validTo: Day;
  next: OverviewNext;
};

/** A report that is not over. `number` is the one people use. */
export type FaultRow = Pick<FaultReport, "id" | "state" | "symptom" | "reportedAt"> & { number: string };

/** One product: this year and the next as far as there is something to say, and what is broken. */
export type ProductRow = {
  productId: ProductId;
  product: string;
  vendor: string;
  years: YearRow[];
  openFaults: FaultRow[];
  /** The address that its vendor gives libraries for faults; null while that question is not answered. */
  supportContact: Email | null;
};

type Around = { directory: Directory; now: Instant };

const nobodyAsked: OverviewNext = { turn: "library", what: "ask_for_access", by: null };

const unasked = ({ year, enrolment }: AccessRecord): YearRow => ({
  year,
  enrolled: enrolment !== null,
  accessRequestId: null,
  version: null,
  state: "not_asked",
  reason: null,
  accessInForce: false,
  validTo: lastDay(year),
  next: nobodyAsked,
});

const yearRow = (record: AccessRecord, product: ReferenceProduct | undefined, now: Instant): YearRow => {
  const { year, enrolment, request } = record;
  if (!request) return unasked(record);
  const terms = termsOf(product?.agreements, year);
  return {
    year,
    enrolled: enrolment !== null,
    accessRequestId: accessRequestId(request),
    version: request.version,
    state: shownStateOf(request, terms, now),
    reason: request.reason,
    accessInForce: isInForce(request, osloDay(now)),
    validTo: request.validTo,
    next: nextOf(request, terms, now),
  };
};

/** States of a report after which nobody has to do anything. */
const over: readonly string[] = ["confirmed", "closed", "withdrawn"];

const faultRow = ({ id, libraryNumber, state, symptom, reportedAt }: FaultReport): FaultRow => ({
  id,
  number: caseNumberOf({ kind: "fault-report", libraryNumber, id }),
  state,
  symptom,
  reportedAt,
});

type Held = { vendorId: VendorId; accesses: AccessRecord[]; faults: FaultReport[] };

const byProduct = ({ accesses, faults }: LibraryCases, today: Day): Map<ProductId, Held> => {
  const held = new Map<ProductId, Held>();
  const of = ({ productId, vendorId }: { productId: ProductId; vendorId: VendorId }): Held => {
    const known = held.get(productId) ?? { vendorId, accesses: [], faults: [] };
    held.set(productId, known);
    return known;
  };
  const told = (record: AccessRecord) => record.enrolment !== null || record.request !== null;
  for (const record of accesses.filter(({ year }) => year >= yearOf(today)).filter(told))
    of(record).accesses.push(record);
  for (const report of faults.filter(({ state }) => !over.includes(state))) of(report).faults.push(report);
  return held;
};

/** Every product that the library has joined, asked for or reported, by name; past years are left out. */
export const overviewOf = (cases: LibraryCases, { directory, now }: Around): ProductRow[] =>
  [...byProduct(cases, osloDay(now))]
    .map(([productId, { vendorId, accesses, faults }]): ProductRow => {
      const product = directory.product(productId);
      return {
        productId,
        product: product?.name ?? productId,
        vendor: directory.organisation(vendorId)?.name ?? vendorId,
        years: accesses
          .map((record) => yearRow(record, product, now))
          .toSorted((one, other) => one.year - other.year),
        openFaults: faults
          .map(faultRow)
          .toSorted((one, other) => (one.reportedAt < other.reportedAt ? 1 : -1)),
        supportContact: product?.faultContact ?? null,
      };
    })
    .toSorted((one, other) => one.product.localeCompare(other.product, "nb"));

/** What worked last year and goes on is not asked about, so nobody waits for its answer. */
const isWaitedFor = ({ next, reason }: YearRow): boolean => next.turn !== null && reason !== "carried_over";

/** Of an overview, what somebody still has to do something about; nothing where all is well. */
export const openIn = (rows: readonly ProductRow[]): ProductRow[] =>
  rows
    .map((row) => ({ ...row, years: row.years.filter(isWaitedFor) }))
    .filter(({ years, openFaults }) => years.length > 0 || openFaults.length > 0);
