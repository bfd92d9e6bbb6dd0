// Every way a call can fail: one dotted name, its status, and its title in three languages.
import type { Language } from "../kinds.ts";
import type { Flaw } from "./flaws.ts";
import { catalogueProblems } from "./problem/catalogue.ts";
import { downtimeProblems } from "./problem/downtime.ts";
import { faultProblems } from "./problem/faults.ts";
import { ipProblems } from "./problem/ip-ranges.ts";
import { linkProblems } from "./problem/links.ts";
import { organisationProblems } from "./problem/organisations.ts";
import { tellingProblems } from "./problem/telling.ts";
import { trainingProblems } from "./problem/training.ts";

type Declared = { readonly status: number } & { readonly [L in Language]: string };

export const problems = {
  "request.malformed": {
    status: 400,
    nb: "Forespørselen kan ikke leses.",
    nn: "Førespurnaden kan ikkje lesast.",
    en: "The request cannot be read.",
  },
  "request.invalid": {
    status: 400,
    nb: "Forespørselen har feil. Alle er listet opp.",
    nn: "Førespurnaden har feil. Alle er lista opp.",
    en: "The request has errors. All of them are listed.",
  },
  "request.cursor": {
    status: 400,
    nb: "Markøren (cursor) er ikke laget for dette søket.",
    nn: "Markøren (cursor) er ikkje laga for dette søket.",
    en: "The cursor was not made for this query.",
  },
  "request.not-found": {
    status: 404,
    nb: "Adressen finnes ikke.",
    nn: "Adressa finst ikkje.",
    en: "There is nothing at this address.",
  },
  "request.method": {
    status: 405,
    nb: "Metoden kan ikke brukes her.",
    nn: "Metoden kan ikkje brukast her.",
    en: "The method cannot be used here.",
  },
  "request.version-stale": {
    status: 412,
    nb: "Saken er endret siden den ble lest.",
    nn: "Saka er endra sidan ho vart lesen.",
    en: "The case has changed since it was read.",
  },
  "request.too-large": {
    status: 413,
    nb: "Forespørselen er større enn det som tas imot her.",
    nn: "Førespurnaden er større enn det som blir teke imot her.",
    en: "The request is larger than what is accepted here.",
  },
  "request.content-type": {
    status: 415,
    nb: "Innholdet må være application/json, eller et utfylt skjema på en side.",
    nn: "Innhaldet må vere application/json, eller eit utfylt skjema på ei side.",
    en: "The content must be application/json, or a form filled in on a page.",
  },
  "request.key-reused": {
    status: 422,
    nb: "Idempotency-Key er alt brukt med et annet innhold.",
    nn: "Idempotency-Key er alt brukt med eit anna innhald.",
    en: "The Idempotency-Key has been used with another payload.",
  },
  "request.version-missing": {
    status: 428,
    nb: "Send If-Match med versjonen du har lest.",
    nn: "Send If-Match med versjonen du har lese.",
    en: "Send If-Match with the version you have read.",
  },
  "request.throttled": {
    status: 429,
    nb: "For mange kall. Prøv igjen om litt.",
    nn: "For mange kall. Prøv igjen om litt.",
    en: "Too many calls. Try again shortly.",
  },
  "system.failed": {
    status: 500,
    nb: "Noe gikk galt hos oss. Feilen er meldt.",
    nn: "Noko gjekk gale hos oss. Feilen er meld.",
    en: "Something went wrong on our side. It has been reported.",
  },
  "system.unavailable": {
    status: 503,
    nb: "Tjenesten er opptatt. Prøv igjen om litt.",
    nn: "Tenesta er oppteken. Prøv igjen om litt.",
    en: "The service is busy. Try again shortly.",
  },
  "caller.unknown": {
    status: 401,
    nb: "Kallet mangler adgangstegn (token).",
    nn: "Kallet manglar tilgangsteikn (token).",
    en: "The call carries no bearer token.",
  },
  "caller.invalid-token": {
    status: 401,
    nb: "Adgangstegnet (token) gjelder ikke.",
    nn: "Tilgangsteiknet (token) gjeld ikkje.",
    en: "The bearer token is not valid.",
  },
  "caller.missing-scope": {
    status: 403,
    nb: "Adgangstegnet mangler det rette scopet.",
    nn: "Tilgangsteiknet manglar det rette scopet.",
    en: "The bearer token lacks the scope for this.",
  },
  "caller.system-user": {
    status: 403,
    nb: "Systembruker støttes ikke ennå.",
    nn: "Systembrukar er ikkje støtta enno.",
    en: "System users are not supported yet.",
  },
  "caller.not-yours": {
    status: 403,
    nb: "Du kan ikke handle for dette biblioteket.",
    nn: "Du kan ikkje handle for dette biblioteket.",
    en: "You may not act for this library.",
  },
  "library.unknown": {
    status: 404,
    nb: "Biblioteket finnes ikke.",
    nn: "Biblioteket finst ikkje.",
    en: "There is no such library.",
  },
  "product.unknown": {
    status: 404,
    nb: "Produktet finnes ikke.",
    nn: "Produktet finst ikkje.",
    en: "There is no such product.",
  },
  "access-request.unknown": {
    status: 404,
    nb: "Tilgangsforespørselen finnes ikke.",
    nn: "Tilgangsførespurnaden finst ikkje.",
    en: "There is no such access request.",
  },
  "access-request.exists": {
    status: 409,
    nb: "Det finnes alt en tilgangsforespørsel for dette produktet og året.",
    nn: "Det finst alt ein tilgangsførespurnad for dette produktet og året.",
    en: "There is already an access request for this product and year.",
  },
  "access-request.wrong-state": {
    status: 409,
    nb: "Saken er i en tilstand der dette ikke går.",
    nn: "Saka er i ein tilstand der dette ikkje går.",
    en: "The case is in a state where this cannot be done.",
  },
  "access-request.refused": {
    status: 422,
    nb: "Forespørselen kan ikke tas imot. Alle grunner er listet opp.",
    nn: "Førespurnaden kan ikkje takast imot. Alle grunnar er lista opp.",
    en: "The request cannot be accepted. All reasons are listed.",
  },
  ...catalogueProblems,
  ...organisationProblems,
  ...ipProblems,
  ...linkProblems,
  ...downtimeProblems,
  ...faultProblems,
  ...tellingProblems,
  ...trainingProblems,
} as const satisfies Record<string, Declared>;
export type ProblemCode = keyof typeof problems;

/** Where the thing stands that would not be moved, and what its caller may do with it now. */
export type Standing = { state: string; moves: readonly string[] };

type Details = {
  flaws?: readonly Flaw[];
  headers?: Readonly<Record<string, string>>;
  standing?: Standing;
  cause?: unknown;
};

/** A refusal that may be told to the caller. `headers` go out with it (`Location`, `Allow`, `Retry-After`). */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly flaws: readonly Flaw[];
  readonly headers: Readonly<Record<string, string>>;
  readonly standing: Standing | undefined;

  constructor(code: ProblemCode, { flaws = [], headers = {}, standing, cause }: Details = {}) {
    super(code, { cause });
    this.name = "Problem";
    this.code = code;
    this.flaws = flaws;
    this.headers = headers;
    this.standing = standing;
  }
}
