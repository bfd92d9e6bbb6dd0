// Tells the library that its fault report is received, and who answers it.
import type { Language } from "../../kinds.ts";
import { symptomFamilies } from "../../records/fault-report.ts";
import { nothing, type Template } from "../content.ts";
import type { CaseFacts, InEveryLanguage } from "../facts.ts";
import { checksInWords } from "../wording/own-set-up.ts";

type Way = "vendor" | "matched" | "operator" | "held";

const wayOf = ({ state, symptom }: CaseFacts): Way => {
  if (state === "held" || state === "matched") return state;
  return symptom && symptomFamilies[symptom] === "operator" ? "operator" : "vendor";
};

// The clause after "Bibliotek24 has received the fault report …".
const goes: InEveryLanguage<{ readonly [W in Way]: (facts: CaseFacts) => string }> = {
  nb: {
    vendor: ({ vendorName }) => ` og sender den til ${vendorName}`,
    matched: ({ vendorName }) => ` og legger den til en feil som ${vendorName} alt har fått`,
    operator: () => " og svarer på den selv",
    held: () => ", men må sette den på vent",
  },
  nn: {
    vendor: ({ vendorName }) => ` og sender ho til ${vendorName}`,
    matched: ({ vendorName }) => ` og legg ho til ein feil som ${vendorName} alt har fått`,
    operator: () => " og svarar på ho sjølv",
    held: () => ", men må setje ho på vent",
  },
  en: {
    vendor: ({ vendorName }) => ` and is sending it to ${vendorName}`,
    matched: ({ vendorName }) => ` and adds it to a fault that ${vendorName} has already`,
    operator: () => " and will answer it",
    held: () => ", but has to put it on hold",
  },
};

const next: InEveryLanguage<{ readonly [W in Way]: (facts: CaseFacts) => readonly string[] }> = {
  nb: {
    vendor: ({ vendorName, faultAnswerHours: hours }) => [
      `Vi ber ${vendorName} om å svare ${hours === null ? "så snart som mulig" : `innen ${hours} timer`}. Du trenger ikke gjøre noe.`,
    ],
    matched: () => ["Du får en e-post når feilen er meldt rettet. Du trenger ikke gjøre noe."],
    operator: () => ["Bibliotek24 svarer innen 24 timer på hverdager. Du trenger ikke gjøre noe."],
    held: ({ vendorName }) => [
      `${vendorName} har ingen registrert kontakt for brukerstøtte. Bibliotek24 skaffer en, og da sendes feilmeldingen av seg selv.`,
    ],
  },
  nn: {
    vendor: ({ vendorName, faultAnswerHours: hours }) => [
      `Vi bed ${vendorName} om å svare ${hours === null ? "så snart som mogleg" : `innan ${hours} timar`}. Du treng ikkje gjere noko.`,
    ],
    matched: () => ["Du får ein e-post når feilen er meld retta. Du treng ikkje gjere noko."],
    operator: () => ["Bibliotek24 svarar innan 24 timar på kvardagar. Du treng ikkje gjere noko."],
    held: ({ vendorName }) => [
      `${vendorName} har ingen registrert kontakt for brukarstøtte. Bibliotek24 skaffar ein, og då blir feilmeldinga send av seg sjølv.`,
    ],
  },
  en: {
    vendor: ({ vendorName, faultAnswerHours: hours }) => [
      `We ask ${vendorName} to answer ${hours === null ? "as soon as possible" : `within ${hours} hours`}. You need not do anything.`,
    ],
    matched: () => ["You will get an e-mail when it is said to be fixed. You need not do anything."],
    operator: () => ["Bibliotek24 answers within 24 hours on weekdays. You need not do anything."],
    held: ({ vendorName }) => [
      `${vendorName} has no registered contact for support. Bibliotek24 will find one, and the report then goes out by itself.`,
    ],
  },
};

const meanwhile: InEveryLanguage<string> = {
  nb: "Ingen andre har meldt om det samme. Se derfor etter hos dere imens:",
  nn: "Ingen andre har meldt om det same. Sjå difor etter hos dykk imens:",
  en: "Nobody else has reported the same. So look at your own set-up meanwhile:",
};

/** What to look at where nobody else has the fault; nothing where others do. */
const ownSetUp = ({ ownSetUp: checks }: CaseFacts, language: Language): string[] => {
  const [first, ...rest] = checksInWords(checks, language);
  return first === undefined ? [] : [`${meanwhile[language]} ${first}`, ...rest];
};

export const faultReportReceipt: Template = {
  version: 3,
  lists: [
    "caseNumber",
    "library",
    "libraryNumber",
    "product",
    "vendor",
    "symptom",
    "observedAt",
    "reportedAt",
  ],
  quotes: nothing,
  nb: (facts) => ({
    subject: `${facts.state === "held" ? "På vent" : "Mottatt"}: feilmelding om ${facts.productName} fra ${facts.libraryName}`,
    heading: facts.state === "held" ? "Feilmeldingen er satt på vent" : "Feilmeldingen er mottatt",
    lead: `Bibliotek24 har mottatt feilmeldingen om ${facts.productName} fra ${facts.libraryName}${goes.nb[wayOf(facts)](facts)}.`,
    todo: "Hva som skjer nå",
    steps: [
      ...next.nb[wayOf(facts)](facts),
      ...ownSetUp(facts, "nb"),
      "Har feilen gått over, eller vil du legge til noe? Svar på denne e-posten.",
    ],
  }),
  nn: (facts) => ({
    subject: `${facts.state === "held" ? "På vent" : "Motteken"}: feilmelding om ${facts.productName} frå ${facts.libraryName}`,
    heading: facts.state === "held" ? "Feilmeldinga er sett på vent" : "Feilmeldinga er motteken",
    lead: `Bibliotek24 har motteke feilmeldinga om ${facts.productName} frå ${facts.libraryName}${goes.nn[wayOf(facts)](facts)}.`,
    todo: "Kva som skjer no",
    steps: [
      ...next.nn[wayOf(facts)](facts),
      ...ownSetUp(facts, "nn"),
      "Har feilen gått over, eller vil du leggje til noko? Svar på denne e-posten.",
    ],
  }),
  en: (facts) => ({
    subject: `${facts.state === "held" ? "On hold" : "Received"}: fault report about ${facts.productName} from ${facts.libraryName}`,
    heading: facts.state === "held" ? "The fault report is on hold" : "The fault report is received",
    lead: `Bibliotek24 has received the fault report about ${facts.productName} from ${facts.libraryName}${goes.en[wayOf(facts)](facts)}.`,
    todo: "What happens now",
    steps: [
      ...next.en[wayOf(facts)](facts),
      ...ownSetUp(facts, "en"),
      "Has the fault gone away, or is there more to tell? Reply to this e-mail.",
    ],
  }),
};
