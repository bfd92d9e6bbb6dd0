// The decisions of faults: what is refused with all reasons at once, the key of a report, and who sees what of it.

import { canonical } from "../../shared/canonical.ts";
import { instantAt, osloDay } from "../../shared/clock.ts";
import { hash } from "../../shared/hash.ts";
import type { Flaw } from "../../shared/http/flaws.ts";
import type { Instant } from "../../shared/kinds.ts";
import { holdsNationalIdentityNumber } from "../../shared/national-identity.ts";
import type { FaultReportDraft, IdempotencyKey } from "../../shared/ports.ts";
import type { Reader } from "../../shared/records/authority.ts";
import type { Directory } from "../../shared/records/directory.ts";
import {
  type FaultReport,
  type FaultReportBody,
  FaultReportId,
  type FaultReportView,
  symptomFamilies,
} from "../../shared/records/fault-report.ts";
import type { ReferenceLibrary, ReferenceProduct } from "../../shared/records/reference.ts";

const oldestDays = 30;
// Clocks of two systems differ a little; what was seen "in a minute" was seen now.
const toleranceSeconds = 120;

const observedFlaws = (body: FaultReportBody, now: Instant): Flaw[] => {
  if (body.observedAt === undefined) return [];
  const age = (Date.parse(now) - Date.parse(body.observedAt)) / 1000;
  if (age < -toleranceSeconds) return [{ pointer: "/observedAt", code: "in_the_future" }];
  return age > oldestDays * 86_400 ? [{ pointer: "/observedAt", code: "too_old" }] : [];
};

const textFlaws = (body: FaultReportBody): Flaw[] =>
  [
    { pointer: "/description", text: body.description },
    { pointer: "/contact/name", text: body.contact.name },
    { pointer: "/contact/email", text: body.contact.email },
  ]
    .filter(({ text }) => holdsNationalIdentityNumber(text))
    .map(({ pointer }) => ({ pointer, code: "national_identity_number" }));

type Reported = { library: ReferenceLibrary; product: ReferenceProduct; body: FaultReportBody };

// Of whatever year: a fault may be met on the first day after an agreement, or before the next.
const offerFlaws = ({ library, product }: Reported): Flaw[] =>
  product.agreements.some(
    ({ state, libraryTypes }) => state === "offered" && libraryTypes.includes(library.type),
  )
    ? []
    : [{ pointer: "/productId", code: "not_for_library_type" }];

/** Everything the caller must mend. A library without an enrolment may report: it may have been connected all the same. */
export const reportFlaws = (reported: Reported, now: Instant): Flaw[] => {
  const { library, body } = reported;
  const closed: Flaw[] =
    library.status === "permanently_closed" ? [{ pointer: "{libraryNumber}", code: "library_closed" }] : [];
  return [...closed, ...offerFlaws(reported), ...observedFlaws(body, now), ...textFlaws(body)];
};

/** Without a vendor's support address a report waits; what goes to the operator never does. */
export const heldFor = (
  directory: Directory,
  { vendorId, symptom }: Pick<FaultReport, "vendorId" | "symptom">,
): FaultReportDraft["heldFor"] => {
  if (symptomFamilies[symptom] === "operator") return null;
  return directory.organisation(vendorId)?.roles.includes("support") === true ? null : "no_contact";
};

/** True when the report's vendor can be written to. */
export const mayLeaveHold = (directory: Directory, record: FaultReport): boolean =>
  heldFor(directory, record) === null;

type Drafted = Pick<FaultReportDraft, "eventId" | "at" | "actor" | "heldFor"> & {
  library: ReferenceLibrary;
  product: ReferenceProduct;
  body: FaultReportBody;
  key: IdempotencyKey | null;
  caller: { consumer: string };
};

/** Without a key from the caller the same words on the same day in Oslo are the same report. */
const idOf = ({ library, body, key, caller, at }: Drafted): FaultReportId => {
  const unique = key?.id ?? hash(caller.consumer, library.libraryNumber, canonical(body), osloDay(at));
  return FaultReportId.parse(unique.slice(0, 22));
};

/** The report as it goes to the store. */
export const draftOf = (drafted: Drafted): FaultReportDraft => {
  const { library, product, body } = drafted;
  return {
    eventId: drafted.eventId,
    at: drafted.at,
    actor: drafted.actor,
    heldFor: drafted.heldFor,
    id: idOf(drafted),
    libraryNumber: library.libraryNumber,
    productId: product.productId,
    vendorId: product.vendorId,
    symptom: body.symptom,
    description: body.description,
    observedAt: body.observedAt === undefined ? null : instantAt(Date.parse(body.observedAt)),
    contact: body.contact,
    fingerprint: hash(canonical(body)),
  };
};

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
