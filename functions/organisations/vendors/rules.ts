// What cannot be kept of a vendor, and what a vendor as it is given becomes.
import type { Flaw } from "../../../shared/http/flaws.ts";
import type { VendorId } from "../../../shared/kinds.ts";
import { holdsNationalIdentityNumber } from "../../../shared/national-identity.ts";
import { mostAddresses } from "../../../shared/records/catalogue/facts.ts";
import type { Contact } from "../../../shared/records/contact.ts";
import type { Directory } from "../../../shared/records/directory.ts";
import type { Organisation } from "../../../shared/records/organisation.ts";
import type { VendorBody } from "./bodies.ts";

type Given = VendorBody["contacts"][number];

const contactFlaws = (contacts: readonly Given[]): Flaw[] =>
  contacts.flatMap((contact, at): Flaw[] => {
    const earlier = contacts.slice(0, at).filter(({ role }) => role === contact.role);
    return [
      ...(earlier.some(({ email }) => email === contact.email)
        ? [{ pointer: `/contacts/${at}/email`, code: "taken" as const }]
        : []),
      ...(earlier.length >= mostAddresses
        ? [{ pointer: `/contacts/${at}/role`, code: "out_of_range" as const }]
        : []),
      ...(holdsNationalIdentityNumber(contact.name ?? "")
        ? [{ pointer: `/contacts/${at}/name`, code: "national_identity_number" as const }]
        : []),
    ];
  });

/** Whoever calls with an organisation number acts as the organisation that has it: no two may have the same. */
export const vendorFlaws = (
  vendorId: VendorId,
  { organisationNumber, contacts, name }: VendorBody,
  directory: Directory,
): Flaw[] => {
  const holder = organisationNumber && directory.organisationOf(organisationNumber);
  return [
    ...(holder && holder.organisationId !== vendorId
      ? [{ pointer: "/organisationNumber", code: "taken" as const }]
      : []),
    ...(holdsNationalIdentityNumber(name)
      ? [{ pointer: "/name", code: "national_identity_number" as const }]
      : []),
    ...contactFlaws(contacts),
  ];
};

const contactFrom = (given: Given, before: readonly Contact[]): Contact => {
  const same = before.find(({ role, email }) => role === given.role && email === given.email);
  return {
    ...given,
    provenAt: same?.provenAt ?? null,
    ...(same?.deniedAt !== undefined && { deniedAt: same.deniedAt }),
  };
};

/** The vendor as it is given; an address that stays keeps its proof. */
export const vendorFrom = (
  vendorId: VendorId,
  { mailHours, ...given }: VendorBody,
  before: Organisation | null,
): Organisation => ({
  organisationId: vendorId,
  kind: "vendor",
  municipalityNumber: null,
  countyNumber: null,
  delegations: before?.delegations ?? [],
  ...given,
  ...(mailHours !== undefined && { mailHours }),
  contacts: given.contacts.map((contact) => contactFrom(contact, before?.contacts ?? [])),
});
