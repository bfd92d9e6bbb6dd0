// Why a request was rejected and why an access ended, in words; a reason that is not here is left out of the mail.
import type { Language } from "../../kinds.ts";
import type { InEveryLanguage } from "../facts.ts";

type Reasons = ReadonlyMap<string, InEveryLanguage<string>>;

const rejections: Reasons = new Map([
  [
    "not_covered_by_agreement",
    {
      nb: "leverandøren mener at avtalen ikke omfatter biblioteket",
      nn: "leverandøren meiner at avtalen ikkje omfattar biblioteket",
      en: "the vendor believes that the agreement does not cover the library",
    },
  ],
  [
    "facts_wrong",
    {
      nb: "opplysningene i forespørselen stemmer ikke",
      nn: "opplysningane i førespurnaden stemmer ikkje",
      en: "the facts in the request are not right",
    },
  ],
  [
    "technical",
    {
      nb: "tilgangen kan ikke åpnes av tekniske grunner",
      nn: "tilgangen kan ikkje opnast av tekniske grunnar",
      en: "the access cannot be opened for technical reasons",
    },
  ],
  ["other", { nb: "en annen grunn", nn: "ein annan grunn", en: "another reason" }],
]);

const ends: Reasons = new Map([
  [
    "terminated",
    {
      nb: "biblioteket har sagt opp tilgangen",
      nn: "biblioteket har sagt opp tilgangen",
      en: "the library has given up the access",
    },
  ],
  [
    "agreement_ended",
    { nb: "avtalen er avsluttet", nn: "avtalen er avslutta", en: "the agreement has ended" },
  ],
  [
    "product_withdrawn",
    {
      nb: "produktet er trukket fra avtalen",
      nn: "produktet er trekt frå avtalen",
      en: "the product has been withdrawn",
    },
  ],
  [
    "library_closed",
    { nb: "biblioteket er lagt ned", nn: "biblioteket er lagt ned", en: "the library has closed for good" },
  ],
  [
    "period_over",
    { nb: "avtaleåret er slutt", nn: "avtaleåret er slutt", en: "the agreement's year is over" },
  ],
]);

const inWords =
  (reasons: Reasons) =>
  (reason: string | null, language: Language): string | null =>
    reasons.get(reason ?? "")?.[language] ?? null;

export const rejectionInWords = inWords(rejections);
export const endInWords = inWords(ends);
