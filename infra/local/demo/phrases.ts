// The sentences of the demo's four answers, in three languages: one per access method, way of home use and of sharing.
import type * as z from "zod";
import type { Translated } from "../../../shared/kinds.ts";
import type { AccessMethod, FourAnswers } from "../../../shared/records/product.ts";

type Whole = { nb: string; nn: string; en: string };

export const accessPhrases: Record<z.infer<typeof AccessMethod>, Whole> = {
  ip: {
    nb: "Biblioteket oppgir IP-adressene sine når det ber om tilgang. Leverandøren åpner for dem.",
    nn: "Biblioteket oppgjev IP-adressene sine når det ber om tilgang. Leverandøren opnar for dei.",
    en: "The library states its IP addresses when it asks for access. The vendor opens for them.",
  },
  library_card: {
    nb: "Innbyggerne logger inn med lånekort og PIN-kode når leverandøren har koblet til biblioteket.",
    nn: "Innbyggjarane loggar inn med lånekort og PIN-kode når leverandøren har kopla til biblioteket.",
    en: "Patrons sign in with library card and PIN once the vendor has connected the library.",
  },
  feide: {
    nb: "Elever og ansatte logger inn med Feide når leverandøren har åpnet for skoleeieren.",
    nn: "Elevar og tilsette loggar inn med Feide når leverandøren har opna for skuleeigaren.",
    en: "Pupils and staff sign in with Feide once the vendor has opened for the school owner.",
  },
  personal_account: {
    nb: "Hver bruker lager sin egen konto med koden som biblioteket får fra leverandøren.",
    nn: "Kvar brukar lagar sin eigen konto med koden som biblioteket får frå leverandøren.",
    en: "Each user makes an account with the code that the vendor gives to the library.",
  },
  on_site_sign_in: {
    nb: "Brukerne logger inn over bibliotekets eget nettverk mens de er i biblioteket.",
    nn: "Brukarane loggar inn over nettverket til biblioteket medan dei er i biblioteket.",
    en: "Users sign in over the library's own network while they are in the library.",
  },
  shared_link: {
    nb: "Biblioteket får en fast lenke fra leverandøren og legger den på nettsiden sin.",
    nn: "Biblioteket får ei fast lenkje frå leverandøren og legg ho på nettsida si.",
    en: "The library receives a fixed link from the vendor and puts it on its website.",
  },
};

export const homeUsePhrases: Record<FourAnswers["homeUse"]["value"], Translated> = {
  yes: {
    nb: "Ja. Produktet kan brukes hvor som helst.",
    nn: "Ja. Produktet kan brukast kvar som helst.",
    en: "Yes. The product can be used anywhere.",
  },
  conditional: {
    nb: "Ja, i tre dager etter at brukeren har logget inn i biblioteket.",
    nn: "Ja, i tre dagar etter at brukaren har logga inn i biblioteket.",
    en: "Yes, for three days after the user has signed in at the library.",
  },
  on_site_only: {
    nb: "Nei. Produktet kan bare brukes i biblioteket.",
    nn: "Nei. Produktet kan berre brukast i biblioteket.",
    en: "No. The product can be used in the library only.",
  },
  not_answered: { nb: null, nn: null, en: null },
};

export const sharingPhrases: Record<FourAnswers["sharing"]["value"], Translated> = {
  no: {
    nb: "Nei. Avtalen gjelder bare biblioteket som er tilknyttet.",
    nn: "Nei. Avtalen gjeld berre biblioteket som er tilknytt.",
    en: "No. The agreement covers only the library that has joined.",
  },
  same_owner: {
    nb: "Ja, med bibliotek som har samme eier.",
    nn: "Ja, med bibliotek som har same eigar.",
    en: "Yes, with libraries that have the same owner.",
  },
  same_county: {
    nb: "Ja, med bibliotek i samme fylke.",
    nn: "Ja, med bibliotek i same fylke.",
    en: "Yes, with libraries in the same county.",
  },
  any_member: {
    nb: "Ja, med alle bibliotek som er tilknyttet produktet.",
    nn: "Ja, med alle bibliotek som er tilknytte produktet.",
    en: "Yes, with every library that has joined the product.",
  },
  not_answered: { nb: null, nn: null, en: null },
};

export const faultPhrases = {
  vendor: {
    nb: "Meld feilen i Bibliotek24. Meldingen går rett til leverandørens brukerstøtte.",
    nn: "Meld feilen i Bibliotek24. Meldinga går rett til brukarstøtta hos leverandøren.",
    en: "Report the fault in Bibliotek24. The report goes straight to the vendor's support.",
  },
  operator: {
    nb: "Meld feilen i Bibliotek24. Leverandøren har ingen adresse ennå, så Bibliotek24 tar saken videre.",
    nn: "Meld feilen i Bibliotek24. Leverandøren har inga adresse enno, så Bibliotek24 tek saka vidare.",
    en: "Report the fault in Bibliotek24. The vendor has no address yet, so Bibliotek24 takes the case on.",
  },
} as const satisfies Record<string, Whole>;

/** Several sentences as one text in each language. */
export const joined = (phrases: Whole[]): Whole => ({
  nb: phrases.map((phrase) => phrase.nb).join(" "),
  nn: phrases.map((phrase) => phrase.nn).join(" "),
  en: phrases.map((phrase) => phrase.en).join(" "),
});
