// The words of the public status page, and of the status that a product's page tells.
import type { InEveryLanguage, Words } from "../../frame.ts";

export const statusWords = {
  heading: { nb: "Driftsstatus", nn: "Driftsstatus", en: "Status" },
  description: {
    nb: "Driftsforstyrrelser og planlagt vedlikehold for produktene i Bibliotek24, akkurat nå.",
    nn: "Driftsforstyrringar og planlagt vedlikehald for produkta i Bibliotek24, akkurat no.",
    en: "Incidents and planned maintenance of the products of Bibliotek24, right now.",
  },
  allWell: {
    nb: "Ingen kjente driftsforstyrrelser.",
    nn: "Ingen kjende driftsforstyrringar.",
    en: "No known incidents.",
  },
  well: { nb: "Ingen kjente feil", nn: "Ingen kjende feil", en: "No known faults" },
  incident: { nb: "Driftsforstyrrelse", nn: "Driftsforstyrring", en: "Incident" },
  underMaintenance: { nb: "Vedlikehold pågår", nn: "Vedlikehald pågår", en: "Maintenance is going on" },
  now: { nb: "Driftsforstyrrelser nå", nn: "Driftsforstyrringar no", en: "Incidents now" },
  planned: { nb: "Planlagt vedlikehold", nn: "Planlagt vedlikehald", en: "Planned maintenance" },
  nonePlanned: {
    nb: "Ikke noe vedlikehold er varslet.",
    nn: "Ikkje noko vedlikehald er varsla.",
    en: "No maintenance has been announced.",
  },
  everything: { nb: "Alle produkter", nn: "Alle produkt", en: "All products" },
  product: { nb: "Produkt", nn: "Produkt", en: "Product" },
  state: { nb: "Status", nn: "Status", en: "Status" },
  concerns: { nb: "Gjelder", nn: "Gjeld", en: "Concerns" },
  since: { nb: "Siden", nn: "Sidan", en: "Since" },
  reported: { nb: "Meldt av", nn: "Meldt av", en: "Reported by" },
  next: { nb: "Neste oppdatering", nn: "Neste oppdatering", en: "Next update" },
  estimate: { nb: "Ventes løst", nn: "Venta løyst", en: "Expected to be resolved" },
  workaround: {
    nb: "Slik går det an å gjøre så lenge",
    nn: "Slik går det an å gjere så lenge",
    en: "What can be done meanwhile",
  },
  from: { nb: "Fra", nn: "Frå", en: "From" },
  to: { nb: "Til", nn: "Til", en: "To" },
  reason: { nb: "Grunn", nn: "Grunn", en: "Reason" },
  follow: { nb: "Følg med", nn: "Følg med", en: "Follow" },
  feed: { nb: "Endringer som Atom-strøm", nn: "Endringar som Atom-straum", en: "Changes as an Atom feed" },
  calendar: {
    nb: "Planlagt vedlikehold som kalender",
    nn: "Planlagt vedlikehald som kalender",
    en: "Planned maintenance as a calendar",
  },
} as const satisfies Words;

/** How many products have something the matter. */
export const troubled: InEveryLanguage<(count: number, all: number) => string> = {
  nb: (count, all) => `${count} av ${all} produkter har en driftsforstyrrelse eller vedlikehold nå.`,
  nn: (count, all) => `${count} av ${all} produkt har ei driftsforstyrring eller vedlikehald no.`,
  en: (count, all) => `${count} of ${all} products have an incident or maintenance now.`,
};

export const workingDays: InEveryLanguage<(days: number) => string> = {
  nb: (days) => `${days} ${days === 1 ? "arbeidsdag" : "arbeidsdager"}`,
  nn: (days) => `${days} ${days === 1 ? "arbeidsdag" : "arbeidsdagar"}`,
  en: (days) => `${days} working ${days === 1 ? "day" : "days"}`,
};

export const hours: InEveryLanguage<(count: number) => string> = {
  nb: (count) => `${count} ${count === 1 ? "time" : "timer"}`,
  nn: (count) => `${count} ${count === 1 ? "time" : "timar"}`,
  en: (count) => `${count} ${count === 1 ? "hour" : "hours"}`,
};
