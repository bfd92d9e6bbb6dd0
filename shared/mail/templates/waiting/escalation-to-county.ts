// Tells the county contact that a library's case has stood still, and whose turn it is.
import { saidBy, type Template } from "../../content.ts";
import type { CaseFacts, InEveryLanguage } from "../../facts.ts";
import { type Turn, turnOf, whoWaits } from "../../wording/waiting.ts";

type Turned = { heading: string; steps: (facts: CaseFacts) => readonly string[] };

const turned: InEveryLanguage<{ readonly [T in Turn]: Turned }> = {
  nb: {
    vendor: {
      heading: "Et bibliotek i fylket venter på tilgang",
      steps: ({ vendorName }) => [
        "Ta kontakt med biblioteket, så det vet at saken følges opp.",
        `Har du en kontakt hos ${vendorName}, spør når tilgangen blir åpnet.`,
        "Blir den fremdeles ikke åpnet, tar Bibliotek24 saken opp med leverandøren.",
      ],
    },
    answers: {
      heading: "Et bibliotek i fylket har ikke svart leverandøren",
      steps: () => [
        "Ta kontakt med biblioteket, og hør om det trenger hjelp til å svare.",
        "Tilgangen blir ikke åpnet før leverandøren har fått svar.",
      ],
    },
    tries: {
      heading: "Et bibliotek i fylket har ikke svart på om tilgangen virker",
      steps: () => [
        "Ta kontakt med biblioteket, og hør om tilgangen virker.",
        "Uten svar vises tilgangen som ikke bekreftet.",
      ],
    },
  },
  nn: {
    vendor: {
      heading: "Eit bibliotek i fylket ventar på tilgang",
      steps: ({ vendorName }) => [
        "Ta kontakt med biblioteket, så det veit at saka blir følgd opp.",
        `Har du ein kontakt hos ${vendorName}, spør når tilgangen blir opna.`,
        "Blir han framleis ikkje opna, tek Bibliotek24 saka opp med leverandøren.",
      ],
    },
    answers: {
      heading: "Eit bibliotek i fylket har ikkje svart leverandøren",
      steps: () => [
        "Ta kontakt med biblioteket, og høyr om det treng hjelp til å svare.",
        "Tilgangen blir ikkje opna før leverandøren har fått svar.",
      ],
    },
    tries: {
      heading: "Eit bibliotek i fylket har ikkje svart på om tilgangen verkar",
      steps: () => [
        "Ta kontakt med biblioteket, og høyr om tilgangen verkar.",
        "Utan svar blir tilgangen vist som ikkje stadfesta.",
      ],
    },
  },
  en: {
    vendor: {
      heading: "A library in the county is waiting for access",
      steps: ({ vendorName }) => [
        "Get in touch with the library, so that it knows the case is being followed up.",
        `If you know somebody at ${vendorName}, ask when the access will be open.`,
        "If it still is not opened, Bibliotek24 takes the case up with the vendor.",
      ],
    },
    answers: {
      heading: "A library in the county has not answered the vendor",
      steps: () => [
        "Get in touch with the library and ask whether it needs help with its answer.",
        "The access will not be opened until the vendor has an answer.",
      ],
    },
    tries: {
      heading: "A library in the county has not said whether its access works",
      steps: () => [
        "Get in touch with the library and ask whether the access works.",
        "Without an answer the access is shown as not confirmed.",
      ],
    },
  },
};

export const escalationToCounty: Template = {
  version: 2,
  lists: [
    "caseNumber",
    "state",
    "library",
    "libraryNumber",
    "municipality",
    "product",
    "vendor",
    "year",
    "waitingSince",
    "waited",
    "contact",
  ],
  quotes: (facts) => (turnOf(facts) === "answers" ? saidBy("vendor")(facts) : null),
  nb: (facts) => ({
    subject: `Står stille: tilgang til ${facts.productName} for ${facts.libraryName}`,
    heading: turned.nb[turnOf(facts)].heading,
    lead: whoWaits(facts, "nb"),
    todo: "Dette ber vi deg gjøre",
    steps: turned.nb[turnOf(facts)].steps(facts),
  }),
  nn: (facts) => ({
    subject: `Står stille: tilgang til ${facts.productName} for ${facts.libraryName}`,
    heading: turned.nn[turnOf(facts)].heading,
    lead: whoWaits(facts, "nn"),
    todo: "Dette bed vi deg gjere",
    steps: turned.nn[turnOf(facts)].steps(facts),
  }),
  en: (facts) => ({
    subject: `Standing still: access to ${facts.productName} for ${facts.libraryName}`,
    heading: turned.en[turnOf(facts)].heading,
    lead: whoWaits(facts, "en"),
    todo: "What we ask you to do",
    steps: turned.en[turnOf(facts)].steps(facts),
  }),
};
