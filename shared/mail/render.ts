// Writes the mail of a case: from a template, its facts and a language to subject, text, HTML and headers.
import { hash } from "../hash.ts";
import type { Language } from "../kinds.ts";
import type { CaseRef } from "../records/case.ts";
import type { CaseTemplate } from "../records/telling/notification.ts";
import { closing } from "./closing.ts";
import type { Content, Template } from "./content.ts";
import type { CaseFacts, InEveryLanguage, Letter, WrittenMail } from "./facts.ts";
import { listFacts } from "./listed-facts.ts";
import { asHtml } from "./page.ts";
import { atMost, oneLine, severalLines } from "./plain.ts";
import { templateRole } from "./recipients.ts";
import { accessRequestReceipt } from "./templates/access-request-receipt.ts";
import { accessRequestToVendor } from "./templates/access-request-to-vendor.ts";
import { faultReportReceipt } from "./templates/fault-report-receipt.ts";
import { faultReportToOperator } from "./templates/fault-report-to-operator.ts";
import { faultReportToVendor } from "./templates/fault-report-to-vendor.ts";
import { heldToOperator } from "./templates/held-to-operator.ts";
import { undeliverableToOperator } from "./templates/undeliverable-to-operator.ts";
import { withdrawnToVendor } from "./templates/withdrawn-to-vendor.ts";
import { asText } from "./text.ts";

const templates: { readonly [T in CaseTemplate]?: Template } = {
  "access-request-to-vendor": accessRequestToVendor,
  "access-request-receipt": accessRequestReceipt,
  "held-to-operator": heldToOperator,
  "withdrawn-to-vendor": withdrawnToVendor,
  "fault-report-to-vendor": faultReportToVendor,
  "fault-report-receipt": faultReportReceipt,
  "fault-report-to-operator": faultReportToOperator,
  "undeliverable-to-operator": undeliverableToOperator,
};

const subjectLength = 150;

const headings: InEveryLanguage<{ facts: string; quote: string }> = {
  nb: { facts: "Saken", quote: "Biblioteket skriver" },
  nn: { facts: "Saka", quote: "Biblioteket skriv" },
  en: { facts: "The case", quote: "The library writes" },
};

const contentOf = (name: CaseTemplate, facts: CaseFacts, language: Language): Content => {
  const template = templates[name];
  if (!template) throw new Error(`No words are written for ${name}.`);
  const words = template[language](facts);
  const quote = template.quotes(facts);
  return {
    language,
    subject: words.subject,
    heading: oneLine(words.heading),
    lead: oneLine(words.lead),
    todo: oneLine(words.todo),
    steps: words.steps.map(oneLine),
    factsHeading: headings[language].facts,
    facts: listFacts(template.lists, facts, language),
    quote: quote === null ? null : { heading: headings[language].quote, text: severalLines(quote) },
    closing: closing(templateRole[name], facts, language),
  };
};

/** A message id of the case itself, which no mail has: mail programs gather what refers to it. SES makes the real ids. */
const threadOf = ({ kind, libraryNumber, id }: CaseRef): string =>
  `<${[kind, libraryNumber, id].map((part) => part.replace(/[^\w-]/g, "-")).join(".")}@bibliotek24.no>`;

const aboutCase = (name: CaseTemplate, facts: CaseFacts, language: Language): WrittenMail => {
  const content = contentOf(name, facts, language);
  const subject = atMost(subjectLength, oneLine(`[B24 ${facts.caseNumber}] ${content.subject}`));
  const [text, html] = [asText(content), asHtml(content, subject)];
  return {
    subject,
    text,
    html,
    templateVersion: 1,
    contentHash: hash(subject, text, html),
    headers: [
      { name: "Content-Language", value: language },
      { name: "Auto-Submitted", value: "auto-generated" },
      { name: "References", value: threadOf(facts.case) },
    ],
  };
};

/**
 * What the caller wrote stands in mails to vendor and operator only: the free text in the quotation, contact and IP
 * ranges in the list of facts. It never stands in a subject, a header or a receipt.
 */
export const render = (letter: Letter, language: Language): WrittenMail => {
  switch (letter.template) {
    case "digest-to-vendor":
    case "address-broken-to-operator":
    case "prove-address":
      throw new Error(`No words are written for ${letter.template}.`);
    default:
      return aboutCase(letter.template, letter.facts, language);
  }
};
