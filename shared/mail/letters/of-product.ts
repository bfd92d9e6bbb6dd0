// Writes the content of a mail about a product of a vendor.
import type { Language } from "../../kinds.ts";
import type { RecipientRole } from "../../records/telling/template.ts";
import { closing } from "../closing.ts";
import type { Content, Words } from "../content.ts";
import { momentInWords } from "../dates.ts";
import type { InEveryLanguage, ProductMailFacts } from "../facts.ts";
import { oneLine } from "../layout/plain.ts";
import { linkNote } from "../wording/link-words.ts";

/** One mail about a product: what it says in each language. It quotes nobody. */
export type ProductTemplate = {
  /** Counts up whenever the text of any language changes. */
  readonly version: number;
} & InEveryLanguage<(facts: ProductMailFacts) => Words & { link: string }>;

const labels = {
  theProduct: { nb: "Produktet", nn: "Produktet", en: "The product" },
  product: { nb: "Produkt", nn: "Produkt", en: "Product" },
  vendor: { nb: "Leverandør", nn: "Leverandør", en: "Vendor" },
  confirmed: { nb: "Sist bekreftet", nn: "Sist stadfesta", en: "Last confirmed" },
  never: { nb: "aldri", nn: "aldri", en: "never" },
} as const satisfies Record<string, InEveryLanguage<string>>;

type ProductLetter = { template: ProductTemplate; role: RecipientRole; facts: ProductMailFacts };

/** `facts.link` is a web link or null. */
export const contentOfProduct = ({ template, role, facts }: ProductLetter, language: Language): Content => {
  const words = template[language](facts);
  const { productName, vendorName, confirmedAt, operator, link } = facts;
  const confirmed = confirmedAt === null ? labels.never[language] : momentInWords(confirmedAt, language);
  return {
    language,
    bracket: "",
    subject: words.subject,
    heading: oneLine(words.heading),
    lead: oneLine(words.lead),
    factsHeading: labels.theProduct[language],
    facts: [
      { label: labels.product[language], values: [oneLine(productName)] },
      { label: labels.vendor[language], values: [oneLine(vendorName)] },
      { label: labels.confirmed[language], values: [confirmed] },
    ],
    quote: null,
    table: null,
    todo: words.todo,
    steps: words.steps.map(oneLine),
    link: link === null ? null : { label: words.link, href: link, note: linkNote(role, language) },
    closing: closing({ role, vendorName, operator }, language),
  };
};
