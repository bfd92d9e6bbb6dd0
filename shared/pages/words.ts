// The words of the pages: what can be done, who did what, and why something cannot be done.
import type { Language } from "../kinds.ts";
import type { RejectionCode } from "../records/access-request.ts";
import type { ActorKind } from "../records/case.ts";
import type { WithdrawReason } from "../records/fault-report.ts";
import type { InEveryLanguage } from "./layout.ts";

type Words<Key extends string> = { readonly [K in Key]: InEveryLanguage<string> };

/** What a reader may choose on the page of a case. */
export const choiceWords = {
  acknowledge: {
    nb: "Vi har fått saken og setter opp tilgangen",
    nn: "Vi har fått saka og set opp tilgangen",
    en: "We have the case and are setting up the access",
  },
  activate: {
    nb: "Tilgangen er åpnet",
    nn: "Tilgangen er opna",
    en: "The access has been opened",
  },
  "needs-info": {
    nb: "Vi mangler opplysninger (skriv hvilke under)",
    nn: "Vi manglar opplysningar (skriv kva for nokre under)",
    en: "We need more information (write what below)",
  },
  reject: {
    nb: "Vi kan ikke åpne tilgangen (velg grunnen under)",
    nn: "Vi kan ikkje opne tilgangen (vel grunnen under)",
    en: "We cannot open the access (choose the reason below)",
  },
  undo: {
    nb: "Angre det siste dere meldte i saken",
    nn: "Angre det siste de melde i saka",
    en: "Undo what you last told in the case",
  },
  verify: {
    nb: "Det virker: vi har prøvd tilgangen",
    nn: "Det verkar: vi har prøvd tilgangen",
    en: "It works: we have tried the access",
  },
  "does-not-work": {
    nb: "Det virker ikke (skriv hva under)",
    nn: "Det verkar ikkje (skriv kva under)",
    en: "It does not work (write what below)",
  },
  answer: {
    nb: "Vi svarer på spørsmålet (skriv svaret under)",
    nn: "Vi svarer på spørsmålet (skriv svaret under)",
    en: "We answer the question (write the answer below)",
  },
  withdraw: {
    nb: "Vi trekker forespørselen",
    nn: "Vi trekkjer førespurnaden",
    en: "We withdraw the request",
  },
} as const satisfies Words<string>;

/** The same on the page of a fault report. */
export const reportChoiceWords = {
  acknowledge: {
    nb: "Vi har fått saken og ser på feilen",
    nn: "Vi har fått saka og ser på feilen",
    en: "We have the case and are looking into the fault",
  },
  "needs-info": choiceWords["needs-info"],
  identified: { nb: "Vi har funnet feilen", nn: "Vi har funne feilen", en: "We have found the fault" },
  estimate: {
    nb: "Feilen ventes rettet (velg tidspunktet under)",
    nn: "Feilen er venta retta (vel tidspunktet under)",
    en: "The fault will be fixed (choose the time below)",
  },
  workaround: {
    nb: "Dette kan bibliotekene gjøre imens (skriv hva under)",
    nn: "Dette kan biblioteka gjere imens (skriv kva under)",
    en: "This is what libraries can do meanwhile (write what below)",
  },
  fixed: { nb: "Feilen er rettet", nn: "Feilen er retta", en: "The fault is fixed" },
  "not-ours": {
    nb: "Feilen ligger ikke hos oss",
    nn: "Feilen ligg ikkje hos oss",
    en: "The fault does not lie with us",
  },
  confirm: {
    nb: "Ja, feilen er rettet",
    nn: "Ja, feilen er retta",
    en: "Yes, the fault is fixed",
  },
  reopen: {
    nb: "Nei, fortsatt feil (skriv gjerne hva under)",
    nn: "Nei, framleis feil (skriv gjerne kva under)",
    en: "No, still broken (write what below, if you like)",
  },
  answer: choiceWords.answer,
  withdraw: {
    nb: "Vi trekker feilmeldingen (velg grunnen under)",
    nn: "Vi trekkjer feilmeldinga (vel grunnen under)",
    en: "We take the report back (choose the reason below)",
  },
} as const satisfies Words<string>;

export type Choosable = keyof typeof choiceWords | keyof typeof reportChoiceWords;

export const isChoosable = (word: string): word is Choosable =>
  Object.hasOwn(choiceWords, word) || Object.hasOwn(reportChoiceWords, word);

const labels: Readonly<
  Record<"access-request" | "fault-report", Readonly<Record<string, InEveryLanguage<string>>>>
> = {
  "access-request": choiceWords,
  "fault-report": reportChoiceWords,
};

/** A choice on the page of a case of a kind. */
export const choiceInWords = (
  choice: Choosable,
  kind: "access-request" | "fault-report",
  language: Language,
): string => labels[kind][choice]?.[language] ?? choice;

/** Choices to which words belong. */
export const takesText: readonly Choosable[] = [
  "needs-info",
  "reject",
  "does-not-work",
  "answer",
  "workaround",
  "reopen",
  "not-ours",
];

export const rejectionWords: Words<RejectionCode> = {
  not_covered_by_agreement: {
    nb: "Avtalen omfatter ikke dette biblioteket",
    nn: "Avtalen omfattar ikkje dette biblioteket",
    en: "The agreement does not cover this library",
  },
  facts_wrong: {
    nb: "Opplysningene er feil",
    nn: "Opplysningane er feil",
    en: "The facts are wrong",
  },
  technical: {
    nb: "Det er teknisk ikke mulig",
    nn: "Det er teknisk ikkje mogleg",
    en: "It is technically not possible",
  },
  other: { nb: "En annen grunn", nn: "Ein annan grunn", en: "Another reason" },
};

export const withdrawalWords: Words<WithdrawReason> = {
  own_setup: {
    nb: "Feilen lå i vårt eget oppsett",
    nn: "Feilen låg i vårt eige oppsett",
    en: "The fault was in our own set-up",
  },
  mistake: { nb: "Det var ingen feil", nn: "Det var ingen feil", en: "There was no fault" },
};

export const reasonWords = { ...rejectionWords, ...withdrawalWords } as const;
export type Reason = keyof typeof reasonWords;

export const actorWords: Words<ActorKind> = {
  library: { nb: "biblioteket", nn: "biblioteket", en: "the library" },
  county: { nb: "fylkeskontakten", nn: "fylkeskontakten", en: "the county contact" },
  vendor: { nb: "leverandøren", nn: "leverandøren", en: "the vendor" },
  operator: { nb: "Bibliotek24", nn: "Bibliotek24", en: "Bibliotek24" },
  system: { nb: "automatisk", nn: "automatisk", en: "automatically" },
};

/** Moves whose story the state alone does not tell. */
const moveWords: Readonly<Record<string, InEveryLanguage<string>>> = {
  answer: { nb: "spørsmålet er besvart", nn: "spørsmålet er svart på", en: "the question was answered" },
  does_not_work: {
    nb: "meldt at det ikke virker",
    nn: "meldt at det ikkje verkar",
    en: "reported not to work",
  },
  carry_over: {
    nb: "videreført fra i fjor",
    nn: "ført vidare frå i fjor",
    en: "carried over from last year",
  },
  forward: {
    nb: "på vei til leverandøren",
    nn: "på veg til leverandøren",
    en: "on its way to the vendor",
  },
  pass_back: {
    nb: "meldt tilbake til leverandøren",
    nn: "meld tilbake til leverandøren",
    en: "passed back to the vendor",
  },
  reopen: { nb: "meldt fortsatt feil", nn: "meldt framleis feil", en: "reported as still broken" },
  undo: { nb: "angret", nn: "angra", en: "undone" },
};

/** What a move means where its state does not say it, else null. */
export const moveInWords = (move: string, language: Language): string | null =>
  moveWords[move.startsWith("undo_") ? "undo" : move]?.[language] ?? null;
