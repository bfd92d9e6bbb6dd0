// Reminds a library that it is its turn: a question to answer, or an access to try.
import { saidBy, type Template } from "../../content.ts";
import type { CaseFacts, InEveryLanguage } from "../../facts.ts";
import { answerSteps, tryLink, trySteps } from "../../wording/library-steps.ts";
import { openCase } from "../../wording/link-words.ts";
import { turnOf, whoWaits } from "../../wording/waiting.ts";

const tries = (facts: CaseFacts): boolean => turnOf(facts) === "tries";

const subjects: InEveryLanguage<(facts: CaseFacts) => string> = {
  nb: (facts) =>
    tries(facts)
      ? `Påminnelse: virker tilgangen til ${facts.productName} for ${facts.libraryName}?`
      : `Påminnelse: leverandøren venter på svar om ${facts.productName} for ${facts.libraryName}`,
  nn: (facts) =>
    tries(facts)
      ? `Påminning: verkar tilgangen til ${facts.productName} for ${facts.libraryName}?`
      : `Påminning: leverandøren ventar på svar om ${facts.productName} for ${facts.libraryName}`,
  en: (facts) =>
    tries(facts)
      ? `Reminder: does the access to ${facts.productName} work for ${facts.libraryName}?`
      : `Reminder: the vendor is waiting for an answer about ${facts.productName} for ${facts.libraryName}`,
};

export const reminderToLibrary: Template = {
  version: 1,
  lists: ["caseNumber", "library", "product", "vendor", "year", "state", "waitingSince", "waited"],
  quotes: saidBy("vendor"),
  nb: (facts) => ({
    subject: subjects.nb(facts),
    heading: tries(facts) ? "Virker tilgangen?" : "Leverandøren venter på svar",
    lead: whoWaits(facts, "nb"),
    todo: "Dette ber vi deg gjøre",
    steps: tries(facts) ? trySteps(facts, "nb") : answerSteps(facts, "nb"),
    link: tries(facts) ? tryLink.nb : openCase.nb,
  }),
  nn: (facts) => ({
    subject: subjects.nn(facts),
    heading: tries(facts) ? "Verkar tilgangen?" : "Leverandøren ventar på svar",
    lead: whoWaits(facts, "nn"),
    todo: "Dette bed vi deg gjere",
    steps: tries(facts) ? trySteps(facts, "nn") : answerSteps(facts, "nn"),
    link: tries(facts) ? tryLink.nn : openCase.nn,
  }),
  en: (facts) => ({
    subject: subjects.en(facts),
    heading: tries(facts) ? "Does the access work?" : "The vendor is waiting for an answer",
    lead: whoWaits(facts, "en"),
    todo: "What we ask you to do",
    steps: tries(facts) ? trySteps(facts, "en") : answerSteps(facts, "en"),
    link: tries(facts) ? tryLink.en : openCase.en,
  }),
};
