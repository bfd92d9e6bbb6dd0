// Atom feeds (RFC 4287), which feed readers follow: entries with ids that stay, the newest first.
import { html, raw } from "hono/html";
import { instantAt } from "../../clock.ts";
import { hash } from "../../hash.ts";
import type { Instant, Language } from "../../kinds.ts";

/** More entries than this are history. */
const mostEntries = 200;

/** One thing that happened. `link` is where it stands, with its media type. */
export type Entry = {
  id: string;
  at: Instant;
  /** When what it tells changed last; without it nothing has. */
  changedAt?: Instant;
  categories: readonly string[];
  title: string;
  lines: readonly string[];
  link: { href: string; type: string };
};

/** An entry keeps its id for ever: it is made of what the entry tells, and of nothing that can change. */
export const entryId = (...parts: (string | number)[]): string => {
  const hex = Buffer.from(hash(...parts.map(String)), "base64url").toString("hex");
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const written = ({ id, at, changedAt = at, categories, title, lines, link }: Entry) => html`
<entry>
<id>${id}</id>
<title>${title}</title>
<updated>${changedAt}</updated>
<published>${at}</published>${categories.map(
  (term) => html`
<category term="${term}"/>`,
)}
<link rel="alternate" type="${link.type}" href="${link.href}"/>
<content type="text">${[title, ...lines].join("\n")}</content>
</entry>`;

export type Feed = {
  /** What the feed's own id is made of. */
  name: string;
  title: string;
  self: string;
  language: Language;
  entries: readonly Entry[];
};

const orderOf = ({ id, at, changedAt = at }: Entry): string => `${changedAt}${id}`;

/** The feed as a document. Without entries its time is the beginning of all, so that it stays the same. */
export const atomOf = ({ name, title, self, language, entries }: Feed): string => {
  const newest = entries
    .toSorted((one, other) => (orderOf(one) < orderOf(other) ? 1 : -1))
    .slice(0, mostEntries);
  return String(html`${raw('<?xml version="1.0" encoding="utf-8"?>')}
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${entryId(name)}</id>
<title>${title}</title>
<updated>${newest[0]?.changedAt ?? newest[0]?.at ?? instantAt(0)}</updated>
<author><name>Bibliotek24</name></author>
<link rel="self" type="application/atom+xml" href="${self}"/>${newest.map(written)}
</feed>
`);
};
