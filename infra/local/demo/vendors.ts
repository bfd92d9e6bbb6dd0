// The demo's vendors: eight fictional ones, one of them foreign, one nobody can reach, and a stand-in for the unknown.
import type * as z from "zod";
import { plusSeconds } from "../../../shared/clock.ts";
import { type Day, Instant, type Language } from "../../../shared/kinds.ts";
import { Organisation } from "../../../shared/records/organisation.ts";
import { address, vendorOrganisation } from "./numbers.ts";

type Vendor = {
  id: string;
  name: string;
  language: Language;
  foreign?: { country: string; registrationId: string };
  mailHours?: z.input<typeof Organisation>["mailHours"];
};

const reachable: Vendor[] = [
  { id: "fjordfilm", name: "Fjordfilm AS (demo)", language: "nb" },
  { id: "avisbolgen", name: "Avisbølgen AS (demo)", language: "nb" },
  { id: "ordskogen", name: "Ordskogen Forlag AS (demo)", language: "nn" },
  { id: "tonevev", name: "Tonevev AS (demo)", language: "nb" },
  { id: "paragraftreet", name: "Paragraftreet AS (demo)", language: "nb" },
  {
    id: "papershore",
    name: "Papershore Ltd (demo)",
    language: "en",
    foreign: { country: "GB", registrationId: "DEMO-000042" },
    mailHours: { opens: 10, closes: 18 },
  },
  { id: "klassevev", name: "Klassevev AS (demo)", language: "nb" },
  { id: "ruteloftet", name: "Ruteloftet AS (demo)", language: "nb" },
];

export const vendorWithoutContact = "stillesund";
/** Stands for the vendor of a real product: nothing is claimed about who supplies it to whom. */
export const vendorNotKnown = "vendor-not-known";

const roles = { access: "tilgang", support: "support", sales: "salg", invoice: "faktura" } as const;
const englishRoles = { access: "access", support: "support", sales: "sales", invoice: "invoice" } as const;

/** When the demo's addresses were last proven and its products confirmed: so lately that nobody is asked again. */
export const confirmedAt = (today: Day): Instant =>
  plusSeconds(Instant.parse(`${today.slice(0, 7)}-01T09:00:00.000Z`), -60 * 86_400);

/** The address of a vendor's contact; one that answers for a role. */
export const vendorAddress = (id: string, role: keyof typeof roles) =>
  address(id === "papershore" ? englishRoles[role] : roles[role], id);

const bare = {
  kind: "vendor",
  country: "NO",
  registrationId: null,
  organisationNumber: null,
  municipalityNumber: null,
  countyNumber: null,
  contacts: [],
  delegations: [],
} as const;

const vendor = (
  { id, name, language, foreign, mailHours }: Vendor,
  at: number,
  today: Day,
): z.input<typeof Organisation> => ({
  ...bare,
  organisationId: id,
  name,
  language,
  mailHours,
  ...(foreign ?? { organisationNumber: vendorOrganisation(at) }),
  contacts: (["access", "support", "sales", "invoice"] as const).map((role) => ({
    role,
    name: null,
    email: vendorAddress(id, role),
    language: null,
    provenAt: confirmedAt(today),
  })),
  delegations: [],
});

export const vendors = (today: Day): Organisation[] =>
  [
    ...reachable.map((one, at) => vendor(one, at, today)),
    {
      ...bare,
      organisationId: vendorWithoutContact,
      name: "Stillesund Medier AS (demo)",
      organisationNumber: vendorOrganisation(reachable.length),
      language: "nb",
    },
    { ...bare, organisationId: vendorNotKnown, name: "Leverandør ikke avklart", language: "nb" },
  ].map((organisation) => Organisation.parse(organisation));
