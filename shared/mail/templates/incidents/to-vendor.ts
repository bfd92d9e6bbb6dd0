// The mails about an incident to its vendor: that it has grown, or is back.
import { families } from "../../words.ts";
import type { IncidentWords } from "./words.ts";

export const incidentGrowthToVendor: IncidentWords = {
  version: 1,
  nb: (facts) => ({
    subject: `Flere melder: ${facts.productName}`,
    heading: "Flere bibliotek melder om samme feil",
    lead: `Minst ${facts.libraries} bibliotek har nå meldt om feil i ${facts.productName}: ${families[facts.family].nb}. Feilmeldingene er samlet her, så dere slipper én e-post for hver.`,
    todo: "Dette ber vi dere gjøre",
    steps: [
      `${facts.link ? "Åpne saken med lenken under, og meld fra" : "Svar på denne e-posten, og skriv"} om dere har funnet feilen, når den ventes rettet, eller hva bibliotekene kan gjøre imens.`,
      "Svaret gjelder alle som har meldt om feilen.",
    ],
  }),
  nn: (facts) => ({
    subject: `Fleire melder: ${facts.productName}`,
    heading: "Fleire bibliotek melder om same feil",
    lead: `Minst ${facts.libraries} bibliotek har no meldt om feil i ${facts.productName}: ${families[facts.family].nn}. Feilmeldingane er samla her, så de slepp éin e-post for kvar.`,
    todo: "Dette bed vi dykk gjere",
    steps: [
      `${facts.link ? "Opne saka med lenka under, og meld frå" : "Svar på denne e-posten, og skriv"} om de har funne feilen, når han er venta retta, eller kva biblioteka kan gjere imens.`,
      "Svaret gjeld alle som har meldt om feilen.",
    ],
  }),
  en: (facts) => ({
    subject: `More reports: ${facts.productName}`,
    heading: "More libraries report the same fault",
    lead: `At least ${facts.libraries} libraries have now reported a fault in ${facts.productName}: ${families[facts.family].en}. Their reports are gathered here, so that you do not get an e-mail for each.`,
    todo: "What we ask you to do",
    steps: [
      `${facts.link ? "Open the case with the link below, and tell" : "Reply to this e-mail, and say"} whether you have found the fault, when it will be fixed, or what libraries can do meanwhile.`,
      "Your answer counts for everybody who has reported it.",
    ],
  }),
};

export const incidentReopenedToVendor: IncidentWords = {
  version: 1,
  nb: (facts) => ({
    subject: `Åpnet igjen: ${facts.productName}`,
    heading: "Feilen er ikke rettet",
    lead: `Flere bibliotek melder at feilen i ${facts.productName} fortsatt er der, etter at den ble meldt rettet. Driftsforstyrrelsen er åpnet igjen.`,
    todo: "Dette ber vi dere gjøre",
    steps: [
      `Se på feilen igjen, og ${facts.link ? "meld fra med lenken under" : "svar på denne e-posten"} når den er rettet eller ventes rettet.`,
    ],
  }),
  nn: (facts) => ({
    subject: `Opna att: ${facts.productName}`,
    heading: "Feilen er ikkje retta",
    lead: `Fleire bibliotek melder at feilen i ${facts.productName} framleis er der, etter at han vart meld retta. Driftsforstyrringa er opna att.`,
    todo: "Dette bed vi dykk gjere",
    steps: [
      `Sjå på feilen att, og ${facts.link ? "meld frå med lenka under" : "svar på denne e-posten"} når han er retta eller er venta retta.`,
    ],
  }),
  en: (facts) => ({
    subject: `Open again: ${facts.productName}`,
    heading: "The fault is not fixed",
    lead: `Several libraries report that the fault in ${facts.productName} is still there after it was said to be fixed. The incident is open again.`,
    todo: "What we ask you to do",
    steps: [
      `Look at the fault again, and ${facts.link ? "tell with the link below" : "reply to this e-mail"} when it is, or will be, fixed.`,
    ],
  }),
};
