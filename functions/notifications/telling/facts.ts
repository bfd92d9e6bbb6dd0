// From records to the facts a mail is written from, as far as its recipient may see them.
import { workingDaysBetween } from "../../../shared/calendar.ts";
import { osloDay } from "../../../shared/clock.ts";
import type { AddressFacts, CaseFacts } from "../../../shared/mail/facts.ts";
import { templateRole } from "../../../shared/mail/recipients.ts";
import type { CaseRef } from "../../../shared/records/case.ts";
import { ownSetUpChecks } from "../../../shared/records/faults/own-set-up.ts";
import { brokenAt, isLost } from "../../../shared/records/telling/notification.ts";
import { type AddressRef, addressRef } from "../../../shared/records/telling/subject.ts";
import type { RecipientRole, TemplateName } from "../../../shared/records/telling/template.ts";
import type { Notice } from "./fate.ts";
import { brokenAddress } from "./rules.ts";
import type { Surroundings } from "./surroundings.ts";

// A report's id is a hash; its first ten letters are enough to find it by, and can be read aloud.
export const numberOf = ({ kind, id, libraryNumber }: CaseRef): string =>
  `${kind === "fault-report" ? id.slice(0, 10) : id}/${libraryNumber}`;

const agreementOf = ({ found, product }: Surroundings) =>
  product?.agreements.find(
    (agreement) => found.kind === "access-request" && agreement.year === found.record.year,
  );

const vendorRoles: readonly RecipientRole[] = ["vendorAccess", "vendorSupport"];

/** A vendor is told contact and IP ranges only where its product needs them; the others see all (visibility). */
const shown = (
  { product }: Surroundings,
  { template }: Pick<Notice, "template">,
  fact: "contact" | "ip_ranges",
): boolean => !vendorRoles.includes(templateRole[template]) || product?.requiredFacts.includes(fact) === true;

const ofAccessRequest = (around: Surroundings, notice: Notice) => {
  const { found } = around;
  if (found.kind !== "access-request")
    return { year: null, validFrom: null, leadTimeWorkingDays: null, ipRanges: [], note: null, said: null };
  const { year, validFrom, ipRanges, note, said } = found.record;
  return {
    year,
    validFrom,
    leadTimeWorkingDays: agreementOf(around)?.leadTimeWorkingDays ?? null,
    ipRanges: shown(around, notice, "ip_ranges") ? ipRanges : [],
    note,
    said: said && said.by !== "operator" ? { by: said.by, text: said.text } : null,
  };
};

const ofFaultReport = ({ found, product }: Surroundings) => {
  if (found.kind !== "fault-report")
    return { symptom: null, description: null, observedAt: null, faultAnswerHours: null, ownSetUp: [] };
  const { symptom, description, observedAt, reportedAt, said, alone } = found.record;
  const year = Number(osloDay(reportedAt).slice(0, 4));
  const agreement = product?.agreements.find((one) => one.year === year);
  return {
    symptom,
    description,
    observedAt,
    faultAnswerHours: agreement?.faultAnswerHours ?? null,
    ownSetUp: alone ? ownSetUpChecks(symptom, product?.accessMethods ?? []) : [],
    said: said && said.by !== "operator" ? { by: said.by, text: said.text } : null,
  };
};

const failedIn = ({ told }: Surroundings): string | null =>
  told.findLast(
    (one) => isLost(one) && one.recipient !== null && vendorRoles.includes(templateRole[one.ref.template]),
  )?.recipient ?? null;

const saysHowLong: readonly TemplateName[] = [
  "reminder-to-vendor",
  "reminder-to-library",
  "escalation-to-county",
  "escalation-to-operator",
  "fault-unanswered-to-county",
  "fault-unanswered-to-operator",
];

/** Since the move that the reminder counts from. */
const waiting = ({ found, now }: Surroundings, { template, version }: Notice) => {
  const since = found.record.history.find(({ v }) => v === version)?.at;
  if (!since || !saysHowLong.includes(template)) return { waitingSince: null, waitingWorkingDays: null };
  return { waitingSince: since, waitingWorkingDays: workingDaysBetween(osloDay(since), osloDay(now)) };
};

/** The facts of one notice of a case; `link` is the page of the case for its recipient. */
export const factsOf = (around: Surroundings, notice: Notice, link: string | null): CaseFacts => {
  const { found, product, vendor, library, operator, directory } = around;
  const { record } = found;
  return {
    case: record.event.case,
    caseNumber: numberOf(record.event.case),
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
    link,
    ...waiting(around, notice),
    ...ofAccessRequest(around, notice),
    ...ofFaultReport(around),
    failedRecipient: failedIn(around),
  };
};

const contactRoles = {
  vendorAccess: "access",
  vendorSupport: "support",
  library: "mailbox",
  wholeLibrary: "mailbox",
  signedUp: "mailbox",
  mailbox: "mailbox",
  county: "countyContact",
  operator: "support",
  address: "mailbox",
  vendorCatalogue: "sales",
} as const satisfies Record<RecipientRole, AddressFacts["role"]>;

/** The facts of an address that broke under a mail of this case; null where no mail of it went there. */
export const addressFactsOf = (around: Surroundings, address: AddressRef): AddressFacts | null => {
  const { found, told, vendor, library, operator } = around;
  const broken = told.find((record) => brokenAddress(found, record)?.subject.id === address.id);
  if (!broken?.recipient) return null;
  const isVendor = address.organisationId === found.record.vendorId;
  return {
    organisationId: address.organisationId,
    addressId: addressRef(address.organisationId, broken.recipient).id,
    organisationName: (isVendor ? vendor?.name : library?.name) ?? address.organisationId,
    email: broken.recipient,
    role: contactRoles[templateRole[broken.ref.template]],
    operator: { name: operator.name, supportAddress: operator.supportAddress },
    what: broken.receipts.some(({ type }) => type === "Complaint") ? "complained" : "bounced",
    at: brokenAt(broken),
    cases: [numberOf(found.record.event.case)],
    link: null,
  };
};
