// Whom a role means in a case: every address that may be tried, the first to be tried first.
import type { Email, Language } from "../../../shared/kinds.ts";
import type { Contact } from "../../../shared/records/contact.ts";
import type { Organisation } from "../../../shared/records/organisation.ts";
import type { RecipientRole } from "../../../shared/records/telling/template.ts";
import type { Surroundings } from "./surroundings.ts";

/** What must be read to know every address. */
type Around = Pick<Surroundings, "found" | "library" | "vendor" | "county" | "operator">;

export type Addressee = { email: Email; language: Language };

/** The contacts of an organisation for a role. */
export const contactsOf = (organisation: Organisation | null, role: Contact["role"]): Addressee[] =>
  (organisation?.contacts ?? [])
    .filter((contact) => contact.role === role)
    .map(({ email, language }) => ({ email, language: language ?? organisation?.language ?? "nb" }));

/** The contact of the case; where that does not work, the library's role mailbox. */
const ofLibrary = ({ found, library }: Around): Addressee[] => {
  const language = library?.language ?? "nb";
  const { contact } = found.record;
  return [
    ...(contact ? [{ email: contact.email, language: contact.language ?? language }] : []),
    ...(library?.mailbox ? [{ email: library.mailbox, language }] : []),
  ];
};

/** The addresses of a role in a case; none where there is nobody, or where the role is not one of cases. */
export const addresseesOf = (role: RecipientRole, around: Around): Addressee[] => {
  switch (role) {
    case "vendorAccess":
      return contactsOf(around.vendor, "access");
    case "vendorSupport":
      return contactsOf(around.vendor, "support");
    case "library":
      return ofLibrary(around);
    case "county":
      return contactsOf(around.county, "countyContact");
    case "operator":
      return [{ email: around.operator.supportAddress, language: "nb" }];
    case "wholeLibrary":
    case "signedUp":
    case "mailbox":
    case "address":
    case "vendorCatalogue":
      return [];
  }
};
