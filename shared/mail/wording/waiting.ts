// How long a case has waited and whose turn it is, in words.
import type { Language } from "../../kinds.ts";
import type { CaseFacts, InEveryLanguage } from "../facts.ts";

const day: InEveryLanguage<readonly [one: string, more: string]> = {
  nb: ["arbeidsdag", "arbeidsdager"],
  nn: ["arbeidsdag", "arbeidsdagar"],
  en: ["working day", "working days"],
};

/** "1 arbeidsdag", "5 arbeidsdager"; null where nobody counted. */
export const workingDaysInWords = (days: number | null, language: Language): string | null =>
  days === null ? null : `${days} ${day[language][days === 1 ? 0 : 1]}`;

/** " i 5 arbeidsdager" with its word in front, or nothing where nobody counted. */
export const forSoLong = ({ waitingWorkingDays }: CaseFacts, language: Language): string => {
  const days = workingDaysInWords(waitingWorkingDays, language);
  return days === null ? "" : ` ${language === "en" ? "for" : "i"} ${days}`;
};

/** Whose turn it is: `answers` = the library's, to a question; `tries` = the library's, to say whether it works. */
export type Turn = "vendor" | "answers" | "tries";

export const turnOf = ({ state }: CaseFacts): Turn => {
  if (state === "needs_info") return "answers";
  return state === "activated" ? "tries" : "vendor";
};

type Lead = (facts: CaseFacts) => string;

const leads: InEveryLanguage<{ readonly [T in Turn]: Lead }> = {
  nb: {
    vendor: (facts) =>
      `${facts.libraryName} har ventet${forSoLong(facts, "nb")} på at ${facts.vendorName} skal åpne tilgangen til ${facts.productName} for ${facts.year}. Vi har ikke fått melding om at tilgangen er åpnet.`,
    answers: (facts) =>
      `${facts.vendorName} trenger et svar fra ${facts.libraryName} for å åpne tilgangen til ${facts.productName} for ${facts.year}, og har ventet på det${forSoLong(facts, "nb")}.`,
    tries: (facts) =>
      `${facts.vendorName} har åpnet tilgangen til ${facts.productName} for ${facts.libraryName}. Biblioteket har ikke svart på om den virker, og saken har ventet${forSoLong(facts, "nb")}.`,
  },
  nn: {
    vendor: (facts) =>
      `${facts.libraryName} har venta${forSoLong(facts, "nn")} på at ${facts.vendorName} skal opne tilgangen til ${facts.productName} for ${facts.year}. Vi har ikkje fått melding om at tilgangen er opna.`,
    answers: (facts) =>
      `${facts.vendorName} treng eit svar frå ${facts.libraryName} for å opne tilgangen til ${facts.productName} for ${facts.year}, og har venta på det${forSoLong(facts, "nn")}.`,
    tries: (facts) =>
      `${facts.vendorName} har opna tilgangen til ${facts.productName} for ${facts.libraryName}. Biblioteket har ikkje svart på om han verkar, og saka har venta${forSoLong(facts, "nn")}.`,
  },
  en: {
    vendor: (facts) =>
      `${facts.libraryName} has waited${forSoLong(facts, "en")} for ${facts.vendorName} to open the access to ${facts.productName} for ${facts.year}. We have not been told that it is open.`,
    answers: (facts) =>
      `${facts.vendorName} needs an answer from ${facts.libraryName} to open the access to ${facts.productName} for ${facts.year}, and has waited for it${forSoLong(facts, "en")}.`,
    tries: (facts) =>
      `${facts.vendorName} has opened the access to ${facts.productName} for ${facts.libraryName}. The library has not said whether it works, and the case has waited${forSoLong(facts, "en")}.`,
  },
};

/** Who waits for whom, for what, and for how long. */
export const whoWaits = (facts: CaseFacts, language: Language): string =>
  leads[language][turnOf(facts)](facts);
