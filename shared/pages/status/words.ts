// The words of the status pages: states, who confirmed them, and how many have it.
import type { Language, ProductId } from "../../kinds.ts";
import type { Reason } from "../../records/faults/downtime.ts";
import type { ShownIncident, StatusState } from "../../records/faults/shown.ts";
import type { SymptomFamily } from "../../records/incident/incident.ts";

type InEveryLanguage<T> = { readonly [L in Language]: T };
type Labels<Key extends string> = { readonly [K in Key]: InEveryLanguage<string> };

/** A product as the status pages name it. */
export type NamedProduct = { productId: ProductId; name: string };

const incidentStates: Labels<ShownIncident["state"]> = {
  suspected: {
    nb: "mistanke om driftsforstyrrelse",
    nn: "mistanke om driftsforstyrring",
    en: "suspected incident",
  },
  investigating: { nb: "blir undersøkt", nn: "blir undersøkt", en: "being investigated" },
  identified: { nb: "årsaken er funnet", nn: "årsaka er funnen", en: "cause found" },
  monitoring: {
    nb: "rettet, blir fulgt med på",
    nn: "retta, blir følgd med på",
    en: "mended, being watched",
  },
  resolved: { nb: "løst", nn: "løyst", en: "resolved" },
  dismissed: { nb: "var ingen driftsforstyrrelse", nn: "var inga driftsforstyrring", en: "was no incident" },
  merged: {
    nb: "slått sammen med en annen driftsforstyrrelse",
    nn: "slått saman med ei anna driftsforstyrring",
    en: "merged with another incident",
  },
};

const families: Labels<SymptomFamily> = {
  access: { nb: "tilgang", nn: "tilgang", en: "access" },
  content: { nb: "innhold", nn: "innhald", en: "content" },
  running: { nb: "drift", nn: "drift", en: "operation" },
  other: { nb: "annet", nn: "anna", en: "something else" },
};

const confirmations = {
  vendor: { nb: "Bekreftet av leverandøren", nn: "Stadfesta av leverandøren", en: "Confirmed by the vendor" },
  operator: {
    nb: "Bekreftet av Bibliotek24, ikke bekreftet av leverandøren",
    nn: "Stadfesta av Bibliotek24, ikkje stadfesta av leverandøren",
    en: "Confirmed by Bibliotek24, not confirmed by the vendor",
  },
  nobody: {
    nb: "Ikke bekreftet av leverandøren",
    nn: "Ikkje stadfesta av leverandøren",
    en: "Not confirmed by the vendor",
  },
} as const satisfies Labels<string>;

const planned: InEveryLanguage<string> = {
  nb: "Planlagt vedlikehold",
  nn: "Planlagt vedlikehald",
  en: "Planned maintenance",
};

const atLeast: InEveryLanguage<(libraries: number, counties: number) => string> = {
  nb: (libraries, counties) =>
    `Minst ${libraries} bibliotek i ${counties} ${counties === 1 ? "fylke" : "fylker"}`,
  nn: (libraries, counties) => `Minst ${libraries} bibliotek i ${counties} fylke`,
  en: (libraries, counties) =>
    `At least ${libraries} ${libraries === 1 ? "library" : "libraries"} in ${counties} ${counties === 1 ? "county" : "counties"}`,
};

export const stateInWords = (state: ShownIncident["state"], language: Language): string =>
  incidentStates[state][language];

export const familyInWords = (family: SymptomFamily, language: Language): string =>
  families[family][language];

export const plannedInWords = (language: Language): string => planned[language];

export const countInWords = ({ libraries, counties }: ShownIncident, language: Language): string =>
  atLeast[language](libraries, counties);

/** Why maintenance is planned; bokmål where the language has no text of its own. */
export const reasonIn = (reason: Reason, language: Language): string => reason[language] ?? reason.nb;

/** Who has confirmed it, in every language. */
export const confirmationOf = (confirmedBy: ShownIncident["confirmedBy"]): InEveryLanguage<string> =>
  confirmations[confirmedBy ?? "nobody"];

/** What a product's state is called: of an incident also who has confirmed it; null where nothing is the matter. */
export const labelOf = (
  state: StatusState,
  confirmedBy: ShownIncident["confirmedBy"],
): InEveryLanguage<string> | null => {
  if (state === "ok") return null;
  return state === "maintenance" ? planned : confirmations[confirmedBy ?? "nobody"];
};
