// The page of a change of IP addresses: what came, what went, and the one question whether the vendor has taken it over.
import { html } from "hono/html";
import type { Instant, Language } from "../kinds.ts";
import { momentInWords } from "../mail/dates.ts";
import { factTable } from "./facts.ts";
import { choiceOf, formOf } from "./form.ts";
import { type InEveryLanguage, type Page, type Piece, pageReply } from "./layout.ts";

const words = {
  heading: { nb: "Endrede IP-adresser", nn: "Endra IP-adresser", en: "Changed IP addresses" },
  library: { nb: "Bibliotek", nn: "Bibliotek", en: "Library" },
  number: { nb: "Biblioteknummer", nn: "Biblioteknummer", en: "Library number" },
  municipality: { nb: "Kommune", nn: "Kommune", en: "Municipality" },
  products: { nb: "Produkter", nn: "Produkt", en: "Products" },
  changedAt: { nb: "Endret", nn: "Endra", en: "Changed" },
  added: { nb: "Kommet til", nn: "Komne til", en: "Added" },
  removed: { nb: "Falt bort", nn: "Falle bort", en: "Removed" },
  acknowledgedAt: { nb: "Bekreftet", nn: "Stadfesta", en: "Confirmed" },
  choose: {
    nb: "Er endringen lagt inn hos dere?",
    nn: "Er endringa lagd inn hos dykk?",
    en: "Have you taken the change over?",
  },
  done: {
    nb: "Ja, endringen er lagt inn",
    nn: "Ja, endringa er lagd inn",
    en: "Yes, the change is in place",
  },
} as const satisfies Record<string, InEveryLanguage<string>>;

export type IpChangePage = {
  library: string;
  libraryNumber: string;
  municipality: string;
  products: readonly string[];
  changedAt: Instant;
  added: readonly string[];
  removed: readonly string[];
  /** When the vendor said so; null while it is asked. */
  acknowledgedAt: Instant | null;
};

const question = (language: Language): Piece =>
  formOf({
    language,
    fields: choiceOf("choice", words.choose[language], [{ value: "done", label: words.done[language] }]),
  });

const factsOf = (page: IpChangePage, language: Language) => {
  const fact = (name: keyof typeof words, ...values: string[]) => ({ label: words[name][language], values });
  const { acknowledgedAt } = page;
  return [
    fact("library", page.library),
    fact("number", page.libraryNumber),
    fact("municipality", page.municipality),
    fact("products", ...page.products),
    fact("changedAt", momentInWords(page.changedAt, language)),
    fact("added", ...page.added),
    fact("removed", ...page.removed),
    fact("acknowledgedAt", ...(acknowledgedAt ? [momentInWords(acknowledgedAt, language)] : [])),
  ].filter(({ values }) => values.some((value) => value !== ""));
};

/** The page in full. */
export const ipChangePage = (page: IpChangePage, { language, notice }: Pick<Page, "language" | "notice">) =>
  pageReply({
    language,
    heading: `${words.heading[language]} – ${page.library}`,
    notice: notice ?? null,
    body: html`${factTable(factsOf(page, language))}${page.acknowledgedAt ? "" : question(language)}`,
  });
