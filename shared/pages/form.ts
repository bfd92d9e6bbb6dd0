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

/** A field to write in, with what is wrong with it told beside it. */
export type Field = {
  name: string;
  label: string;
  maximum: number;
  /** As it stands before anybody touches it, or as it came. */
  value?: string;
  error?: string | null;
};

const wrong = ({ name, error }: Field): Piece | string =>
  error ? html`<span class="wrong" id="${name}-error">${error}</span>` : "";

const told = ({ name, error }: Field): Piece | string =>
  error ? html` aria-invalid="true" aria-describedby="${name}-error"` : "";

/** One line; `fills` is what a browser may fill it with. */
export const lineOf = (field: Field, fills: "name" | "email" | "off" = "off"): Piece =>
  html`<p><label for="${field.name}">${field.label}</label>${wrong(field)}
<input id="${field.name}" name="${field.name}" type="${fills === "email" ? "email" : "text"}" autocomplete="${fills}" maxlength="${field.maximum}" value="${field.value ?? ""}"${told(field)}></p>
`;

/** Several lines. */
export const linesOf = (field: Field): Piece =>
  html`<p><label for="${field.name}">${field.label}</label>${wrong(field)}
<textarea id="${field.name}" name="${field.name}" rows="4" maxlength="${field.maximum}"${told(field)}>${field.value ?? ""}</textarea></p>
`;

/** A text of several lines. */
export const textOf = (name: string, label: string, maximum: number): Piece =>
  linesOf({ name, label, maximum });

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
