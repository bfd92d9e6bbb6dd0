// Names the thread a mail belongs to, so that mail programs gather what is about one case, digest, address or announcement.
import type { CaseRef } from "../records/case.ts";
import type { AnnouncementLetter } from "./announced.ts";
import type {
  AddressFacts,
  DigestFacts,
  DowntimeFacts,
  IncidentFacts,
  Letter,
  LinkFacts,
  Operator,
  ProductMailFacts,
} from "./facts.ts";

// Names the thread a mail belongs to, so that mail programs gather what is about one case, digest, address, incident or maintenance.

// What a message id may hold of a domain; ours have no more.
const notOfDomain = /[^a-z0-9.-]/gi;

const ofCase = ({ kind, libraryNumber, id }: CaseRef): string[] => [kind, libraryNumber, id];
const ofDigest = ({ organisationId, digestId }: DigestFacts): string[] => [
  "digest",
  organisationId,
  digestId,
];
const ofAddress = ({ organisationId, addressId }: AddressFacts): string[] => [
  "address",
  organisationId,
  addressId,
];

const ofLink = ({ organisationId, addressId }: LinkFacts): string[] => ["link", organisationId, addressId];
const ofAnnouncement = ({ organisationId, announcementId }: AnnouncementLetter["facts"]): string[] => [
  "announcement",
  organisationId,
  announcementId,
];

const ofProduct = ({ organisationId, productId }: ProductMailFacts): string[] => [
  "product",
  organisationId,
  productId,
];

const ofDowntime = ({ productId, downtimeId, libraryNumber }: DowntimeFacts): string[] => [
  "downtime",
  libraryNumber,
  productId,
  downtimeId,
];

/** To its vendor an incident is the thread of the report it has in hand, with a growing count. */
const ofIncident = ({ incidentId, lead }: IncidentFacts, toVendor: boolean): string[] =>
  toVendor && lead ? ofCase(lead) : ["incident", incidentId];

const partsOf = (letter: Letter): string[] => {
  switch (letter.template) {
    case "ip-change-to-vendor":
    case "year-list-to-vendor":
    case "access-ends-to-library":
    case "open-cases-to-county":
    case "webinar-signed-up-to-library":
    case "webinar-reminder-to-library":
    case "webinar-cancelled-to-library":
      return ofAnnouncement(letter.facts);
    case "digest-to-vendor":
      return ofDigest(letter.facts);
    case "address-broken-to-operator":
    case "prove-address":
      return ofAddress(letter.facts);
    case "door-to-library":
    case "link-renewed":
      return ofLink(letter.facts);
    case "confirm-product":
      return ofProduct(letter.facts);
    case "downtime-planned-to-library":
    case "downtime-moved-to-library":
    case "downtime-cancelled-to-library":
      return ofDowntime(letter.facts);
    case "incident-growth-to-vendor":
    case "incident-reopened-to-vendor":
      return ofIncident(letter.facts, true);
    case "incident-confirmed-to-library":
    case "incident-workaround-to-library":
    case "incident-estimate-to-library":
    case "incident-resolved-to-library":
      return ofIncident(letter.facts, false);
    default:
      return ofCase(letter.facts.case);
  }
};

const domainOf = ({ supportAddress }: Operator): string =>
  supportAddress.slice(supportAddress.lastIndexOf("@") + 1).replace(notOfDomain, "-");

/**
 * A message id in the operator's own domain that no mail has: mail programs gather what refers to it. SES makes the
 * real ids.
 */
export const threadOf = (letter: Letter): string =>
  `<${partsOf(letter)
    .map((part) => part.replace(/[^\w-]/g, "-"))
    .join(".")}@${domainOf(letter.facts.operator)}>`;
