// Everything that can be wrong with one value of a request, in three languages.
import type { Language } from "../kinds.ts";
import { captionFlaws } from "./flaws/captions.ts";
import { catalogueFlaws } from "./flaws/catalogue.ts";
import { downtimeFlaws } from "./flaws/downtime.ts";
import { ipFlaws } from "./flaws/ip.ts";

/** One thing wrong with a request: where (a JSON pointer, or a header or parameter name; in a file its line) and what. */
export type Flaw = { pointer: string; code: FlawCode; line?: number };

/** What can be wrong with one value, in three languages. */
export const flaws = {
  required: { nb: "Mangler.", nn: "Manglar.", en: "Is missing." },
  wrong_type: { nb: "Har feil type.", nn: "Har feil type.", en: "Has the wrong type." },
  wrong_form: { nb: "Har feil form.", nn: "Har feil form.", en: "Has the wrong form." },
  too_long: { nb: "Er for lang.", nn: "Er for lang.", en: "Is too long." },
  too_short: { nb: "Er for kort.", nn: "Er for kort.", en: "Is too short." },
  out_of_range: { nb: "Er utenfor grensene.", nn: "Er utanfor grensene.", en: "Is out of range." },
  not_one_of: {
    nb: "Er ikke blant de tillatte verdiene.",
    nn: "Er ikkje blant dei tillatne verdiane.",
    en: "Is not one of the allowed values.",
  },
  unknown_field: { nb: "Er et ukjent felt.", nn: "Er eit ukjent felt.", en: "Is an unknown field." },
  control_characters: {
    nb: "Har styretegn eller linjeskift.",
    nn: "Har styreteikn eller linjeskift.",
    en: "Has control characters or line breaks.",
  },
  check_digit: {
    nb: "Har feil kontrollsiffer.",
    nn: "Har feil kontrollsiffer.",
    en: "Has a wrong check digit.",
  },
  national_identity_number: {
    nb: "Inneholder et fødselsnummer. Ta det bort.",
    nn: "Inneheld eit fødselsnummer. Ta det bort.",
    en: "Holds a national identity number. Remove it.",
  },
  not_offered: {
    nb: "Produktet tilbys ikke dette året.",
    nn: "Produktet blir ikkje tilbode dette året.",
    en: "The product is not offered for this year.",
  },
  not_for_library_type: {
    nb: "Produktet tilbys ikke denne typen bibliotek.",
    nn: "Produktet blir ikkje tilbode denne typen bibliotek.",
    en: "The product is not offered to this type of library.",
  },
  library_closed: {
    nb: "Biblioteket er lagt ned.",
    nn: "Biblioteket er lagt ned.",
    en: "The library is permanently closed.",
  },
  ip_ranges_required: {
    nb: "Leverandøren trenger bibliotekets IP-adresser.",
    nn: "Leverandøren treng IP-adressene til biblioteket.",
    en: "The vendor needs the library's IP ranges.",
  },
  feide_realm_required: {
    nb: "Leverandøren trenger bibliotekets Feide-domene.",
    nn: "Leverandøren treng Feide-domenet til biblioteket.",
    en: "The vendor needs the library's Feide realm.",
  },
  library_card_system_required: {
    nb: "Leverandøren må vite hvilket system lånekortene ligger i.",
    nn: "Leverandøren må vite kva system lånekorta ligg i.",
    en: "The vendor needs to know the library-card system.",
  },
  not_a_county: {
    nb: "Er ikke en annen fylkeskommune.",
    nn: "Er ikkje ein annan fylkeskommune.",
    en: "Is not another county.",
  },
  ...catalogueFlaws,
  ...ipFlaws,
  ...downtimeFlaws,
  ...captionFlaws,
  in_the_future: { nb: "Ligger fram i tid.", nn: "Ligg fram i tid.", en: "Is in the future." },
  in_the_past: { nb: "Ligger tilbake i tid.", nn: "Ligg tilbake i tid.", en: "Is in the past." },
  too_far_ahead: {
    nb: "Ligger mer enn et år fram.",
    nn: "Ligg meir enn eitt år fram.",
    en: "Is more than a year ahead.",
  },
  another_vendor_needed: {
    nb: "Må være en annen leverandør enn den som har hatt saken.",
    nn: "Må vere ein annan leverandør enn den som har hatt saka.",
    en: "Must be another vendor than the one that has had the case.",
  },
  another_incident_needed: {
    nb: "Må være en annen, åpen driftsforstyrrelse hos samme leverandør.",
    nn: "Må vere ei anna, open driftsforstyrring hos same leverandør.",
    en: "Must be another open incident of the same vendor.",
  },
  too_old: {
    nb: "Er eldre enn 30 dager.",
    nn: "Er eldre enn 30 dagar.",
    en: "Is older than 30 days.",
  },
} as const satisfies Record<string, { readonly [L in Language]: string }>;
export type FlawCode = keyof typeof flaws;
