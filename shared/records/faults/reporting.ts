// What a fault report may be refused for at once, with all reasons, what holds it, its key, and how it goes to the store.
import { canonical } from "../../canonical.ts";
import { instantAt, osloDay } from "../../clock.ts";
import { hash } from "../../hash.ts";
import type { Flaw } from "../../http/flaws.ts";
import type { Day, Instant } from "../../kinds.ts";
import { holdsNationalIdentityNumber } from "../../national-identity.ts";
import type { FaultReportDraft, IdempotencyKey } from "../../ports.ts";
import { isInForce } from "../access/outlook.ts";
import type { AccessRequest } from "../access-request.ts";
import type { Directory } from "../directory.ts";
import {
  type FaultReport,
  type FaultReportBody,
  FaultReportId,
  type KnownAccess,
  symptomFamilies,
} from "../fault-report.ts";
import { familyOf, type Incident, isOpen } from "../incident/incident.ts";
import type { ReferenceLibrary, ReferenceProduct } from "../reference.ts";

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

/** What is known of an access, from the record of its year. */
export const accessOf = (
  standing: { record: AccessRequest | null; enrolled: boolean },
  today: Day,
): KnownAccess => {
  if (standing.record && isInForce(standing.record, today)) return "in_force";
  return standing.record || standing.enrolled ? "not_in_force" : "none_known";
};

/** True when nobody else is known to have the same fault: the library is asked to look at its own set-up too. */
export const isAlone = (symptom: FaultReport["symptom"], incident: Incident | null): boolean =>
  familyOf(symptom) !== null && !(incident && isOpen(incident));

type Drafted = Pick<FaultReportDraft, "eventId" | "at" | "actor" | "heldFor" | "access" | "alone"> & {
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
    access: drafted.access,
    alone: drafted.alone,
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
