// What is registered about a product, as its vendor sees it: to be confirmed, or to have changed.
import { html } from "hono/html";
import { type Instant, Language } from "../../kinds.ts";
import { momentInWords } from "../../mail/dates.ts";
import { type ProductFacts, type VendorFacts, VendorRole } from "../../records/catalogue/facts.ts";
import type { Proposal } from "../../records/catalogue/proposal.ts";
import { type Fact, factTable } from "../facts.ts";
import { type InEveryLanguage, type Page, type Piece, pageReply } from "../layout.ts";
import { catalogueForm } from "./form.ts";
import {
  accessMethods,
  fieldInWords,
  homeUses,
  languageNames,
  type Question,
  questions,
  requiredFacts,
  sharings,
  states,
  vendorRoles,
} from "./words.ts";

const words = {
  heading: { nb: "Registrert om", nn: "Registrert om", en: "Registered about" },
  lead: {
    nb: "Dette ser bibliotekene i katalogen til Bibliotek24.",
    nn: "Dette ser biblioteka i katalogen til Bibliotek24.",
    en: "This is what libraries see in the catalogue of Bibliotek24.",
  },
  confirmed: { nb: "Sist bekreftet av dere", nn: "Sist stadfesta av dykk", en: "Last confirmed by you" },
  never: { nb: "Aldri", nn: "Aldri", en: "Never" },
  methods: { nb: "Tilgangsmåter", nn: "Tilgangsmåtar", en: "Access methods" },
  facts: {
    nb: "Opplysninger dere trenger",
    nn: "Opplysningar de treng",
    en: "Facts you need",
  },
  contacts: { nb: "E-postadressene deres", nn: "E-postadressene dykkar", en: "Your e-mail addresses" },
  proposals: { nb: "Forslagene deres", nn: "Forslaga dykkar", en: "Your proposals" },
  others: { nb: "Andre produkter", nn: "Andre produkt", en: "Other products" },
} as const satisfies Record<string, InEveryLanguage<string>>;

const became: { readonly [S in Proposal["state"]]: InEveryLanguage<string> } = {
  waiting: { nb: "venter på svar", nn: "ventar på svar", en: "waits for an answer" },
  accepted: { nb: "godtatt", nn: "godteke", en: "accepted" },
  rejected: { nb: "avslått", nn: "avslått", en: "rejected" },
};

export type CataloguePage = {
  productName: string;
  facts: ProductFacts;
  addresses: VendorFacts;
  confirmedAt: Instant | null;
  version: number;
  vendorVersion: number;
  proposals: readonly Proposal[];
  /** The pages of the vendor's other products. */
  others: readonly { name: string; href: string }[];
};

const linesOf = (text: string): string[] => text.split("\n");

const textLines = ({ facts }: CataloguePage, question: Question, language: Language): string[] =>
  Language.options.flatMap((one) => {
    const text = facts.answers[question].text[one];
    const missing = one === "nb" ? states.notAnswered[language] : states.notTranslated[language];
    const [first = missing, ...more] = text === null ? [] : linesOf(text);
    return [`${languageNames[one][language]}: ${first}`, ...more];
  });

const shortAnswer = ({ facts: { answers } }: CataloguePage, question: Question, language: Language) => {
  const unanswered = states.notAnswered[language];
  return {
    howToGetAccess: answers.howToGetAccess.url ?? unanswered,
    homeUse: homeUses[answers.homeUse.value][language],
    sharing: sharings[answers.sharing.value][language],
    faultContact: answers.faultContact.email ?? unanswered,
  }[question];
};

const inOrder = ["howToGetAccess", "homeUse", "sharing", "faultContact"] as const;

const registered = (page: CataloguePage, language: Language): Fact[] => {
  const { facts, confirmedAt } = page;
  const methods = facts.accessMethods.map((method) => accessMethods[method][language]);
  const needed = facts.requiredFacts?.map((fact) => requiredFacts[fact][language]);
  const none = needed ? states.none[language] : states.notDeclared[language];
  return [
    ...inOrder.map((question) => ({
      label: questions[question][language],
      values: [shortAnswer(page, question, language), ...textLines(page, question, language)],
    })),
    {
      label: words.methods[language],
      values: methods.length > 0 ? methods : [states.notAnswered[language]],
    },
    { label: words.facts[language], values: needed && needed.length > 0 ? needed : [none] },
    {
      label: words.confirmed[language],
      values: [confirmedAt ? momentInWords(confirmedAt, language) : words.never[language]],
    },
  ];
};

const addressTable = ({ addresses }: CataloguePage, language: Language): Piece =>
  factTable(
    VendorRole.options.map((role) => ({
      label: vendorRoles[role][language],
      values: addresses.contacts[role].length > 0 ? addresses.contacts[role] : [states.none[language]],
    })),
  );

const proposalItem = ({ at, differences, state, reason }: Proposal, language: Language): Piece =>
  html`<li>${momentInWords(at, language)}: ${differences
    .map(({ field }) => fieldInWords(field, language))
    .join("; ")} – ${became[state][language]}${reason ? html`<blockquote>${reason}</blockquote>` : ""}</li>
`;

const listed = (heading: string, items: readonly Piece[]): Piece | string =>
  items.length === 0 ? "" : html`<h2>${heading}</h2>\n<ul>\n${items}</ul>\n`;

/** The page in full. */
export const cataloguePage = (
  page: CataloguePage,
  { language, notice }: Pick<Page, "language" | "notice">,
) => {
  const proposals = page.proposals.map((proposal) => proposalItem(proposal, language));
  const others = page.others.map(({ name, href }) => html`<li><a href="${href}">${name}</a></li>\n`);
  return pageReply({
    language,
    heading: `${words.heading[language]} ${page.productName}`,
    notice: notice ?? null,
    body: html`<p>${words.lead[language]}</p>
${factTable(registered(page, language))}<h2>${words.contacts[language]}</h2>
${addressTable(page, language)}${listed(words.proposals[language], proposals)}${catalogueForm(page, language)}${listed(words.others[language], others)}`,
  });
};
