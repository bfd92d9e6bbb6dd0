// The words of the front page, of the catalogue, and of a page that is not there.
import type { InEveryLanguage, Words } from "../../frame.ts";

export const homeWords = {
  heading: {
    nb: "Digitale tjenester for bibliotek",
    nn: "Digitale tenester for bibliotek",
    en: "Digital services for libraries",
  },
  description: {
    nb: "Finn ut hva biblioteket ditt kan få gjennom Bibliotek24, hvordan det virker, og om det virker nå.",
    nn: "Finn ut kva biblioteket ditt kan få gjennom Bibliotek24, korleis det verkar, og om det verkar no.",
    en: "Find out what your library can get through Bibliotek24, how it works, and whether it works now.",
  },
  search: { nb: "Søk i produktene", nn: "Søk i produkta", en: "Search the products" },
  doSearch: { nb: "Søk", nn: "Søk", en: "Search" },
  status: { nb: "Driftsstatus nå", nn: "Driftsstatus no", en: "Status now" },
  allStatus: { nb: "Se hele driftsstatusen", nn: "Sjå heile driftsstatusen", en: "See the whole status" },
  ways: { nb: "Finn fram", nn: "Finn fram", en: "Find your way" },
  products: { nb: "Alle produkter", nn: "Alle produkt", en: "All products" },
  productsText: {
    nb: "Hvert produkt svarer på de samme fire spørsmålene: tilgang, hjemmebruk, deling og hjelp.",
    nn: "Kvart produkt svarer på dei same fire spørsmåla: tilgang, heimebruk, deling og hjelp.",
    en: "Every product answers the same four questions: access, home use, sharing and help.",
  },
  systemsText: {
    nb: "Be om tilgang og meld feil rett fra biblioteksystemet, med et åpent og dokumentert API.",
    nn: "Be om tilgang og meld feil rett frå biblioteksystemet, med eit ope og dokumentert API.",
    en: "Ask for access and report faults from the library system, with an open and documented API.",
  },
  vendorsText: {
    nb: "Saker fra bibliotekene kommer på e-post, og besvares fra en lenke. Ingen pålogging.",
    nn: "Saker frå biblioteka kjem på e-post, og blir svara på frå ei lenkje. Inga pålogging.",
    en: "Cases from libraries arrive by mail and are answered from a link. No sign-in.",
  },
} as const satisfies Words;

export const catalogueWords = {
  heading: { nb: "Produkter", nn: "Produkt", en: "Products" },
  description: {
    nb: "Alle produkter som norske bibliotek kan få gjennom Bibliotek24, med de samme fire svarene for hvert.",
    nn: "Alle produkt som norske bibliotek kan få gjennom Bibliotek24, med dei same fire svara for kvart.",
    en: "All products that Norwegian libraries can get through Bibliotek24, each with the same four answers.",
  },
  filter: { nb: "Avgrens listen", nn: "Avgrens lista", en: "Narrow the list" },
  name: {
    nb: "Navn på produkt eller leverandør",
    nn: "Namn på produkt eller leverandør",
    en: "Name of product or vendor",
  },
  any: { nb: "Alle", nn: "Alle", en: "Any" },
  show: { nb: "Vis produkter", nn: "Vis produkt", en: "Show products" },
  clear: { nb: "Nullstill", nn: "Nullstill", en: "Clear" },
  none: {
    nb: "Ingen produkter passer. Prøv færre avgrensninger, eller et kortere søkeord.",
    nn: "Ingen produkt passar. Prøv færre avgrensingar, eller eit kortare søkjeord.",
    en: "No products fit. Try fewer filters, or a shorter word.",
  },
} as const satisfies Words;

/** How many products there are in a list. */
export const countOfProducts: InEveryLanguage<(count: number) => string> = {
  nb: (count) => `${count} ${count === 1 ? "produkt" : "produkter"}`,
  nn: (count) => `${count} produkt`,
  en: (count) => `${count} ${count === 1 ? "product" : "products"}`,
};

export const missingWords = {
  heading: {
    nb: "Vi finner ikke dette produktet",
    nn: "Vi finn ikkje dette produktet",
    en: "We cannot find this product",
  },
  text: {
    nb: "Det kan ha fått et annet navn, eller ikke være med i avtalene lenger. Søk etter det, eller se alle produktene.",
    nn: "Det kan ha fått eit anna namn, eller ikkje vere med i avtalane lenger. Søk etter det, eller sjå alle produkta.",
    en: "It may have got another name, or be in the agreements no longer. Search for it, or see all products.",
  },
} as const satisfies Words;
