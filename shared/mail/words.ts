// The words of the domain in three languages: symptoms and states as they stand in mails.
import type { Language } from "../kinds.ts";
import { type AccessRequestState, HeldReason } from "../records/access-request.ts";
import type { FaultReportState, Symptom } from "../records/fault-report.ts";
import type { SymptomFamily } from "../records/incident/incident.ts";
import type { OverviewNext, OverviewState } from "../records/overview/rows.ts";
import type { InEveryLanguage } from "./facts.ts";

type Labels<Key extends string> = { readonly [K in Key]: InEveryLanguage<string> };

export const symptoms: Labels<Symptom> = {
  no_access: { nb: "ingen tilgang", nn: "ingen tilgang", en: "no access" },
  home_access: {
    nb: "tilgang hjemmefra virker ikke",
    nn: "tilgang heimanfrå verkar ikkje",
    en: "access from home does not work",
  },
  login: {
    nb: "innlogging virker ikke",
    nn: "innlogging verkar ikkje",
    en: "logging in does not work",
  },
  wrong_setup_at_vendor: {
    nb: "feil oppsett hos leverandøren",
    nn: "feil oppsett hos leverandøren",
    en: "wrong set-up at the vendor",
  },
  user_limit: {
    nb: "brukergrensen er nådd",
    nn: "brukargrensa er nådd",
    en: "the user limit has been reached",
  },
  missing_content: { nb: "innhold mangler", nn: "innhald manglar", en: "content is missing" },
  slow: { nb: "tjenesten er treg", nn: "tenesta er treg", en: "the service is slow" },
  app: { nb: "feil i appen", nn: "feil i appen", en: "a fault in the app" },
  other: { nb: "annet", nn: "anna", en: "something else" },
  invoice: { nb: "faktura", nn: "faktura", en: "the invoice" },
  statistics: { nb: "statistikk", nn: "statistikk", en: "the statistics" },
};

/** What the symptoms of a family have in common. */
export const families: Labels<SymptomFamily> = {
  access: { nb: "tilgang og innlogging", nn: "tilgang og innlogging", en: "access and logging in" },
  content: { nb: "innhold", nn: "innhald", en: "content" },
  running: { nb: "driften", nn: "drifta", en: "how it runs" },
  other: { nb: "annet", nn: "anna", en: "something else" },
};

export const states: Labels<AccessRequestState | FaultReportState> = {
  received: { nb: "mottatt", nn: "motteken", en: "received" },
  held: { nb: "på vent", nn: "på vent", en: "on hold" },
  sent: { nb: "sendt til leverandør", nn: "send til leverandør", en: "sent to the vendor" },
  undeliverable: { nb: "kunne ikke leveres", nn: "kunne ikkje leverast", en: "could not be delivered" },
  needs_info: { nb: "mangler opplysninger", nn: "manglar opplysningar", en: "needs information" },
  acknowledged: {
    nb: "bekreftet av leverandør",
    nn: "stadfesta av leverandør",
    en: "confirmed by the vendor",
  },
  activated: { nb: "åpnet", nn: "opna", en: "opened" },
  verified: { nb: "virker", nn: "verkar", en: "works" },
  rejected: { nb: "avslått", nn: "avslått", en: "rejected" },
  withdrawn: { nb: "trukket", nn: "trekt", en: "withdrawn" },
  ended: { nb: "avsluttet", nn: "avslutta", en: "ended" },
  matched: {
    nb: "samlet i en driftsforstyrrelse",
    nn: "samla i ei driftsforstyrring",
    en: "part of an incident",
  },
  routed: { nb: "hos Bibliotek24", nn: "hos Bibliotek24", en: "with Bibliotek24" },
  not_ours: {
    nb: "ikke leverandørens feil",
    nn: "ikkje leverandøren sin feil",
    en: "not the vendor's fault",
  },
  fixed: { nb: "rettet", nn: "retta", en: "fixed" },
  confirmed: { nb: "bekreftet rettet", nn: "stadfesta retta", en: "confirmed fixed" },
  closed: { nb: "lukket", nn: "lukka", en: "closed" },
};

const heldReasons: Labels<HeldReason> = {
  not_enrolled: {
    nb: "biblioteket er ikke registrert som tilknyttet produktet dette året",
    nn: "biblioteket er ikkje registrert som tilknytt produktet dette året",
    en: "the library is not registered as having joined the product for this year",
  },
  no_contact: {
    nb: "leverandøren har ingen registrert kontakt for slike saker",
    nn: "leverandøren har ingen registrert kontakt for slike saker",
    en: "the vendor has no registered contact for such cases",
  },
  agreement_not_signed: {
    nb: "avtalen med leverandøren er ikke signert ennå",
    nn: "avtalen med leverandøren er ikkje signert enno",
    en: "the agreement with the vendor is not signed yet",
  },
};

/** The reason a case is on hold for, or null where its reason is another kind. */
export const heldReason = (reason: string | null): HeldReason | null =>
  HeldReason.safeParse(reason).data ?? null;

export const heldReasonInWords = (reason: string | null, language: Language): string | null => {
  const held = heldReason(reason);
  return held && heldReasons[held][language];
};

/** The symptom in words; a case without one has "something else". */
export const symptomInWords = (symptom: Symptom | null, language: Language): string =>
  symptoms[symptom ?? "other"][language];

const besides: Labels<Exclude<OverviewState, AccessRequestState>> = {
  not_confirmed: { nb: "ikke bekreftet", nn: "ikkje stadfesta", en: "not confirmed" },
  not_asked: { nb: "ikke bedt om tilgang", nn: "ikkje bede om tilgang", en: "access not asked for" },
};

/** The state of an access as an overview shows it. */
export const overviewStateInWords = (state: OverviewState, language: Language): string =>
  ({ ...states, ...besides })[state][language];

const nextWords: Labels<OverviewNext["what"]> = {
  ask_for_access: {
    nb: "biblioteket ber om tilgang",
    nn: "biblioteket bed om tilgang",
    en: "the library asks for access",
  },
  enrol: {
    nb: "Bibliotek24 registrerer tilknytningen",
    nn: "Bibliotek24 registrerer tilknytinga",
    en: "Bibliotek24 records that the library has joined",
  },
  find_contact: {
    nb: "Bibliotek24 finner en kontakt hos leverandøren",
    nn: "Bibliotek24 finn ein kontakt hos leverandøren",
    en: "Bibliotek24 finds a contact at the vendor",
  },
  sign_agreement: {
    nb: "Bibliotek24 får avtalen signert",
    nn: "Bibliotek24 får avtalen signert",
    en: "Bibliotek24 gets the agreement signed",
  },
  send: {
    nb: "saken blir sendt av seg selv",
    nn: "saka blir send av seg sjølv",
    en: "the case is sent by itself",
  },
  answer_vendor: {
    nb: "biblioteket svarer leverandøren",
    nn: "biblioteket svarer leverandøren",
    en: "the library answers the vendor",
  },
  acknowledge: {
    nb: "leverandøren bekrefter",
    nn: "leverandøren stadfestar",
    en: "the vendor confirms",
  },
  activate: {
    nb: "leverandøren åpner tilgangen",
    nn: "leverandøren opnar tilgangen",
    en: "the vendor opens the access",
  },
  verify: {
    nb: "biblioteket prøver om det virker",
    nn: "biblioteket prøver om det verkar",
    en: "the library tries whether it works",
  },
  nothing: { nb: "ingenting gjenstår", nn: "ingenting står att", en: "nothing is left to do" },
};

/** What happens next with an access, and who does it. */
export const nextInWords = ({ what }: Pick<OverviewNext, "what">, language: Language): string =>
  nextWords[what][language];
