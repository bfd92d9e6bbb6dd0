// Writes the content of a mail about many cases of one vendor: every case named, with what the vendor needs for it.
import type { Language } from "../../kinds.ts";
import { closing } from "../closing.ts";
import type { CaseTable, Cell, Content, Template } from "../content.ts";
import type { CaseFacts, DigestFacts, InEveryLanguage } from "../facts.ts";
import { oneLine, severalLines } from "../layout/plain.ts";
import { type FactName, labelOf, listFacts } from "../listed-facts.ts";
import { digestToVendor } from "../templates/digests/digest-to-vendor.ts";
import { linkNote } from "../wording/link-words.ts";
import { writes } from "./of-case.ts";

type Column = { label: string; cellOf: (facts: CaseFacts) => Cell };

const cases: InEveryLanguage<(count: number) => string> = {
  nb: (count) => `${count} saker`,
  nn: (count) => `${count} saker`,
  en: (count) => `${count} cases`,
};

const others: InEveryLanguage<(count: number) => string> = {
  nb: (count) => `${count} andre produkter`,
  nn: (count) => `${count} andre produkt`,
  en: (count) => `${count} other products`,
};

const and: InEveryLanguage<string> = { nb: "og", nn: "og", en: "and" };

const gathered: InEveryLanguage<string> = {
  nb: "Sakene er samlet i én e-post, så dere slipper én for hver.",
  nn: "Sakene er samla i éin e-post, så de slepp éin for kvar.",
  en: "They are gathered in one e-mail, so that you do not get one for each.",
};

const todo: InEveryLanguage<string> = {
  nb: "Dette ber vi dere gjøre",
  nn: "Dette bed vi dykk gjere",
  en: "What we ask you to do",
};

const listBelow: InEveryLanguage<string> = {
  nb: "Listen står nederst i e-posten.",
  nn: "Lista står nedst i e-posten.",
  en: "The list is at the end of this e-mail.",
};

const linkWords: InEveryLanguage<{ label: string; step: string; reply: string }> = {
  nb: {
    label: "Åpne sakene deres",
    step: "Lenken under åpner en side med alle sakene deres, der dere kan svare.",
    reply: "Svar på denne e-posten, og nevn saksnumrene.",
  },
  nn: {
    label: "Opne sakene dykkar",
    step: "Lenka under opnar ei side med alle sakene dykkar, der de kan svare.",
    reply: "Svar på denne e-posten, og nemn saksnummera.",
  },
  en: {
    label: "Open your cases",
    step: "The link below opens a page with all your cases, where you can answer.",
    reply: "Reply to this e-mail and name the case numbers.",
  },
};

const mostNamed = 3;

/** "Avisbølgen, Fjordfilm og Ordboka"; beyond three, "… og 4 andre produkter". */
const productsIn = (facts: DigestFacts, language: Language): string => {
  const names = [...new Set(facts.cases.map(({ productName }) => oneLine(productName)))];
  const [rest, last] =
    names.length > mostNamed
      ? [names.slice(0, mostNamed - 1), others[language](names.length - mostNamed + 1)]
      : [names.slice(0, -1), names.at(-1) ?? ""];
  return rest.length === 0 ? last : `${rest.join(", ")} ${and[language]} ${last}`;
};

const listed = (names: readonly FactName[], language: Language): Column => ({
  label: names
    .slice(0, 1)
    .map((name) => labelOf(name, language))
    .join(""),
  cellOf: (facts) => ({
    values: listFacts(names, facts, language).flatMap(({ values }) => values),
    quoted: false,
  }),
});

const quoted = (template: Template, language: Language): Column => ({
  label: writes[language].library,
  cellOf: (facts) => {
    const said = template.quotes(facts);
    return { values: said ? [severalLines(said.text)] : [], quoted: true };
  },
});

const tableOf = (digest: DigestLetter, language: Language): CaseTable => {
  const { facts, told } = digest;
  const columns = [
    listed(["library", "libraryNumber", "municipality"], language),
    listed(["product", "year"], language),
    ...digestToVendor.of[facts.of].when.map((name) => listed([name], language)),
    listed(["ipRanges"], language),
    listed(["contact"], language),
    quoted(told, language),
  ]
    .map(({ label, cellOf }) => ({ label, cells: facts.cases.map(cellOf) }))
    .filter(({ cells }) => cells.some(({ values }) => values.length > 0));
  return {
    caption: cases[language](facts.cases.length),
    columns: [labelOf("caseNumber", language), ...columns.map(({ label }) => label)],
    rows: facts.cases.map(({ caseNumber }, row) => ({
      head: oneLine(caseNumber),
      cells: columns.flatMap(({ cells }) => cells[row] ?? []),
    })),
  };
};

/** `told` is the template that the digest stands for: what it quotes of a case, the digest quotes too. */
export type DigestLetter = { facts: DigestFacts; told: Template };

/** `facts.link` is a web link or null. */
export const contentOfDigest = (digest: DigestLetter, language: Language): Content => {
  const { facts } = digest;
  const words = digestToVendor.of[facts.of][language];
  const { label, step, reply } = linkWords[language];
  const count = cases[language](facts.cases.length);
  const products = productsIn(facts, language);
  return {
    language,
    bracket: count,
    subject: `${words.subject} ${products}`,
    heading: oneLine(`${words.subject} ${products}: ${count}`),
    lead: `${words.about} ${gathered[language]}`,
    factsHeading: "",
    facts: [],
    quote: null,
    table: tableOf(digest, language),
    todo: todo[language],
    steps: [...words.steps, facts.link === null ? reply : step, listBelow[language]],
    link: facts.link === null ? null : { label, href: facts.link, note: linkNote("vendorAccess", language) },
    closing: closing(
      { role: "vendorAccess", vendorName: facts.vendorName, operator: facts.operator },
      language,
    ),
  };
};
