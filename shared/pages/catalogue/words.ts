// The words of the catalogue: its four questions, their answers, and what a vendor must be told.
import type { Language } from "../../kinds.ts";
import type { VendorRole } from "../../records/catalogue/facts.ts";
import type { AccessMethod, FourAnswers, RequiredFact } from "../../records/product.ts";
import type { InEveryLanguage } from "../layout.ts";

type Labels<Key extends string> = { readonly [K in Key]: InEveryLanguage<string> };

export type Question = keyof FourAnswers;

/** In their one order. */
export const questions: Labels<Question> = {
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
    en: "Whom can I contact when something does not work?",
  },
};

export const homeUses: Labels<FourAnswers["homeUse"]["value"]> = {
  yes: { nb: "Ja", nn: "Ja", en: "Yes" },
  conditional: { nb: "Ja, på vilkår", nn: "Ja, på vilkår", en: "Yes, on conditions" },
  on_site_only: { nb: "Nei, bare i biblioteket", nn: "Nei, berre i biblioteket", en: "No, only on site" },
  not_answered: { nb: "Ikke besvart", nn: "Ikkje svart på", en: "Not answered" },
};

export const sharings: Labels<FourAnswers["sharing"]["value"]> = {
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
    nb: "Ja, med alle bibliotek i Bibliotek24",
    nn: "Ja, med alle bibliotek i Bibliotek24",
    en: "Yes, with all libraries of Bibliotek24",
  },
  not_answered: { nb: "Ikke besvart", nn: "Ikkje svart på", en: "Not answered" },
};

export const accessMethods: Labels<AccessMethod> = {
  ip: { nb: "IP-adresse", nn: "IP-adresse", en: "IP address" },
  library_card: { nb: "Lånekort", nn: "Lånekort", en: "Library card" },
  feide: { nb: "Feide", nn: "Feide", en: "Feide" },
  personal_account: { nb: "Personlig konto", nn: "Personleg konto", en: "Personal account" },
  on_site_sign_in: {
    nb: "Innlogging i biblioteket",
    nn: "Innlogging i biblioteket",
    en: "Sign-in at the library",
  },
  shared_link: { nb: "Felles lenke", nn: "Felles lenkje", en: "Shared link" },
};

export const requiredFacts: Labels<RequiredFact> = {
  ip_ranges: { nb: "IP-adressene til biblioteket", nn: "IP-adressene til biblioteket", en: "IP ranges" },
  feide_realm: { nb: "Feide-domene", nn: "Feide-domene", en: "Feide realm" },
  library_card_system: {
    nb: "Systemet lånekortene ligger i",
    nn: "Systemet lånekorta ligg i",
    en: "The library-card system",
  },
  contact: { nb: "Kontaktperson", nn: "Kontaktperson", en: "A contact person" },
};

export const vendorRoles: Labels<VendorRole> = {
  access: { nb: "Tilgang", nn: "Tilgang", en: "Access" },
  support: { nb: "Brukerstøtte", nn: "Brukarstøtte", en: "Support" },
  sales: { nb: "Salg", nn: "Sal", en: "Sales" },
  invoice: { nb: "Faktura", nn: "Faktura", en: "Invoices" },
};

export const languageNames: Labels<Language> = {
  nb: { nb: "bokmål", nn: "bokmål", en: "Bokmål" },
  nn: { nb: "nynorsk", nn: "nynorsk", en: "Nynorsk" },
  en: { nb: "engelsk", nn: "engelsk", en: "English" },
};

export const states = {
  notAnswered: { nb: "Ikke besvart", nn: "Ikkje svart på", en: "Not answered" },
  notTranslated: { nb: "Ikke oversatt", nn: "Ikkje omsett", en: "Not translated" },
  notDeclared: { nb: "Ikke oppgitt", nn: "Ikkje oppgjeve", en: "Not declared" },
  none: { nb: "Ingen", nn: "Ingen", en: "None" },
} as const satisfies Labels<string>;

const parts: Labels<string> = {
  accessMethods: { nb: "Tilgangsmåter", nn: "Tilgangsmåtar", en: "Access methods" },
  requiredFacts: {
    nb: "Opplysninger dere trenger",
    nn: "Opplysningar de treng",
    en: "Facts you need",
  },
  contacts: { nb: "E-post", nn: "E-post", en: "E-mail" },
  url: { nb: "nettadresse", nn: "nettadresse", en: "web address" },
  email: { nb: "e-post", nn: "e-post", en: "e-mail" },
  value: { nb: "svar", nn: "svar", en: "answer" },
  ...questions,
  ...vendorRoles,
  ...languageNames,
};

const unsaid: readonly string[] = ["answers", "text"];

/** A field by its path in words: "Kan jeg bruke produktet hjemmefra?, nynorsk". */
export const fieldInWords = (field: string, language: Language): string =>
  field
    .split(".")
    .filter((part) => !unsaid.includes(part))
    .map((part) => parts[part]?.[language] ?? part)
    .join(", ");
