// From records to the facts a mail is written from, and to the address it goes to.

import { osloDay } from "../../shared/clock.ts";
import type { Email, Instant, Language } from "../../shared/kinds.ts";
import type { CaseFacts } from "../../shared/mail/facts.ts";
import { templateRole } from "../../shared/mail/recipients.ts";
import type { Case, Granted } from "../../shared/ports.ts";
import { accessRequestId } from "../../shared/records/access-request.ts";
import type { CaseRef } from "../../shared/records/case.ts";
import type { Contact } from "../../shared/records/contact.ts";
import type { Directory } from "../../shared/records/directory.ts";
import type { Library } from "../../shared/records/library.ts";
import type { Notification, RecipientRole } from "../../shared/records/notification.ts";
import type { OperatorIdentity, Organisation } from "../../shared/records/organisation.ts";
import type { Product } from "../../shared/records/product.ts";
import type { Notice } from "./rules.ts";

/** Everything about a case that a mail may need; the operator is the one of the day the mail is written. */
export type Surroundings = {
  found: Case;
  product: Product | null;
  vendor: Organisation | null;
  library: Library | null;
  operator: OperatorIdentity;
  directory: Directory;
  /** What was told before, for a mail that speaks of one that failed. */
  told: readonly Notification[];
};

export const surroundingsUses = {
  products: ["read"],
  organisations: ["read"],
  libraries: ["read"],
  directory: ["current"],
} as const;

/** Reads what surrounds a case; throws where nobody operates the consortium, for then no mail can be signed. */
export const surroundingsOf = async (
  found: Case,
  now: Instant,
  { products, organisations, libraries, directory }: Granted<typeof surroundingsUses>,
): Promise<Omit<Surroundings, "told">> => {
  const { productId, vendorId, libraryNumber } = found.record;
  const [product, vendor, library, reference] = await Promise.all([
    products.read(productId),
    organisations.read(vendorId),
    libraries.read(libraryNumber),
    directory.current(),
  ]);
  const operator = reference.operator(osloDay(now));
  if (!operator) throw new Error("Nobody operates the consortium today.");
  return { found, product, vendor, library, operator, directory: reference };
};

export const refOf = (found: Case): CaseRef =>
  found.kind === "access-request"
    ? { kind: found.kind, libraryNumber: found.record.libraryNumber, id: accessRequestId(found.record) }
    : { kind: found.kind, libraryNumber: found.record.libraryNumber, id: found.record.id };

// A report's id is a hash; its first ten letters are enough to find it by, and can be read aloud.
const numberOf = ({ kind, id, libraryNumber }: CaseRef): string =>
  `${kind === "fault-report" ? id.slice(0, 10) : id}/${libraryNumber}`;

const agreementOf = ({ found, product }: Surroundings) =>
  product?.agreements.find(
    (agreement) => found.kind === "access-request" && agreement.year === found.record.year,
  );

const vendorRoles: readonly RecipientRole[] = ["vendorAccess", "vendorSupport"];

/** A vendor is told contact and IP ranges only where its product needs them; library and operator see all (visibility). */
const shown = ({ product }: Surroundings, notice: Notice, fact: "contact" | "ip_ranges"): boolean =>
  !vendorRoles.includes(templateRole[notice.template]) || product?.requiredFacts.includes(fact) === true;

const ofAccessRequest = (around: Surroundings, notice: Notice) => {
  const { found } = around;
  if (found.kind !== "access-request")
    return { year: null, validFrom: null, leadTimeWorkingDays: null, ipRanges: [], note: null };
  return {
    year: found.record.year,
    validFrom: found.record.validFrom,
    leadTimeWorkingDays: agreementOf(around)?.leadTimeWorkingDays ?? null,
    ipRanges: shown(around, notice, "ip_ranges") ? found.record.ipRanges : [],
    note: found.record.note,
  };
};

const ofFaultReport = ({ found, product }: Surroundings) => {
  if (found.kind !== "fault-report")
    return { symptom: null, description: null, observedAt: null, faultAnswerHours: null };
  const { symptom, description, observedAt, reportedAt } = found.record;
  const year = Number(osloDay(reportedAt).slice(0, 4));
  const agreement = product?.agreements.find((one) => one.year === year);
  return { symptom, description, observedAt, faultAnswerHours: agreement?.faultAnswerHours ?? null };
};

const failedIn = (told: readonly Notification[]): string | null =>
  told.findLast(({ state, ref }) => state === "failed" && templateRole[ref.template] !== "library")
    ?.recipient ?? null;

/** The facts of one notice, as far as its recipient may see them. */
export const factsOf = (around: Surroundings, notice: Notice): CaseFacts => {
  const { found, product, vendor, library, operator, directory } = around;
  const { record } = found;
  return {
    case: refOf(found),
    caseNumber: numberOf(refOf(found)),
    state: record.state,
    reason: record.reason,
    eventAt: notice.at,
    requestedAt: found.kind === "access-request" ? found.record.requestedAt : found.record.reportedAt,
    libraryName: library?.name ?? record.libraryNumber,
    municipality: library ? directory.municipality(library.municipalityNumber) : "",
    productName: product?.name ?? record.productId,
    vendorName: vendor?.name ?? record.vendorId,
    contact: shown(around, notice, "contact") ? record.contact : null,
    operator: { name: operator.name, supportAddress: operator.supportAddress },
    link: null,
    waitingSince: null,
    waitingWorkingDays: null,
    said: null,
    ...ofAccessRequest(around, notice),
    ...ofFaultReport(around),
    failedRecipient: failedIn(around.told),
  };
};

export type Addressee = { email: Email; language: Language };

const vendorContact = (vendor: Organisation | null, role: Contact["role"]): Addressee | null => {
  const contact = vendor?.contacts.find((one) => one.role === role);
  return vendor && contact ? { email: contact.email, language: contact.language ?? vendor.language } : null;
};

const libraryContact = ({ found, library }: Surroundings): Addressee | null => {
  const language = library?.language ?? "nb";
  const { contact } = found.record;
  if (contact) return { email: contact.email, language: contact.language ?? language };
  return library?.mailbox ? { email: library.mailbox, language } : null;
};

/** Whom a role means in this case, or null where there is nobody. */
export const addresseeOf = (role: RecipientRole, around: Surroundings): Addressee | null => {
  switch (role) {
    case "vendorAccess":
      return vendorContact(around.vendor, "access");
    case "vendorSupport":
      return vendorContact(around.vendor, "support");
    case "library":
      return libraryContact(around);
    case "operator":
      return { email: around.operator.supportAddress, language: "nb" };
    case "county":
    case "address":
      return null;
  }
};
