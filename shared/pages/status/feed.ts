// The feed of the status pages: one Atom entry for each change that everybody may know, the newest first.
import { html, raw } from "hono/html";
import { instantAt } from "../../clock.ts";
import { hash } from "../../hash.ts";
import type { Instant, Language } from "../../kinds.ts";
import { momentInWords } from "../../mail/dates.ts";
import type { Downtime } from "../../records/faults/downtime.ts";
import type { Shown, ShownIncident } from "../../records/faults/shown.ts";
import {
  confirmationOf,
  countInWords,
  familyInWords,
  type NamedProduct,
  plannedInWords,
  reasonIn,
  stateInWords,
} from "./words.ts";

/** More entries than this are history. */
const mostEntries = 200;

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

type Entry = { id: string; at: Instant; productId: string; title: string; lines: string[] };

/** An entry keeps its id for ever: it is made of what the entry tells, and of nothing that can change. */
const entryId = (...parts: (string | number)[]): string => {
  const hex = Buffer.from(hash(...parts.map(String)), "base64url").toString("hex");
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

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
      productId: incident.productId,
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
      productId: downtime.productId,
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
  ]
    .toSorted((one, other) => (`${one.at}${one.id}` < `${other.at}${other.id}` ? 1 : -1))
    .slice(0, mostEntries);
};

const written = ({ id, at, productId, title, lines }: Entry) => html`
<entry>
<id>${id}</id>
<title>${title}</title>
<updated>${at}</updated>
<published>${at}</published>
<category term="${productId}"/>
<link rel="alternate" type="application/json" href="/v1/products/${productId}/status"/>
<content type="text">${[title, ...lines].join("\n")}</content>
</entry>`;

/** The feed as an Atom document (RFC 4287). Without entries its time is the beginning of all, so that it stays the same. */
export const feedOf = (of: FeedOf): string => {
  const entries = entriesOf(of);
  const updated = entries[0]?.at ?? instantAt(0);
  return String(html`${raw('<?xml version="1.0" encoding="utf-8"?>')}
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${of.language}">
<id>${entryId("status-feed")}</id>
<title>${words[of.language].title}</title>
<updated>${updated}</updated>
<author><name>Bibliotek24</name></author>
<link rel="self" type="application/atom+xml" href="/v1/status/feed.atom"/>${entries.map(written)}
</feed>
`);
};
