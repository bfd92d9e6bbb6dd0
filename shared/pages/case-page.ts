// The page of one case: what is known, what happened, and what its reader may do now.
import { html } from "hono/html";
import type { Instant, Language } from "../kinds.ts";
import { momentInWords } from "../mail/dates.ts";
import type { ActorKind } from "../records/case.ts";
import { stateInWords } from "./case-facts.ts";
import { type Fact, factTable } from "./facts.ts";
import { choiceOf, formOf, momentOf, textOf } from "./form.ts";
import { type InEveryLanguage, type Page, type Piece, pageReply } from "./layout.ts";
import {
  actorWords,
  type Choosable,
  choiceInWords,
  moveInWords,
  type Reason,
  reasonWords,
  takesText,
} from "./words.ts";

export type Told = { at: Instant; move: string; to: string; by: ActorKind };

export type CaseOnPage = {
  kind: "access-request" | "fault-report";
  heading: string;
  facts: readonly Fact[];
  /** Oldest first. */
  history: readonly Told[];
  said: { by: "vendor" | "library" | "operator"; at: Instant; text: string } | null;
  version: number;
  choices: readonly Choosable[];
  /** Of which one belongs to a rejection, or to a report that is taken back. */
  reasons: readonly Reason[];
  /** Where all open cases of the vendor are. */
  work: string | null;
};

const words = {
  facts: { nb: "Om saken", nn: "Om saka", en: "About the case" },
  history: { nb: "Hva som har skjedd", nn: "Kva som har hendt", en: "What has happened" },
  said: { nb: "Sist skrevet", nn: "Sist skrive", en: "Last written" },
  act: { nb: "Hva vil dere melde?", nn: "Kva vil de melde?", en: "What do you want to tell?" },
  choose: { nb: "Velg ett", nn: "Vel eitt", en: "Choose one" },
  reason: {
    nb: "Grunn, bare ved avslag",
    nn: "Grunn, berre ved avslag",
    en: "Reason, only when you reject",
  },
  withdrawal: {
    nb: "Grunn, bare når feilmeldingen trekkes",
    nn: "Grunn, berre når feilmeldinga blir trekt",
    en: "Reason, only when the report is taken back",
  },
  until: {
    nb: "Tidspunkt, bare når dere melder når feilen ventes rettet",
    nn: "Tidspunkt, berre når de melder når feilen er venta retta",
    en: "Time, only when you tell when the fault will be fixed",
  },
  text: {
    nb: "Melding til den andre parten, høyst 1000 tegn",
    nn: "Melding til den andre parten, høgst 1000 teikn",
    en: "Message to the other party, at most 1000 characters",
  },
  nothing: {
    nb: "Det er ikke noe å gjøre i saken her nå.",
    nn: "Det er ikkje noko å gjere i saka her no.",
    en: "There is nothing to do in the case here now.",
  },
  work: {
    nb: "Alle åpne saker hos dere",
    nn: "Alle opne saker hos dykk",
    en: "All your open cases",
  },
} as const satisfies Record<string, InEveryLanguage<string>>;

/** One thing that happened, as a sentence without an end. */
export const toldInWords = ({ at, move, to, by }: Told, language: Language): string => {
  const what = moveInWords(move, language) ?? stateInWords(to, language);
  return `${momentInWords(at, language)}: ${what} (${actorWords[by][language]})`;
};

export const historyList = (history: readonly Told[], language: Language): Piece =>
  html`<h2>${words.history[language]}</h2>
<ol>
${history.map((told) => html`<li>${toldInWords(told, language)}</li>\n`)}</ol>
`;

const saidPiece = (said: CaseOnPage["said"], language: Language): Piece | string =>
  said
    ? html`<h2>${words.said[language]}</h2>
<p>${actorWords[said.by][language]}, ${momentInWords(said.at, language)}</p>
<blockquote dir="auto">${said.text}</blockquote>
`
    : "";

const reasonPiece = ({ choices, reasons }: CaseOnPage, language: Language): Piece | string => {
  const ofReports = reasons.some((reason) => reason === "own_setup");
  if (!choices.includes(ofReports ? "withdraw" : "reject")) return "";
  return choiceOf(
    "reason",
    (ofReports ? words.withdrawal : words.reason)[language],
    reasons.map((value) => ({ value, label: reasonWords[value][language] })),
  );
};

const untilPiece = ({ choices }: CaseOnPage, language: Language): Piece | string =>
  choices.includes("estimate") ? momentOf("until", words.until[language]) : "";

const actPiece = (page: CaseOnPage, language: Language): Piece => {
  const { choices, version } = page;
  if (choices.length === 0) return html`<p>${words.nothing[language]}</p>\n`;
  const hasText = choices.some((choice) => takesText.includes(choice));
  const options = choices.map((value) => ({ value, label: choiceInWords(value, page.kind, language) }));
  const fields = html`${choiceOf("choice", words.choose[language], options)}${reasonPiece(page, language)}${untilPiece(page, language)}${
    hasText ? textOf("text", words.text[language], 1000) : ""
  }`;
  return html`<h2>${words.act[language]}</h2>
${formOf({ language, hidden: { version: String(version) }, fields })}`;
};

const workPiece = (work: string | null, language: Language): Piece | string =>
  work === null ? "" : html`<p><a href="${work}">${words.work[language]}</a></p>\n`;

/** The page in full. */
export const casePage = (page: CaseOnPage, { language, notice }: Pick<Page, "language" | "notice">) =>
  pageReply({
    language,
    heading: page.heading,
    notice: notice ?? null,
    body: html`<h2>${words.facts[language]}</h2>
${factTable(page.facts)}${saidPiece(page.said, language)}${actPiece(page, language)}${historyList(page.history, language)}${workPiece(page.work, language)}`,
  });
