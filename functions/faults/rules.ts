// The decisions of faults: when a held report goes on, and who sees what of it.
import type { Reader } from "../../shared/records/authority.ts";
import type { Directory } from "../../shared/records/directory.ts";
import {
  type FaultReport,
  type FaultReportView,
  symptomFamilies,
} from "../../shared/records/fault-report.ts";
import { heldFor } from "../../shared/records/faults/reporting.ts";
import type { ReferenceProduct } from "../../shared/records/reference.ts";

/** True when the report's vendor can be written to. */
export const mayLeaveHold = (directory: Directory, record: FaultReport): boolean =>
  heldFor(directory, record) === null;

const seesContact = (reader: Reader, product: ReferenceProduct | undefined): boolean =>
  reader.as !== "vendor" || product?.requiredFacts.includes("contact") === true;

/** The report as this reader may see it. */
export const viewFor = (
  reader: Reader,
  record: FaultReport,
  product: ReferenceProduct | undefined,
): FaultReportView => ({
  id: record.id,
  libraryNumber: record.libraryNumber,
  productId: record.productId,
  state: record.state,
  reason: record.reason,
  version: record.version,
  symptom: record.symptom,
  description: record.description,
  observedAt: record.observedAt,
  reportedAt: record.reportedAt,
  contact: seesContact(reader, product) ? record.contact : null,
  history: record.history.map(({ at, move, to, by }) => ({ at, move, state: to, by })),
});

/** A vendor sees the reports on its own products; what went to the operator is none of a vendor's. */
export const maySee = (reader: Reader, record: FaultReport): boolean =>
  reader.as !== "vendor" ||
  (reader.vendorId === record.vendorId && symptomFamilies[record.symptom] !== "operator");
