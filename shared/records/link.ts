// What a link in a mail says: which page it opens, for whom, in which language, and until when.
import * as z from "zod";
import { plusSeconds } from "../clock.ts";
import { hash } from "../hash.ts";
import { type Email, Instant, Language, LibraryNumber, line, ProductId, VendorId, Year } from "../kinds.ts";
import { CaseRef } from "./case.ts";
import { ContactRole } from "./contact.ts";

/** In which capacity somebody was written to. */
export const ReaderKind = z.enum(["vendor", "library", "county", "operator"]);
export type ReaderKind = z.infer<typeof ReaderKind>;

/** Whom a mail with a link goes to. */
export type LinkReader = {
  as: ReaderKind;
  email: Email;
  language: Language;
  /** When it dies at the latest: a page makes no link that outlives its own. */
  until?: Instant;
};

const ContactMark = z.string().regex(/^[\w-]{22}$/);

/** Stands for an address inside a link, so that a link names nobody: the same for the same address, however written. */
export const contactMark = (email: string): string => hash("link", email.toLowerCase()).slice(0, 22);

const every = { contact: ContactMark, language: Language, expiresAt: Instant } as const;

/** What a link carries, by the page it opens. Sealed for one page, it opens no other. */
export const links = {
  /** The page of one case. */
  case: z.object({ case: CaseRef, as: ReaderKind, madeAt: Instant.optional(), ...every }),
  /** All open cases of a vendor. */
  work: z.object({ vendorId: VendorId, ...every }),
  /** All cases of a library, for people without a system. */
  door: z.object({ libraryNumber: LibraryNumber, ...every }),
  /** The question whether an address is right. */
  proof: z.object({ organisationId: line(60), role: ContactRole, ...every }),
  /** A change of a library's IP ranges, as one vendor is told it. */
  ipChange: z.object({
    vendorId: VendorId,
    libraryNumber: LibraryNumber,
    version: z.int().positive(),
    ...every,
  }),
  /** A vendor's list of whose access goes on, is new, or ends with a year. */
  yearList: z.object({ vendorId: VendorId, year: Year, ...every }),
  /** What is registered about a product, for its vendor to confirm or to have changed. */
  catalogue: z.object({ vendorId: VendorId, productId: ProductId, ...every }),
} as const;
export type LinkPage = keyof typeof links;
export type LinkTo = { readonly [P in LinkPage]: z.infer<(typeof links)[P]> };

/** A link that stands in a mail lives 90 days; the door's, which anybody may have asked for, 30 minutes. */
export const linkSeconds = {
  case: 90 * 86_400,
  work: 90 * 86_400,
  door: 30 * 60,
  proof: 90 * 86_400,
  ipChange: 90 * 86_400,
  yearList: 90 * 86_400,
  catalogue: 90 * 86_400,
} as const satisfies Record<LinkPage, number>;

/** When a link to a case was made; one that lives for as long as it may does not say so. */
export const madeAt = (link: Pick<LinkTo["case"], "madeAt" | "expiresAt">): Instant =>
  link.madeAt ?? plusSeconds(link.expiresAt, -linkSeconds.case);

/** The page's address below the public one. */
export const linkPaths = {
  case: "/cases",
  work: "/open-cases",
  door: "/door",
  proof: "/proof",
  ipChange: "/ip-changes",
  yearList: "/year-lists",
  catalogue: "/registered",
} as const satisfies Record<LinkPage, string>;

/** The longest text that is looked at as a token; ours have some 350 characters. */
export const longestToken = 1000;
