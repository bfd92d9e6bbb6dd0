// The state of products as pages tell it: in one line, as an incident with its facts, and as planned maintenance.
import { html } from "hono/html";
import type { Instant, Language } from "../../kinds.ts";
import { momentInWords } from "../../mail/dates.ts";
import { type Downtime, downtimeStateAt } from "../../records/faults/downtime.ts";
import { type Shown, type ShownIncident, type StatusState, standingOf } from "../../records/faults/shown.ts";
import { isOpen } from "../../records/incident/incident.ts";
import { factTable } from "../facts.ts";
import type { Piece } from "../frame.ts";
import { confirmationOf, countInWords, familyInWords, reasonIn, stateInWords } from "../status/words.ts";
import { statusWords } from "./words/status.ts";

/** What is the matter with one product at a moment, and what is planned. */
export type Standing = {
  state: StatusState;
  incidents: readonly ShownIncident[];
  ongoing: readonly Downtime[];
  scheduled: readonly Downtime[];
};

const byBegin = (one: Downtime, other: Downtime): number => (one.window.from < other.window.from ? -1 : 1);

/** Picks one product out of all that is shown. */
export const standingFor = (productId: string, shown: Shown, now: Instant): Standing => {
  const incidents = shown.incidents.filter((one) => one.productId === productId && isOpen(one));
  const own = shown.downtimes.filter((one) => one.productId === productId).toSorted(byBegin);
  const inState = (state: string) => own.filter((one) => downtimeStateAt(one, now) === state);
  return {
    state: standingOf({ incidents, downtimes: own }, now).state,
    incidents,
    ongoing: inState("ongoing"),
    scheduled: inState("scheduled"),
  };
};

const kinds: { readonly [S in StatusState]: "ok" | "warning" | "problem" } = {
  ok: "ok",
  suspected: "warning",
  investigating: "problem",
  identified: "problem",
  monitoring: "warning",
  maintenance: "warning",
};

/** A state in one line: what it is called, and of an incident who has confirmed it. */
export const standingInWords = ({ state, incidents }: Standing, language: Language): string => {
  if (state === "ok") return statusWords.well[language];
  if (state === "maintenance") return statusWords.underMaintenance[language];
  const [first] = incidents.filter((one) => one.state === state);
  const confirmed = first ? confirmationOf(first.confirmedBy)[language] : "";
  const words = stateInWords(state, language);
  // What is only suspected says so itself; all else needs the word that it is about.
  const told =
    state === "suspected"
      ? `${words.slice(0, 1).toLocaleUpperCase(language)}${words.slice(1)}`
      : `${statusWords.incident[language]}: ${words}`;
  return `${told}. ${confirmed}.`;
};

const moment = (value: Instant | null, language: Language): string[] =>
  value ? [momentInWords(value, language)] : [];

const told = (label: keyof typeof statusWords, values: readonly string[], language: Language) => ({
  label: statusWords[label][language],
  values,
});

export const incidentPiece = (incident: ShownIncident, language: Language): Piece =>
  factTable(
    [
      told(
        "state",
        [stateInWords(incident.state, language), confirmationOf(incident.confirmedBy)[language]],
        language,
      ),
      told("concerns", [familyInWords(incident.family, language)], language),
      told("since", moment(incident.since, language), language),
      told("reported", incident.libraries > 0 ? [countInWords(incident, language)] : [], language),
      told("workaround", incident.workaround ? [incident.workaround] : [], language),
      told("estimate", moment(incident.estimate, language), language),
      told("next", moment(incident.nextUpdateAt, language), language),
    ].filter(({ values }) => values.length > 0),
  );

export const downtimePiece = ({ window, reason }: Downtime, language: Language): Piece =>
  factTable([
    told("from", moment(window.from, language), language),
    told("to", moment(window.to, language), language),
    told("reason", [reasonIn(reason, language)], language),
  ]);

/** One line that stands out as much as it matters. */
export const standingPiece = (standing: Standing, language: Language): Piece =>
  html`<div class="note ${kinds[standing.state]}"><p>${standingInWords(standing, language)}</p></div>\n`;

/** What there is to tell besides that line: every open incident, and maintenance that is going on. */
export const troublePieces = ({ incidents, ongoing }: Standing, language: Language): Piece[] => [
  ...incidents.map((incident) => incidentPiece(incident, language)),
  ...ongoing.map((downtime) => downtimePiece(downtime, language)),
];
