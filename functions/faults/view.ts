// A fault report as each of its readers may see it.
import type { Language } from "../../shared/kinds.ts";
import { checksInWords } from "../../shared/mail/wording/own-set-up.ts";
import type { Reader } from "../../shared/records/authority.ts";
import { type FaultReport, symptomFamilies } from "../../shared/records/fault-report.ts";
import type { Downtime } from "../../shared/records/faults/downtime.ts";
import {
  incidentWordsOfVendor,
  isInHand,
  legalReportMoves,
  reportWordOf,
} from "../../shared/records/faults/legal-moves.ts";
import { ownSetUpChecks } from "../../shared/records/faults/own-set-up.ts";
import type { FaultReportAnswer, FaultReportView } from "../../shared/records/faults/view.ts";
import { type Incident, isOpen } from "../../shared/records/incident/incident.ts";
import { briefOf } from "../../shared/records/incident/view.ts";
import type { ReferenceProduct } from "../../shared/records/reference.ts";

type Around = { product: ReferenceProduct | undefined; acts: boolean };

const seesContact = (reader: Reader, product: ReferenceProduct | undefined): boolean =>
  reader.as !== "vendor" || product?.requiredFacts.includes("contact") === true;

/** What an address may name; what the system does by itself has none. */
const words = [
  "confirm",
  "reopen",
  "withdraw",
  "answer",
  "acknowledge",
  "needs-info",
  "identified",
  "estimate",
  "workaround",
  "fixed",
  "not-ours",
  "pass-on",
  "route",
] as const;

const ofIncident = (reader: Reader, record: FaultReport): readonly string[] =>
  reader.as === "vendor" && record.incidentId !== null && isInHand(record) ? incidentWordsOfVendor : [];

/** The moves that this reader may ask for now; none for who only reads. */
export const movesFor = (
  record: FaultReport,
  { reader, acts }: { reader: Reader; acts: boolean },
): string[] => {
  if (!acts) return [];
  const legal = [...legalReportMoves(record, reader.as).map(reportWordOf), ...ofIncident(reader, record)];
  return words.filter((word) => legal.includes(word));
};

/** The report as this reader may see it. */
export const viewFor = (reader: Reader, record: FaultReport, { product, acts }: Around): FaultReportView => ({
  id: record.id,
  libraryNumber: record.libraryNumber,
  productId: record.productId,
  state: record.state,
  reason: record.reason,
  moves: movesFor(record, { reader, acts }),
  version: record.version,
  symptom: record.symptom,
  description: record.description,
  observedAt: record.observedAt,
  reportedAt: record.reportedAt,
  contact: seesContact(reader, product) ? record.contact : null,
  access: record.access,
  incidentId: record.incidentId,
  said: record.said,
  history: record.history.map(({ at, move, to, by }) => ({ at, move, state: to, by })),
});

/** The same with the open incident behind it, and what to look at on one's own side where there was none. */
export const answerFor = (
  view: FaultReportView,
  {
    record,
    incident,
    maintenance = null,
    product,
    language,
  }: {
    record: FaultReport;
    incident: Incident | null;
    maintenance?: Downtime | null;
    product: ReferenceProduct | undefined;
    language: Language;
  },
): FaultReportAnswer => ({
  ...view,
  incident: incident && isOpen(incident) ? briefOf(incident) : null,
  plannedMaintenance: maintenance && { id: maintenance.downtimeId, ...maintenance.window },
  ownSetUp: record.alone
    ? checksInWords(ownSetUpChecks(record.symptom, product?.accessMethods ?? []), language)
    : [],
});

/** A vendor sees the reports on its own products; what went to the operator is none of a vendor's. */
export const maySee = (reader: Reader, record: FaultReport): boolean =>
  reader.as !== "vendor" ||
  (reader.vendorId === record.vendorId && symptomFamilies[record.symptom] !== "operator");
