// What a product is, in words: its kinds, its audiences, how it is opened, and the four questions with their answers.
import type * as z from "zod";
import type { PublicProduct } from "../../../records/catalogue/public-product.ts";
import type { LibraryType } from "../../../records/library.ts";
import type {
  AccessMethod,
  Audience,
  ContentType,
  FourAnswers,
  RequiredFact,
  SharingTerms,
} from "../../../records/product.ts";
import type { InEveryLanguage, Words } from "../../frame.ts";

type Labels<Key extends string> = { readonly [K in Key]: InEveryLanguage<string> };

export const contentTypes: Labels<z.infer<typeof ContentType>> = {
  film: { nb: "Film", nn: "Film", en: "Film" },
  newspapers: { nb: "Aviser", nn: "Aviser", en: "Newspapers" },
  reference: { nb: "Oppslagsverk", nn: "Oppslagsverk", en: "Reference works" },
  music: { nb: "Musikk", nn: "Musikk", en: "Music" },
  comics: { nb: "Tegneserier", nn: "Teikneseriar", en: "Comics" },
  dictionaries: { nb: "Ordbøker", nn: "Ordbøker", en: "Dictionaries" },
  journals: { nb: "Tidsskrifter", nn: "Tidsskrift", en: "Journals" },
  books: { nb: "Bøker", nn: "Bøker", en: "Books" },
  images: { nb: "Bilder", nn: "Bilete", en: "Images" },
  statistics: { nb: "Statistikk", nn: "Statistikk", en: "Statistics" },
  law: { nb: "Lov og rett", nn: "Lov og rett", en: "Law" },
};

export const audiences: Labels<z.infer<typeof Audience>> = {
  inhabitants: { nb: "Innbyggere", nn: "Innbyggjarar", en: "Inhabitants" },
  pupils: { nb: "Elever", nn: "Elevar", en: "Pupils" },
  staff: { nb: "Ansatte", nn: "Tilsette", en: "Staff" },
};

export const accessMethods: Labels<z.infer<typeof AccessMethod>> = {
  ip: { nb: "IP-adresse", nn: "IP-adresse", en: "IP address" },
  library_card: { nb: "Lånekort", nn: "Lånekort", en: "Library card" },
  feide: { nb: "Feide", nn: "Feide", en: "Feide" },
  personal_account: { nb: "Egen brukerkonto", nn: "Eigen brukarkonto", en: "Personal account" },
  on_site_sign_in: { nb: "Innlogging i biblioteket", nn: "Innlogging i biblioteket", en: "Sign-in on site" },
  shared_link: { nb: "Felles lenke", nn: "Felles lenkje", en: "Shared link" },
};

export const homeUses: Labels<FourAnswers["homeUse"]["value"]> = {
  yes: { nb: "Ja", nn: "Ja", en: "Yes" },
  conditional: { nb: "Ja, på vilkår", nn: "Ja, på vilkår", en: "Yes, with conditions" },
  on_site_only: { nb: "Nei, bare i biblioteket", nn: "Nei, berre i biblioteket", en: "No, on site only" },
  not_answered: { nb: "Ikke besvart", nn: "Ikkje svart på", en: "Not answered" },
};

export const sharings: Labels<SharingTerms> = {
  no: { nb: "Nei", nn: "Nei", en: "No" },
  same_owner: {
    nb: "Ja, med bibliotek som har samme eier",
    nn: "Ja, med bibliotek som har same eigar",
    en: "Yes, with libraries of the same owner",
  },
  same_county: {
    nb: "Ja, med bibliotek i samme fylke",
    nn: "Ja, med bibliotek i same fylke",
    en: "Yes, with libraries in the same county",
  },
  any_member: {
    nb: "Ja, med alle bibliotek som er tilknyttet",
    nn: "Ja, med alle bibliotek som er tilknytte",
    en: "Yes, with every library that has joined",
  },
  not_answered: { nb: "Ikke besvart", nn: "Ikkje svart på", en: "Not answered" },
};

export const requiredFacts: Labels<z.infer<typeof RequiredFact>> = {
  ip_ranges: {
    nb: "IP-adressene til biblioteket",
    nn: "IP-adressene til biblioteket",
    en: "The library's IP addresses",
  },
  feide_realm: { nb: "Feide-domene", nn: "Feide-domene", en: "Feide realm" },
  library_card_system: { nb: "Lånekortsystem", nn: "Lånekortsystem", en: "Library card system" },
  contact: {
    nb: "Kontaktperson eller felles postkasse",
    nn: "Kontaktperson eller felles postkasse",
    en: "A contact or a shared mailbox",
  },
};

export const libraryTypes: Labels<z.infer<typeof LibraryType>> = {
  public: { nb: "Folkebibliotek", nn: "Folkebibliotek", en: "Public libraries" },
  upper_secondary: {
    nb: "Videregående skoler",
    nn: "Vidaregåande skular",
    en: "Upper-secondary schools",
  },
  county: { nb: "Fylkesbibliotek", nn: "Fylkesbibliotek", en: "County libraries" },
};

export const agreementStates: Labels<PublicProduct["agreements"][number]["state"]> = {
  offered: { nb: "Tilbys", nn: "Blir tilbydd", en: "Offered" },
  in_force: { nb: "Gjelder nå", nn: "Gjeld no", en: "In force" },
  ended: { nb: "Avsluttet", nn: "Avslutta", en: "Ended" },
};

/** The four questions, in the order in which every product answers them. */
export const questions = {
  howToGetAccess: {
    nb: "Hvordan får jeg tilgang?",
    nn: "Korleis får eg tilgang?",
    en: "How do I get access?",
  },
  homeUse: {
    nb: "Kan jeg bruke produktet hjemmefra?",
    nn: "Kan eg bruke produktet heimanfrå?",
    en: "Can I use the product from home?",
  },
  sharing: {
    nb: "Kan jeg dele dette med andre bibliotek?",
    nn: "Kan eg dele dette med andre bibliotek?",
    en: "Can I share this with other libraries?",
  },
  faultContact: {
    nb: "Hvem kan jeg kontakte om noe ikke fungerer?",
    nn: "Kven kan eg kontakte om noko ikkje fungerer?",
    en: "Whom can I contact if something does not work?",
  },
} as const satisfies Labels<keyof FourAnswers>;

/** What the page of a product says around all of this. */
export const productWords = {
  by: { nb: "Leverandør", nn: "Leverandør", en: "Vendor" },
  content: { nb: "Innhold", nn: "Innhald", en: "Content" },
  audience: { nb: "Målgruppe", nn: "Målgruppe", en: "Audience" },
  access: { nb: "Tilgang med", nn: "Tilgang med", en: "Access by" },
  homeUse: { nb: "Hjemmebruk", nn: "Heimebruk", en: "Home use" },
  statusNow: { nb: "Status nå", nn: "Status no", en: "Status now" },
  questions: { nb: "De fire spørsmålene", nn: "Dei fire spørsmåla", en: "The four questions" },
  address: { nb: "Nettadresse", nn: "Nettadresse", en: "Web address" },
  required: {
    nb: "Det leverandøren må få vite",
    nn: "Det leverandøren må få vite",
    en: "What the vendor must be told",
  },
  nothingRequired: { nb: "Ingenting", nn: "Ingenting", en: "Nothing" },
  leadTime: { nb: "Behandlingstid", nn: "Handsamingstid", en: "Lead time" },
  faultTime: { nb: "Svar på feil innen", nn: "Svar på feil innan", en: "Faults answered within" },
  faultAddress: { nb: "Brukerstøtte", nn: "Brukarstøtte", en: "Support" },
  proven: { nb: "Adressen er bekreftet", nn: "Adressa er stadfesta", en: "Address confirmed" },
  notProven: {
    nb: "Adressen er ikke bekreftet",
    nn: "Adressa er ikkje stadfesta",
    en: "The address has not been confirmed",
  },
  notAnswered: { nb: "Ikke besvart", nn: "Ikkje svart på", en: "Not answered" },
  planned: { nb: "Planlagt vedlikehold", nn: "Planlagt vedlikehald", en: "Planned maintenance" },
  agreements: { nb: "Avtaleår", nn: "Avtaleår", en: "Agreement years" },
  year: { nb: "År", nn: "År", en: "Year" },
  state: { nb: "Status", nn: "Status", en: "Status" },
  for: { nb: "Gjelder for", nn: "Gjeld for", en: "For" },
  contact: { nb: "Kontakt", nn: "Kontakt", en: "Contact" },
  contactText: {
    nb: "Fylkesbiblioteket ditt er førstelinje. Finner dere ikke ut av det sammen, hjelper Bibliotek24:",
    nn: "Fylkesbiblioteket ditt er førstelinje. Finn de ikkje ut av det saman, hjelper Bibliotek24:",
    en: "Your county library is the first line. If you cannot solve it together, Bibliotek24 helps:",
  },
  confirmed: {
    nb: "Sist bekreftet av leverandøren",
    nn: "Sist stadfesta av leverandøren",
    en: "Last confirmed by the vendor",
  },
  neverConfirmed: {
    nb: "Leverandøren har ikke bekreftet opplysningene.",
    nn: "Leverandøren har ikkje stadfesta opplysningane.",
    en: "The vendor has not confirmed the information.",
  },
  all: { nb: "Alle produkter", nn: "Alle produkt", en: "All products" },
} as const satisfies Words;

/** That a text is there, but in another language than the reader's: from → to. */
export const notTranslated: InEveryLanguage<InEveryLanguage<string>> = {
  nb: {
    nb: "",
    nn: "Ikke oversatt til bokmål. Teksten er på nynorsk:",
    en: "Ikke oversatt til bokmål. Teksten er på engelsk:",
  },
  nn: {
    nb: "Ikkje omsett til nynorsk. Teksten er på bokmål:",
    nn: "",
    en: "Ikkje omsett til nynorsk. Teksten er på engelsk:",
  },
  en: {
    nb: "Not translated into English. The text is in Bokmål:",
    nn: "Not translated into English. The text is in Nynorsk:",
    en: "",
  },
};
