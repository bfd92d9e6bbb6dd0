// Contacts by role, and the person a case is answered to.
import * as z from "zod";
import { Day, Email, Instant, Language, line, OrganisationNumber } from "../kinds.ts";

/** What a contact is for: access, support, sales and invoice at a vendor; mailbox and countyContact at libraries and counties. */
export const ContactRole = z.enum(["access", "support", "sales", "invoice", "mailbox", "countyContact"]);
export type ContactRole = z.infer<typeof ContactRole>;

/**
 * One address of an organisation. `provenAt` is when somebody it reached last said that it is right, `deniedAt` when
 * somebody said that it is not.
 */
export const Contact = z.object({
  role: ContactRole,
  name: line(120).nullable(),
  email: Email,
  language: Language.nullable(),
  provenAt: Instant.nullable(),
  deniedAt: Instant.nullable().optional(),
});
export type Contact = z.infer<typeof Contact>;

/** The person a library names in a case. */
export const CaseContact = z
  .object({ name: line(120), email: Email, language: Language.optional() })
  .meta({ id: "CaseContact", examples: [{ name: "Kari Bibliotekar", email: "kari@bibliotek.example" }] });
export type CaseContact = z.infer<typeof CaseContact>;

/** The same as a library sends it: a field that is not one of these is refused. */
export const GivenContact = z
  .strictObject(CaseContact.shape)
  .meta({ id: "GivenContact", examples: [{ name: "Kari Bibliotekar", email: "kari@bibliotek.example" }] });

/** Who did it, by which supplier's system, and when. */
const Signed = z.object({
  at: Instant,
  by: OrganisationNumber,
  supplier: OrganisationNumber.nullable(),
});

/** Leave, given by the owner of a library, for another organisation to act for its libraries; in force from ≤ today ≤ until. */
export const Delegation = z.object({
  to: OrganisationNumber,
  from: Day,
  until: Day.nullable(),
  /** Who gave it, where it was given by API. */
  given: Signed.optional(),
  /** Who ended it before its time. */
  ended: Signed.optional(),
});
export type Delegation = z.infer<typeof Delegation>;
