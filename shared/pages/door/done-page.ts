// What follows a form at the door: the case there is now, and the way to it and back.
import { html } from "hono/html";
import { stateInWords } from "../case-facts.ts";
import { factTable } from "../facts.ts";
import { type InEveryLanguage, type Page, pageReply } from "../layout.ts";

export type DonePage = {
  product: string;
  library: string;
  caseNumber: string;
  state: string;
  caseHref: string;
  back: string;
};

const words = {
  case: { nb: "Saksnummer", nn: "Saksnummer", en: "Case number" },
  product: { nb: "Produkt", nn: "Produkt", en: "Product" },
  library: { nb: "Bibliotek", nn: "Bibliotek", en: "Library" },
  state: { nb: "Status", nn: "Status", en: "Status" },
  open: { nb: "Åpne saken", nn: "Opne saka", en: "Open the case" },
  back: { nb: "Til oversikten", nn: "Til oversikta", en: "To the overview" },
} as const satisfies Record<string, InEveryLanguage<string>>;

/** The page in full. */
export const donePage = (page: DonePage, { language, notice }: Pick<Page, "language" | "notice">) =>
  pageReply({
    language,
    heading: `${page.product} – ${page.library}`,
    notice: notice ?? null,
    body: html`${factTable([
      { label: words.case[language], values: [page.caseNumber] },
      { label: words.library[language], values: [page.library] },
      { label: words.product[language], values: [page.product] },
      { label: words.state[language], values: [stateInWords(page.state, language)] },
    ])}<p><a href="${page.caseHref}">${words.open[language]}</a></p>
<p><a href="${page.back}">${words.back[language]}</a></p>
`,
  });
