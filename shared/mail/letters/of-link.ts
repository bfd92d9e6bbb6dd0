// Writes the content of a mail with a link that somebody asked for.
import type { Language } from "../../kinds.ts";
import { closing } from "../closing.ts";
import type { Content, Words } from "../content.ts";
import { momentInWords } from "../dates.ts";
import type { InEveryLanguage, LinkFacts } from "../facts.ts";
import { oneLine } from "../layout/plain.ts";

/** One mail with a link: what it says in each language. It quotes nobody. */
export type LinkTemplate = {
  /** Counts up whenever the text of any language changes. */
  readonly version: number;
} & InEveryLanguage<(facts: LinkFacts) => Words & { link: string }>;

const notYou: InEveryLanguage<string> = {
  nb: "Har du ikke bedt om lenken? Da trenger du ikke gjøre noe. Ingenting er endret.",
  nn: "Har du ikkje bede om lenka? Då treng du ikkje gjere noko. Ingenting er endra.",
  en: "Did you not ask for the link? Then you need not do anything. Nothing has changed.",
};

const bearer: InEveryLanguage<string> = {
  nb: "Den som har lenken, kommer inn på siden. Ikke send den videre.",
  nn: "Den som har lenka, kjem inn på sida. Ikkje send ho vidare.",
  en: "Whoever has the link gets into the page. Do not forward it.",
};

const until: InEveryLanguage<string> = {
  nb: "Lenken virker til",
  nn: "Lenka verkar til",
  en: "The link works until",
};

type LinkLetter = { template: LinkTemplate; facts: LinkFacts };

/** `facts.link` is a web link or null. */
export const contentOfLink = ({ template, facts }: LinkLetter, language: Language): Content => {
  const words = template[language](facts);
  const { name, expiresAt, operator, link } = facts;
  const end = `${until[language]} ${momentInWords(expiresAt, language)}.`;
  return {
    language,
    bracket: facts.case?.caseNumber ?? "",
    subject: words.subject,
    heading: oneLine(words.heading),
    lead: oneLine(words.lead),
    factsHeading: "",
    facts: [],
    quote: null,
    table: null,
    todo: words.todo,
    steps: [...words.steps, end, notYou[language]].map(oneLine),
    link: link === null ? null : { label: words.link, href: link, note: bearer[language] },
    closing: closing({ role: "asked", vendorName: name, operator }, language),
  };
};
