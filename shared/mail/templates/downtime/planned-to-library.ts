// Tells a library in advance when a product will be down for maintenance.

import { osloDay } from "../../../clock.ts";
import { dayInWords } from "../../dates.ts";
import type { DowntimeFacts } from "../../facts.ts";
import type { DowntimeTemplate } from "../../letters/of-downtime.ts";

const day = ({ window }: DowntimeFacts, language: "nb" | "nn" | "en") =>
  dayInWords(osloDay(window.from), language);

export const plannedToLibrary: DowntimeTemplate = {
  version: 1,
  lists: ["product", "vendor", "from", "to", "reason"],
  nb: (facts) => ({
    subject: `Planlagt vedlikehold av ${facts.productName} ${day(facts, "nb")}`,
    heading: `${facts.productName} skal vedlikeholdes`,
    lead: `${facts.vendorName} har varslet vedlikehold av ${facts.productName}, som ${facts.libraryName} har tilgang til. Regn med at tjenesten ikke kan brukes imens.`,
    todo: "Dette bør dere vite",
    steps: [
      "Si fra til dem som planlegger bruk av tjenesten i denne tiden.",
      "Dere trenger ikke melde feil mens vedlikeholdet pågår.",
      "Virker tjenesten fremdeles ikke etterpå, så meld feil som vanlig.",
    ],
  }),
  nn: (facts) => ({
    subject: `Planlagt vedlikehald av ${facts.productName} ${day(facts, "nn")}`,
    heading: `${facts.productName} skal haldast ved like`,
    lead: `${facts.vendorName} har varsla vedlikehald av ${facts.productName}, som ${facts.libraryName} har tilgang til. Rekn med at tenesta ikkje kan brukast imens.`,
    todo: "Dette bør de vite",
    steps: [
      "Sei frå til dei som planlegg bruk av tenesta i denne tida.",
      "De treng ikkje melde feil medan vedlikehaldet går føre seg.",
      "Verkar tenesta framleis ikkje etterpå, så meld feil som vanleg.",
    ],
  }),
  en: (facts) => ({
    subject: `Planned maintenance of ${facts.productName} on ${day(facts, "en")}`,
    heading: `${facts.productName} will be maintained`,
    lead: `${facts.vendorName} has announced maintenance of ${facts.productName}, to which ${facts.libraryName} has access. Expect that the service cannot be used meanwhile.`,
    todo: "What you should know",
    steps: [
      "Tell those who plan to use the service during this time.",
      "You need not report faults while the maintenance goes on.",
      "If the service still does not work afterwards, report the fault as usual.",
    ],
  }),
};
