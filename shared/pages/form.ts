// Forms that only a person fills in: nothing is chosen beforehand, so that what posts forms by itself posts no choice.
import { html } from "hono/html";
import type { Language } from "../kinds.ts";
import type { InEveryLanguage, Piece } from "./layout.ts";

export type Choice = { value: string; label: string };

/** Radio buttons without a default. */
export const choiceOf = (name: string, legend: string, choices: readonly Choice[]): Piece =>
  html`<fieldset>
<legend>${legend}</legend>
${choices.map(
  ({ value, label }) => html`<label><input type="radio" name="${name}" value="${value}">${label}</label>\n`,
)}</fieldset>
`;

/** A text of several lines. */
export const textOf = (name: string, label: string, maximum: number): Piece =>
  html`<p><label for="${name}">${label}</label>
<textarea id="${name}" name="${name}" rows="4" maxlength="${maximum}"></textarea></p>
`;

/** A moment on Oslo's clocks, to the minute. */
export const momentOf = (name: string, label: string): Piece =>
  html`<p><label for="${name}">${label}</label>
<input type="datetime-local" id="${name}" name="${name}"></p>
`;

const sends: InEveryLanguage<string> = { nb: "Send", nn: "Send", en: "Send" };

type Form = {
  language: Language;
  hidden?: Readonly<Record<string, string>>;
  button?: string;
  fields: Piece | readonly Piece[];
};

/** A form that is posted to its own address, in the language it is read in. */
export const formOf = ({ language, hidden = {}, button = sends[language], fields }: Form): Piece =>
  html`<form method="post" action="?lang=${language}" autocomplete="off">
${Object.entries(hidden).map(
  ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">\n`,
)}${fields}<p><button type="submit">${button}</button></p>
</form>
`;
