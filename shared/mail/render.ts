// Writes a mail: from a template, its facts and a language to subject, text, HTML and headers.
import { hash } from "../hash.ts";
import type { Language } from "../kinds.ts";
import type { IncidentTemplate } from "../records/incident/notice.ts";
import type { DowntimeTemplateName } from "../records/telling/template.ts";
import type { AnnouncementLetter } from "./announced.ts";
import type { Content } from "./content.ts";
import type { Letter, ProductMailFacts, WrittenMail } from "./facts.ts";
import { webLink } from "./layout/link.ts";
import { asHtml } from "./layout/page.ts";
import { atMost, oneLine } from "./layout/plain.ts";
import { asText } from "./layout/text.ts";
import { contentOfAddress } from "./letters/of-address.ts";
import { type Announcing, contentOfAnnouncement } from "./letters/of-announcement.ts";
import { contentOfCase } from "./letters/of-case.ts";
import { contentOfDigest } from "./letters/of-digest.ts";
import { contentOfDowntime } from "./letters/of-downtime.ts";
import { contentOfIncident } from "./letters/of-incident.ts";
import { contentOfLink } from "./letters/of-link.ts";
import { contentOfProduct } from "./letters/of-product.ts";
import { templateRole } from "./recipients.ts";
import { addressBrokenToOperator } from "./templates/addresses/address-broken-to-operator.ts";
import { proveAddress } from "./templates/addresses/prove-address.ts";
import { accessEndsToLibrary } from "./templates/announcements/access-ends-to-library.ts";
import { ipChangeToVendor } from "./templates/announcements/ip-change-to-vendor.ts";
import { openCasesToCounty } from "./templates/announcements/open-cases-to-county.ts";
import { yearListToVendor } from "./templates/announcements/year-list-to-vendor.ts";
import { confirmProduct } from "./templates/catalogue/confirm-product.ts";
import { digestToVendor } from "./templates/digests/digest-to-vendor.ts";
import { cancelledToLibrary } from "./templates/downtime/cancelled-to-library.ts";
import { movedToLibrary } from "./templates/downtime/moved-to-library.ts";
import { plannedToLibrary } from "./templates/downtime/planned-to-library.ts";
import { incidentTemplates } from "./templates/incidents/of-incidents.ts";
import { doorToLibrary } from "./templates/links/door-to-library.ts";
import { linkRenewed } from "./templates/links/link-renewed.ts";
import { caseTemplates } from "./templates/of-cases.ts";
import { webinarCancelledToLibrary } from "./templates/training/webinar-cancelled-to-library.ts";
import { webinarReminderToLibrary } from "./templates/training/webinar-reminder-to-library.ts";
import { webinarSignedUpToLibrary } from "./templates/training/webinar-signed-up-to-library.ts";
import { threadOf } from "./thread.ts";

const subjectLength = 150;

const addressTemplates = {
  "address-broken-to-operator": addressBrokenToOperator,
  "prove-address": proveAddress,
} as const;

const linkTemplates = { "door-to-library": doorToLibrary, "link-renewed": linkRenewed } as const;
const downtimeTemplates = {
  "downtime-planned-to-library": plannedToLibrary,
  "downtime-moved-to-library": movedToLibrary,
  "downtime-cancelled-to-library": cancelledToLibrary,
} as const;

const webinarTemplates = {
  "webinar-signed-up-to-library": webinarSignedUpToLibrary,
  "webinar-reminder-to-library": webinarReminderToLibrary,
  "webinar-cancelled-to-library": webinarCancelledToLibrary,
} as const;

type Drafted = { content: Content; version: number };

/** The template's content with its version. */
const announced = <F extends AnnouncementLetter["facts"]>(
  told: Announcing<F>,
  language: Language,
): Drafted => ({ content: contentOfAnnouncement(told, language), version: told.template.version });

const announcement = (letter: AnnouncementLetter, language: Language): Drafted => {
  const link = webLink(letter.facts.link);
  const role = templateRole[letter.template];
  switch (letter.template) {
    case "ip-change-to-vendor":
      return announced({ template: ipChangeToVendor, role, facts: { ...letter.facts, link } }, language);
    case "year-list-to-vendor":
      return announced({ template: yearListToVendor, role, facts: { ...letter.facts, link } }, language);
    case "access-ends-to-library":
      return announced({ template: accessEndsToLibrary, role, facts: { ...letter.facts, link } }, language);
    case "open-cases-to-county":
      return announced({ template: openCasesToCounty, role, facts: { ...letter.facts, link } }, language);
    case "webinar-signed-up-to-library":
    case "webinar-reminder-to-library":
    case "webinar-cancelled-to-library": {
      const template = webinarTemplates[letter.template];
      return announced({ template, role, facts: { ...letter.facts, link } }, language);
    }
  }
};

type FaultLetter = Extract<Letter, { template: DowntimeTemplateName | IncidentTemplate }>;

const ofFault = (letter: FaultLetter, language: Language): Drafted => {
  switch (letter.template) {
    case "downtime-planned-to-library":
    case "downtime-moved-to-library":
    case "downtime-cancelled-to-library": {
      const template = downtimeTemplates[letter.template];
      const content = contentOfDowntime({ template, facts: letter.facts }, language);
      return { content, version: template.version };
    }
    default: {
      const { template: name, facts } = letter;
      const link = webLink(facts.link);
      const content = contentOfIncident({ name, facts: { ...facts, link } }, language);
      return { content, version: incidentTemplates[name].version };
    }
  }
};

const ofProduct = (facts: ProductMailFacts, language: Language): Drafted => {
  const told = { template: confirmProduct, role: templateRole["confirm-product"], facts };
  return { content: contentOfProduct(told, language), version: confirmProduct.version };
};

type LinkLetter = Extract<Letter, { template: keyof typeof linkTemplates }>;

const ofLink = ({ template: name, facts }: LinkLetter, language: Language): Drafted => {
  const template = linkTemplates[name];
  const content = contentOfLink({ template, facts: { ...facts, link: webLink(facts.link) } }, language);
  return { content, version: template.version };
};

const drafted = (letter: Letter, language: Language): Drafted => {
  const link = webLink(letter.facts.link);
  const role = templateRole[letter.template];
  switch (letter.template) {
    case "digest-to-vendor": {
      const told = caseTemplates[letter.facts.of];
      const content = contentOfDigest({ told, facts: { ...letter.facts, link } }, language);
      return { content, version: digestToVendor.version };
    }
    case "address-broken-to-operator":
    case "prove-address": {
      const template = addressTemplates[letter.template];
      const content = contentOfAddress({ template, role, facts: { ...letter.facts, link } }, language);
      return { content, version: template.version };
    }
    case "door-to-library":
    case "link-renewed":
      return ofLink(letter, language);
    case "ip-change-to-vendor":
    case "year-list-to-vendor":
    case "access-ends-to-library":
    case "open-cases-to-county":
    case "webinar-signed-up-to-library":
    case "webinar-reminder-to-library":
    case "webinar-cancelled-to-library":
      return announcement(letter, language);
    case "confirm-product":
      return ofProduct({ ...letter.facts, link }, language);
    case "downtime-planned-to-library":
    case "downtime-moved-to-library":
    case "downtime-cancelled-to-library":
    case "incident-confirmed-to-library":
    case "incident-workaround-to-library":
    case "incident-estimate-to-library":
    case "incident-resolved-to-library":
    case "incident-growth-to-vendor":
    case "incident-reopened-to-vendor":
      return ofFault(letter, language);
    default: {
      const template = caseTemplates[letter.template];
      const { template: name, facts } = letter;
      const content = contentOfCase({ template, name, facts: { ...facts, link } }, language);
      return { content, version: template.version };
    }
  }
};

const subjectOf = ({ bracket, subject }: Content): string =>
  atMost(subjectLength, oneLine(`[B24${bracket === "" ? "" : ` ${bracket}`}] ${subject}`));

/**
 * What a caller wrote stands in a quotation or in the list of facts, and only in mails to the other side of the case,
 * its county and the operator. It never stands in a subject, a header or a receipt.
 */
export const render = (letter: Letter, language: Language): WrittenMail => {
  const { content, version } = drafted(letter, language);
  const subject = subjectOf(content);
  const text = asText(content);
  const html = asHtml(content, subject);
  return {
    subject,
    text,
    html,
    headers: [
      { name: "Content-Language", value: language },
      { name: "Auto-Submitted", value: "auto-generated" },
      // Exchange sends replies in spite of Auto-Submitted; this one it heeds. Not "All": that would keep bounces away.
      { name: "X-Auto-Response-Suppress", value: "OOF, AutoReply" },
      { name: "References", value: threadOf(letter) },
    ],
    templateVersion: version,
    contentHash: hash(subject, text, html),
  };
};
