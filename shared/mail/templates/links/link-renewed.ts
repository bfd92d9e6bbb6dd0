// Brings a registered contact a new link in place of one that had become too old.
import type { InEveryLanguage, LinkFacts } from "../../facts.ts";
import type { LinkTemplate } from "../../letters/of-link.ts";

const opens: InEveryLanguage<(facts: LinkFacts) => string> = {
  nb: ({ case: known, name }) =>
    known ? `saken om ${known.productName} for ${name}` : `de åpne sakene til ${name}`,
  nn: ({ case: known, name }) =>
    known ? `saka om ${known.productName} for ${name}` : `dei opne sakene til ${name}`,
  en: ({ case: known, name }) =>
    known ? `the case about ${known.productName} for ${name}` : `the open cases of ${name}`,
};

export const linkRenewed: LinkTemplate = {
  version: 1,
  nb: (facts) => ({
    subject: `Ny lenke til ${opens.nb(facts)}`,
    heading: "Her er en ny lenke",
    lead: `Noen har bedt om en ny lenke til ${opens.nb(facts)}, for den gamle var for gammel.`,
    todo: "Dette kan du gjøre",
    steps: ["Åpne siden med lenken under."],
    link: "Åpne siden",
  }),
  nn: (facts) => ({
    subject: `Ny lenke til ${opens.nn(facts)}`,
    heading: "Her er ei ny lenke",
    lead: `Nokon har bede om ei ny lenke til ${opens.nn(facts)}, for den gamle var for gammal.`,
    todo: "Dette kan du gjere",
    steps: ["Opne sida med lenka under."],
    link: "Opne sida",
  }),
  en: (facts) => ({
    subject: `A new link to ${opens.en(facts)}`,
    heading: "Here is a new link",
    lead: `Somebody asked for a new link to ${opens.en(facts)}, for the old one was too old.`,
    todo: "What you can do",
    steps: ["Open the page with the link below."],
    link: "Open the page",
  }),
};
