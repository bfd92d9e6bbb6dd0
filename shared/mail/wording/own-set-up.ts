// The checklist of one's own set-up, a sentence to each check.
import type { Language } from "../../kinds.ts";
import type { Check } from "../../records/faults/own-set-up.ts";
import type { InEveryLanguage } from "../facts.ts";

const sentences: { readonly [C in Check]: InEveryLanguage<string> } = {
  registered_addresses: {
    nb: "Har nettet fått ny IP-adresse? Sammenlign den adressen dere har ut på nettet, med IP-adressene som er registrert for biblioteket.",
    nn: "Har nettet fått ny IP-adresse? Samanlikn adressa de har ut på nettet, med IP-adressene som er registrerte for biblioteket.",
    en: "Has the network a new IP address? Compare the address you have on the internet with those registered for the library.",
  },
  library_card: {
    nb: "Prøv med et annet lånekort, og se etter i biblioteksystemet at kortet er gyldig og har PIN-kode.",
    nn: "Prøv med eit anna lånekort, og sjå etter i biblioteksystemet at kortet er gyldig og har PIN-kode.",
    en: "Try another library card, and see in the library system that the card is valid and has a PIN.",
  },
  feide: {
    nb: "Prøv å logge inn med Feide i en annen tjeneste, og spør skolens Feide-ansvarlige om tjenesten er slått på.",
    nn: "Prøv å logge inn med Feide i ei anna teneste, og spør Feide-ansvarleg ved skulen om tenesta er slått på.",
    en: "Try to log in to another service with Feide, and ask the school's Feide contact whether the service is switched on.",
  },
  home_terms: {
    nb: "Kan produktet brukes hjemmefra? Svaret står i katalogen, sammen med hvordan det gjøres.",
    nn: "Kan produktet brukast heimanfrå? Svaret står i katalogen, saman med korleis det blir gjort.",
    en: "Can the product be used from home? The catalogue has the answer, and how it is done.",
  },
  another_machine: {
    nb: "Prøv på en annen maskin og i en annen nettleser, gjerne i et privat vindu.",
    nn: "Prøv på ei anna maskin og i ein annan nettlesar, gjerne i eit privat vindauge.",
    en: "Try another machine and another browser, if possible in a private window.",
  },
  network: {
    nb: "Prøv et annet nett, for eksempel mobilnettet. Er det raskt der, ligger feilen i bibliotekets nett.",
    nn: "Prøv eit anna nett, til dømes mobilnettet. Er det raskt der, ligg feilen i nettet til biblioteket.",
    en: "Try another network, such as a mobile one. If it is fast there, the fault lies in the library's network.",
  },
  app_updated: {
    nb: "Oppdater appen, logg ut og inn igjen, og start enheten på nytt.",
    nn: "Oppdater appen, logg ut og inn att, og start eininga på nytt.",
    en: "Update the app, log out and in again, and restart the device.",
  },
  signed_out: {
    nb: "Er noen logget inn uten å bruke tjenesten? La dem logge ut, og prøv igjen etter et kvarter.",
    nn: "Er nokon logga inn utan å bruke tenesta? La dei logge ut, og prøv att etter eit kvarter.",
    en: "Is somebody logged in without using the service? Let them log out, and try again after a quarter of an hour.",
  },
  title: {
    nb: "Søk etter tittelen på en annen måte. Innholdet i produktet kan skifte gjennom året.",
    nn: "Søk etter tittelen på ein annan måte. Innhaldet i produktet kan skifte gjennom året.",
    en: "Search for the title in another way. What the product holds may change during the year.",
  },
};

/** The checks in words. */
export const checksInWords = (checks: readonly Check[], language: Language): string[] =>
  checks.map((check) => sentences[check][language]);
