// The feed of the status pages: one Atom entry for each change that everybody may know, the newest first.
import type { Language } from "../../kinds.ts";
import { momentInWords } from "../../mail/dates.ts";
import type { Downtime } from "../../records/faults/downtime.ts";
import type { Shown, ShownIncident } from "../../records/faults/shown.ts";
import { atomOf, type Entry, entryId } from "../following/atom.ts";
import {
  confirmationOf,
  countInWords,
  familyInWords,
  type NamedProduct,
  plannedInWords,
  reasonIn,
  stateInWords,
} from "./words.ts";

type InEveryLanguage<T> = { readonly [L in Language]: T };

const words: InEveryLanguage<{
  title: string;
  moved: string;
  cancelled: string;
  nextUpdate: string;
  workaround: string;
}> = {
  nb: {
    title: "Driftsmeldinger fra Bibliotek24",
    moved: "flyttet",
    cancelled: "avlyst",
    nextUpdate: "Neste oppdatering",
    workaround: "Slik kan dere gjøre imens",
  },
  nn: {
    title: "Driftsmeldingar frå Bibliotek24",
    moved: "flytta",
    cancelled: "avlyst",
    nextUpdate: "Neste oppdatering",
    workaround: "Slik kan de gjere imens",
  },
  en: {
    title: "Service status from Bibliotek24",
    moved: "moved",
    cancelled: "cancelled",
    nextUpdate: "Next update",
    workaround: "What to do meanwhile",
  },
};

/** The status of the product that an entry is about. */
const aboutProduct = (productId: string) => ({
  categories: [productId],
  link: { href: `/v1/products/${productId}/status`, type: "application/json" },
});

type Told = { name: string; language: Language };

/** What only the last change tells, because it may have become another since the earlier ones. */
const asItStands = (incident: ShownIncident, language: Language): string[] => {
  const { nextUpdateAt, workaround } = incident;
  const said = words[language];
  return [
    `${countInWords(incident, language)}.`,
    ...(nextUpdateAt ? [`${said.nextUpdate}: ${momentInWords(nextUpdateAt, language)}.`] : []),
    ...(workaround ? [`${said.workaround}: ${workaround}`] : []),
  ];
};

const ofIncident = (incident: ShownIncident, { name, language }: Told): Entry[] =>
  incident.changes.map(({ v, at, to }, nth) => {
    const state = to === "reported" ? incident.state : to;
    const isLast = nth === incident.changes.length - 1;
    return {
      id: entryId("incident", incident.id, v),
      at,
      ...aboutProduct(incident.productId),
      title: `${name} (${familyInWords(incident.family, language)}): ${stateInWords(state, language)}`,
      lines: isLast
        ? [`${confirmationOf(incident.confirmedBy)[language]}.`, ...asItStands(incident, language)]
        : [],
    };
  });

const ofDowntime = (downtime: Downtime, { name, language }: Told): Entry[] =>
  downtime.history.map(({ v, at, move, window }) => {
    const said = words[language];
    const became = { announce: "", move: ` (${said.moved})`, cancel: ` (${said.cancelled})` }[move];
    const when = `${momentInWords(window.from, language)} – ${momentInWords(window.to, language)}`;
    return {
      id: entryId("downtime", downtime.productId, downtime.downtimeId, v),
      at,
      ...aboutProduct(downtime.productId),
      title: `${name}: ${plannedInWords(language).toLowerCase()}${became}`,
      lines: [`${when}.`, reasonIn(downtime.reason, language)],
    };
  });

/** Products by id; what is about a product that is not among them is left out. */
export type FeedOf = { shown: Shown; products: ReadonlyMap<string, NamedProduct>; language: Language };

const entriesOf = ({ shown, products, language }: FeedOf): Entry[] => {
  const told = (productId: string): Told | null => {
    const product = products.get(productId);
    return product ? { name: product.name, language } : null;
  };
  return [
    ...shown.incidents.flatMap((one) => {
      const of = told(one.productId);
      return of ? ofIncident(one, of) : [];
    }),
    ...shown.downtimes.flatMap((one) => {
      const of = told(one.productId);
      return of ? ofDowntime(one, of) : [];
    }),
  ];
};

/** The feed as an Atom document. */
export const feedOf = (of: FeedOf): string =>
  atomOf({
    name: "status-feed",
    title: words[of.language].title,
    self: "/v1/status/feed.atom",
    language: of.language,
    entries: entriesOf(of),
  });
