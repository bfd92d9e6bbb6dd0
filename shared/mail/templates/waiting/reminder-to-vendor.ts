// Reminds a vendor of an access it has not opened in the agreed time.
import { libraryText, type Template } from "../../content.ts";
import { openCase } from "../../wording/link-words.ts";
import { answeringSteps, openingStep } from "../../wording/vendor-steps.ts";
import { whoWaits } from "../../wording/waiting.ts";

export const reminderToVendor: Template = {
  version: 1,
  lists: [
    "caseNumber",
    "library",
    "libraryNumber",
    "municipality",
    "product",
    "year",
    "waitingSince",
    "waited",
    "leadTime",
    "ipRanges",
    "contact",
  ],
  quotes: libraryText,
  nb: (facts) => ({
    subject: `Påminnelse: tilgang til ${facts.productName} for ${facts.libraryName}`,
    heading: "Et bibliotek venter på tilgang",
    lead: whoWaits(facts, "nb"),
    todo: "Dette ber vi dere gjøre",
    steps: [openingStep(facts, "nb", ""), ...answeringSteps(facts, "nb")],
    link: openCase.nb,
  }),
  nn: (facts) => ({
    subject: `Påminning: tilgang til ${facts.productName} for ${facts.libraryName}`,
    heading: "Eit bibliotek ventar på tilgang",
    lead: whoWaits(facts, "nn"),
    todo: "Dette bed vi dykk gjere",
    steps: [openingStep(facts, "nn", ""), ...answeringSteps(facts, "nn")],
    link: openCase.nn,
  }),
  en: (facts) => ({
    subject: `Reminder: access to ${facts.productName} for ${facts.libraryName}`,
    heading: "A library is waiting for access",
    lead: whoWaits(facts, "en"),
    todo: "What we ask you to do",
    steps: [openingStep(facts, "en", ""), ...answeringSteps(facts, "en")],
    link: openCase.en,
  }),
};
