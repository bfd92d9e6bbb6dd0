// Writes the content of a mail about one case.
import type { Language } from "../../kinds.ts";
import type { CaseTemplate } from "../../records/telling/template.ts";
import { closing } from "../closing.ts";
import type { Content, Template, Words } from "../content.ts";
import type { CaseFacts, InEveryLanguage, Said } from "../facts.ts";
import { oneLine, severalLines } from "../layout/plain.ts";
import { listFacts } from "../listed-facts.ts";
import { templateRole } from "../recipients.ts";
import { linkNote, seeCase, seeCaseStep } from "../wording/link-words.ts";

const theCase: InEveryLanguage<string> = { nb: "Saken", nn: "Saka", en: "The case" };

export const writes: InEveryLanguage<{ readonly [S in Said["by"]]: string }> = {
  nb: { library: "Biblioteket skriver", vendor: "Leverandøren skriver" },
  nn: { library: "Biblioteket skriv", vendor: "Leverandøren skriv" },
  en: { library: "The library writes", vendor: "The vendor writes" },
};

const quoteOf = (said: Said | null, language: Language): Content["quote"] =>
  said && { heading: writes[language][said.by], text: severalLines(said.text) };

/** Where no step of the template names the link, one does here. */
const stepsOf = ({ steps, link }: Words, facts: CaseFacts, language: Language): string[] =>
  [...steps, ...(facts.link !== null && link === undefined ? [seeCaseStep[language]] : [])].map(oneLine);

type CaseLetter = { template: Template; name: CaseTemplate; facts: CaseFacts };

/** `facts.link` is a web link or null. */
export const contentOfCase = ({ template, name, facts }: CaseLetter, language: Language): Content => {
  const words = template[language](facts);
  const role = templateRole[name];
  return {
    language,
    bracket: facts.caseNumber,
    subject: words.subject,
    heading: oneLine(words.heading),
    lead: oneLine(words.lead),
    factsHeading: theCase[language],
    facts: listFacts(template.lists, facts, language),
    quote: quoteOf(template.quotes(facts), language),
    table: null,
    todo: oneLine(words.todo),
    steps: stepsOf(words, facts, language),
    link:
      facts.link === null
        ? null
        : {
            label: words.link ?? seeCase[language],
            href: facts.link,
            note: linkNote(role, language),
          },
    closing: closing({ role, vendorName: facts.vendorName, operator: facts.operator }, language),
  };
};
