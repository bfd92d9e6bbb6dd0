// Asks a vendor, once a year, whether what is registered about a product is still right.
import type { ProductTemplate } from "../../letters/of-product.ts";

export const confirmProduct: ProductTemplate = {
  version: 1,
  nb: ({ productName, link }) => ({
    subject: `Stemmer opplysningene om ${productName}?`,
    heading: "Stemmer dette fortsatt?",
    lead: `Bibliotekene ser opplysningene om ${productName} i katalogen. En gang i året spør vi om de fortsatt stemmer.`,
    todo: "Dette ber vi dere gjøre",
    steps:
      link === null
        ? ["Svar på denne e-posten, og skriv om opplysningene stemmer."]
        : [
            "Åpne siden med lenken under og se hva som er registrert.",
            "Velg om alt stemmer, eller foreslå endringer. Bibliotek24 ser gjennom forslagene.",
          ],
    link: "Se og bekreft opplysningene",
  }),
  nn: ({ productName, link }) => ({
    subject: `Stemmer opplysningane om ${productName}?`,
    heading: "Stemmer dette framleis?",
    lead: `Biblioteka ser opplysningane om ${productName} i katalogen. Ein gong i året spør vi om dei framleis stemmer.`,
    todo: "Dette bed vi dykk gjere",
    steps:
      link === null
        ? ["Svar på denne e-posten, og skriv om opplysningane stemmer."]
        : [
            "Opne sida med lenka under og sjå kva som er registrert.",
            "Vel om alt stemmer, eller føreslå endringar. Bibliotek24 ser gjennom forslaga.",
          ],
    link: "Sjå og stadfest opplysningane",
  }),
  en: ({ productName, link }) => ({
    subject: `Are the facts about ${productName} right?`,
    heading: "Is this still right?",
    lead: `Libraries see the facts about ${productName} in the catalogue. Once a year we ask whether they are still right.`,
    todo: "What we ask you to do",
    steps:
      link === null
        ? ["Reply to this e-mail and tell us whether the facts are right."]
        : [
            "Open the page with the link below and see what is registered.",
            "Choose whether everything is right, or propose changes. Bibliotek24 reads the proposals.",
          ],
    link: "See and confirm the facts",
  }),
};
