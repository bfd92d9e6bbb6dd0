// The decisions of the door: which libraries a search finds, whom a link lets in as what, and what a form asks for.
import { type Flaw, flaws } from "../../shared/http/flaws.ts";
import { type Email, IpRange, type Language, type Year } from "../../shared/kinds.ts";
import type { Directory } from "../../shared/records/directory.ts";
import type { Library } from "../../shared/records/library.ts";
import { contactMark, type LinkTo } from "../../shared/records/link.ts";
import type { Organisation } from "../../shared/records/organisation.ts";
import type { ReferenceLibrary, ReferenceProduct } from "../../shared/records/reference.ts";

/** More than these nobody reads through: the search is to be narrowed instead. */
const mostFound = 60;

const folded = (text: string): string => text.normalize("NFKC").toLowerCase();

/** A library with the names of its places, by which people know it. */
type Found = { library: ReferenceLibrary; municipality: string; county: string };

/** The libraries in which every word of the search stands, in the order of the alphabet; `isCut` where there are more. */
export const search = (directory: Directory, text: string): { found: Found[]; isCut: boolean } => {
  const words = folded(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return { found: [], isCut: false };
  const all = directory.libraries
    .filter(({ status }) => status !== "permanently_closed")
    .map((library) => ({
      library,
      municipality: directory.municipality(library.municipalityNumber),
      county: directory.county(library.countyNumber),
    }))
    .filter(({ library, municipality, county }) => {
      const known = folded(`${library.name} ${library.libraryNumber} ${municipality} ${county}`);
      return words.every((word) => known.includes(word));
    })
    .toSorted((one, other) => one.library.name.localeCompare(other.library.name, "nb"));
  return { found: all.slice(0, mostFound), isCut: all.length > mostFound };
};

/** In which capacity the bearer of a link came, by the address it was sent to; null where that is no contact any more. */
export const bearerOf = (
  link: Pick<LinkTo["door"], "contact">,
  { library, county }: { library: Library; county: Organisation | null },
): { as: "library" | "county"; email: Email } | null => {
  const { mailbox } = library;
  if (mailbox !== null && contactMark(mailbox) === link.contact) return { as: "library", email: mailbox };
  const contact = county?.contacts.find(
    ({ role, email }) => role === "countyContact" && contactMark(email) === link.contact,
  );
  return contact ? { as: "county", email: contact.email } : null;
};

/** The years in which a product is offered to libraries of this type. */
export const offeredYears = (product: ReferenceProduct, library: Pick<ReferenceLibrary, "type">): Year[] =>
  product.state === "complete"
    ? product.agreements
        .filter(({ state, libraryTypes }) => state === "offered" && libraryTypes.includes(library.type))
        .map(({ year }) => year)
    : [];

/** True where a fault of it may be reported: of whatever year, for one may be met before an agreement begins. */
export const isOffered = (product: ReferenceProduct, library: Pick<ReferenceLibrary, "type">): boolean =>
  offeredYears(product, library).length > 0;

/** Lines, or what is written with commas and blanks between. */
export const severalIn = (text: string | undefined): string[] =>
  (text ?? "").split(/[\s,;]+/).filter(Boolean);

/** The text without blanks around it and with one kind of line end; undefined where nothing is left. */
export const written = (text: string | undefined): string | undefined =>
  text?.replaceAll("\r\n", "\n").trim() || undefined;

/** What a form begins with: the registered mailbox as its contact, and the registered ranges that a request can hold. */
export const beginningOf = (
  { as, email, library }: { as: "library" | "county"; email: Email; library: ReferenceLibrary },
  rows: readonly { range: string }[],
): { name: string; email: string; ipRanges: string } => ({
  name: as === "library" ? library.name : "",
  email,
  ipRanges: rows
    .map(({ range }) => range)
    .filter((range) => IpRange.safeParse(range).success)
    .join("\n"),
});

/** What is wrong with a form, in words: by the field that it stands beside, and what no field can mend. */
type FormErrors = { fields: ReadonlyMap<string, string>; others: readonly string[] };

/** A flaw of one of several values says which of them it is. */
const inWords = ({ pointer, code }: Flaw, start: string, language: Language): string => {
  const [, place] = /^\/(\d+)$/.exec(pointer.slice(start.length)) ?? [];
  const text = flaws[code][language];
  return place === undefined ? text : `${Number(place) + 1}: ${text}`;
};

/** Sorts flaws by the field they belong to; `fields` are the beginnings of pointers, and what the form calls them. */
export const errorsOf = (
  found: readonly Flaw[],
  fields: Readonly<Record<string, string>>,
  language: Language,
): FormErrors => {
  const beside = new Map<string, string[]>();
  const others: string[] = [];
  for (const flaw of found) {
    const [start = "", name] =
      Object.entries(fields).find(([begin]) => `${flaw.pointer}/`.startsWith(`${begin}/`)) ?? [];
    const text = inWords(flaw, start, language);
    if (name === undefined) others.push(text);
    else beside.set(name, [...(beside.get(name) ?? []), text]);
  }
  return {
    fields: new Map([...beside].map(([name, texts]) => [name, [...new Set(texts)].join(" ")])),
    others: [...new Set(others)],
  };
};
