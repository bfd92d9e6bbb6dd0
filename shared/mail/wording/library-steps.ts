// The steps a library is asked to take: answer a vendor's question, or say whether an access works.
import type { Language } from "../../kinds.ts";
import type { CaseFacts, InEveryLanguage } from "../facts.ts";

type Steps = (facts: CaseFacts) => readonly string[];

const answer: InEveryLanguage<Steps> = {
  nb: ({ link }) => [
    link
      ? "Svar leverandøren med lenken under."
      : "Svar på denne e-posten, så sender Bibliotek24 svaret videre til leverandøren.",
    "Tilgangen blir ikke åpnet før leverandøren har fått svar.",
  ],
  nn: ({ link }) => [
    link
      ? "Svar leverandøren med lenka under."
      : "Svar på denne e-posten, så sender Bibliotek24 svaret vidare til leverandøren.",
    "Tilgangen blir ikkje opna før leverandøren har fått svar.",
  ],
  en: ({ link }) => [
    link
      ? "Answer the vendor with the link below."
      : "Reply to this e-mail, and Bibliotek24 will pass the answer on to the vendor.",
    "The access will not be opened until the vendor has an answer.",
  ],
};

const tryIt: InEveryLanguage<Steps> = {
  nb: ({ link }) => [
    "Prøv om tilgangen virker.",
    `Svar ${link ? "med lenken under" : "på denne e-posten"}: virker, eller virker ikke.`,
    "Virker den ikke, går saken tilbake til leverandøren.",
  ],
  nn: ({ link }) => [
    "Prøv om tilgangen verkar.",
    `Svar ${link ? "med lenka under" : "på denne e-posten"}: verkar, eller verkar ikkje.`,
    "Verkar han ikkje, går saka tilbake til leverandøren.",
  ],
  en: ({ link }) => [
    "Try whether the access works.",
    `${link ? "Answer with the link below" : "Reply to this e-mail"}: works, or does not work.`,
    "If it does not work, the case goes back to the vendor.",
  ],
};

export const answerSteps = (facts: CaseFacts, language: Language): readonly string[] =>
  answer[language](facts);

export const trySteps = (facts: CaseFacts, language: Language): readonly string[] => tryIt[language](facts);

/** The label of the link with which a library says whether its access works. */
export const tryLink: InEveryLanguage<string> = {
  nb: "Svar om tilgangen virker",
  nn: "Svar om tilgangen verkar",
  en: "Answer whether the access works",
};
