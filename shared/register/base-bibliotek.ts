// One record of Base Bibliotek: of its elements only the ones we keep pass the parser, its secrets and names never.
import { XMLParser, XMLValidator } from "fast-xml-parser";
import * as z from "zod";
import { Email, type Instant, LibraryNumber } from "../kinds.ts";
import { Library } from "../records/library.ts";
import { osloInstant } from "./oslo-time.ts";

/** The elements we read. `aut` is a secret and the leaders' names are personal: what is not listed is dropped. */
const wanted = [
  "bibnr",
  "isil",
  "bibltype",
  "kommnr",
  "overordnet",
  "inst",
  "epost_adr",
  "katsyst",
  "stengt",
] as const;
const kept = new Set<string>(["record", ...wanted]);

const parser = new XMLParser({
  ignoreAttributes: false,
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
  processEntities: { enabled: true, allowedTags: ["inst", "epost_adr", "katsyst"], maxTotalExpansions: 200 },
  updateTag: (name) => (kept.has(name) ? name : false),
});

const element = z.preprocess((value) => {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const text = typeof first === "object" && first !== null && "#text" in first ? first["#text"] : first;
  return typeof text === "string" && text.trim() !== "" ? text.trim() : null;
}, z.string().max(5000).nullable());

const Elements = z.object({
  "@_tstamp": element,
  bibnr: element,
  isil: element,
  bibltype: element,
  kommnr: element,
  overordnet: element,
  inst: element,
  epost_adr: element,
  katsyst: element,
  stengt: element,
});
const Parsed = z.object({ record: Elements });

/** The register's types that are libraries to us; FIL and AVD are what their parent is. Others are left out. */
export const RegisterType = z.enum(["FBI", "FYB", "VGS", "FIL", "AVD"]);
export type RegisterType = z.infer<typeof RegisterType>;

/** What the register says of a library, before we know who it is to us. */
export type RegisterRecord = {
  libraryNumber: LibraryNumber;
  isil: string;
  type: RegisterType;
  name: string;
  municipalityNumber: string | null;
  parent: LibraryNumber | null;
  mailbox: Email | null;
  system: string | null;
  status: Library["status"];
  at: Instant | null;
};

/** A record of a type we do not serve, such as a university's. */
export type OtherRecord = { libraryNumber: LibraryNumber | null; otherType: string };

/** Why a record was left out; `libraryNumber` is null where it could not be read. Never holds the record's text. */
export type BadRecord = { libraryNumber: LibraryNumber | null; reason: string };

const oneLine = (text: string): string =>
  text
    .split(/\s*\n\s*/)
    .join(", ")
    .replace(/\s+/g, " ");

/** The first valid address; the register sometimes holds several, or something else. */
const mailboxOf = (text: string | null): Email | null =>
  (text ?? "")
    .split(/[\s,;]+/)
    .map((part) => Email.safeParse(part).data)
    .find((email) => email !== undefined) ?? null;

/** `stengt`: X for good, U for a time. */
const statusOf = (closed: string | null): Library["status"] => {
  if (closed?.toUpperCase() === "X") return "permanently_closed";
  return closed?.toUpperCase() === "U" ? "temporarily_closed" : "open";
};

const elementsOf = (text: string): z.infer<typeof Elements> | null => {
  if (XMLValidator.validate(text) !== true) return null;
  try {
    return Parsed.safeParse(parser.parse(text)).data?.record ?? null;
  } catch {
    return null;
  }
};

/** The number in a record that cannot be parsed, as its element or its ISIL has it. */
const numberIn = (text: string): LibraryNumber | null =>
  LibraryNumber.safeParse(
    /<(?:\w+:)?(?:bibnr>\s*|isil>\s*NO-)(\d{7})\s*<\/(?:\w+:)?(?:bibnr|isil)>/.exec(text)?.[1],
  ).data ?? null;

// Why from the ISIL too: some records have no library number, and an ISIL is `NO-` and that number.
const numberOf = ({ bibnr, isil }: z.infer<typeof Elements>): LibraryNumber | null =>
  LibraryNumber.safeParse(bibnr ?? isil?.replace(/^NO-/, "")).data ?? null;

type Known = { libraryNumber: LibraryNumber; type: RegisterType; name: string };

const recordOf = (elements: z.infer<typeof Elements>, known: Known): RegisterRecord => ({
  ...known,
  isil: Library.shape.isil.safeParse(elements.isil).data ?? `NO-${known.libraryNumber}`,
  municipalityNumber: elements.kommnr,
  parent: LibraryNumber.safeParse(elements.overordnet).data ?? null,
  mailbox: mailboxOf(elements.epost_adr),
  system: Library.shape.system.safeParse(elements.katsyst).data ?? null,
  status: statusOf(elements.stengt),
  at: elements["@_tstamp"] === null ? null : osloInstant(elements["@_tstamp"]),
});

/** Reads the text of one record. */
export const readRecord = (text: string): RegisterRecord | OtherRecord | BadRecord => {
  const elements = elementsOf(text);
  if (!elements) return { libraryNumber: numberIn(text), reason: "is not well-formed" };
  const libraryNumber = numberOf(elements);
  const code = (elements.bibltype ?? "").toUpperCase();
  const type = RegisterType.safeParse(code).data;
  // Without a type nobody can say that the record is none of ours; taken for one, its library would count as vanished.
  if (code === "") return { libraryNumber, reason: "has no type" };
  if (type === undefined)
    return { libraryNumber, otherType: code.replace(/[^A-ZÆØÅ]/g, "").slice(0, 10) || "none" };
  if (libraryNumber === null) return { libraryNumber, reason: "has no library number of 7 digits" };
  const name = Library.shape.name.safeParse(oneLine(elements.inst ?? "")).data;
  if (name === undefined) return { libraryNumber, reason: "has no usable name" };
  return recordOf(elements, { libraryNumber, type, name });
};
