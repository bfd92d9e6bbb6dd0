// Writes the content of a mail about an incident: to a library it affects, or to its vendor.
import type { Language } from "../../kinds.ts";
import type { IncidentTemplate } from "../../records/incident/notice.ts";
import { closing } from "../closing.ts";
import type { Content } from "../content.ts";
import { momentInWords } from "../dates.ts";
import type { IncidentFacts, InEveryLanguage } from "../facts.ts";
import { oneLine, severalLines } from "../layout/plain.ts";
import { templateRole } from "../recipients.ts";
import { incidentTemplates } from "../templates/incidents/of-incidents.ts";
import { linkNote, openCase } from "../wording/link-words.ts";
import { families } from "../words.ts";
import { writes } from "./of-case.ts";

const theIncident: InEveryLanguage<string> = {
  nb: "Driftsforstyrrelsen",
  nn: "Driftsforstyrringa",
  en: "The incident",
};

const counted: InEveryLanguage<(libraries: number, counties: number) => string> = {
  nb: (libraries, counties) => `minst ${libraries}, i ${counties} ${counties === 1 ? "fylke" : "fylker"}`,
  nn: (libraries, counties) => `minst ${libraries}, i ${counties} fylke`,
  en: (libraries, counties) =>
    `at least ${libraries}, in ${counties} ${counties === 1 ? "county" : "counties"}`,
};

type Row = readonly [InEveryLanguage<string>, (facts: IncidentFacts, language: Language) => string | null];

const rows: readonly Row[] = [
  [{ nb: "Produkt", nn: "Produkt", en: "Product" }, ({ productName }) => productName],
  [{ nb: "Leverandør", nn: "Leverandør", en: "Vendor" }, ({ vendorName }) => vendorName],
  [
    { nb: "Feilen gjelder", nn: "Feilen gjeld", en: "The fault concerns" },
    ({ family }, language) => families[family][language],
  ],
  [
    { nb: "Først meldt", nn: "Først meld", en: "First reported" },
    ({ since }, language) => momentInWords(since, language),
  ],
  [
    {
      nb: "Bibliotek som har meldt feilen",
      nn: "Bibliotek som har meldt feilen",
      en: "Libraries that reported it",
    },
    ({ libraries, counties }, language) => (libraries === 0 ? null : counted[language](libraries, counties)),
  ],
  [
    { nb: "Ventes rettet", nn: "Venta retta", en: "Expected to be fixed" },
    ({ estimate, endedAt }, language) =>
      estimate && endedAt === null ? momentInWords(estimate, language) : null,
  ],
  [
    {
      nb: "Neste melding fra leverandøren",
      nn: "Neste melding frå leverandøren",
      en: "Next word from the vendor",
    },
    ({ nextUpdateAt, endedAt }, language) =>
      nextUpdateAt && endedAt === null ? momentInWords(nextUpdateAt, language) : null,
  ],
  [
    { nb: "Meldt rettet", nn: "Meld retta", en: "Said to be fixed" },
    ({ endedAt }, language) => endedAt && momentInWords(endedAt, language),
  ],
];

const factsOf = (facts: IncidentFacts, language: Language) =>
  rows.flatMap(([label, value]) => {
    const written = value(facts, language);
    return written === null ? [] : [{ label: label[language], values: [oneLine(written)] }];
  });

type IncidentLetter = { name: IncidentTemplate; facts: IncidentFacts };

/** `facts.link` is a web link or null. */
export const contentOfIncident = ({ name, facts }: IncidentLetter, language: Language): Content => {
  const words = incidentTemplates[name][language](facts);
  const role = templateRole[name];
  const { workaround, link, vendorName, operator } = facts;
  return {
    language,
    bracket: facts.incidentId,
    subject: words.subject,
    heading: oneLine(words.heading),
    lead: oneLine(words.lead),
    factsHeading: theIncident[language],
    facts: factsOf(facts, language),
    quote:
      workaround === null || role !== "mailbox"
        ? null
        : { heading: writes[language].vendor, text: severalLines(workaround) },
    table: null,
    todo: words.todo,
    steps: words.steps.map(oneLine),
    link: link === null ? null : { label: openCase[language], href: link, note: linkNote(role, language) },
    closing: closing({ role, vendorName, operator }, language),
  };
};
