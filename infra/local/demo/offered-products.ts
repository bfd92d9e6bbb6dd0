// What the demo's fictional products are: who supplies them, what they hold, how they are opened, and in which years.

import type { LibraryType } from "../../../shared/records/library.ts";
import type { Product } from "../../../shared/records/product.ts";
import { vendorWithoutContact } from "./vendors.ts";

/** `years` counts from this one: 0 is this year, 1 the next. */
export type Offer = Pick<
  Product,
  "name" | "contentTypes" | "audiences" | "accessMethods" | "requiredFacts"
> & {
  id: string;
  vendor: string;
  homeUse: Product["answers"]["homeUse"]["value"];
  sharing: Product["answers"]["sharing"]["value"];
  libraryTypes: LibraryType[];
  years?: readonly number[];
  unsigned?: true;
  leadTimeWorkingDays?: number;
};

const everyType: LibraryType[] = ["public", "upper_secondary", "county"];

export const offers: Offer[] = [
  {
    id: "fjordfilm",
    name: "Fjordfilm",
    vendor: "fjordfilm",
    contentTypes: ["film"],
    audiences: ["inhabitants"],
    accessMethods: ["library_card"],
    requiredFacts: ["contact"],
    homeUse: "yes",
    sharing: "no",
    libraryTypes: ["public", "county"],
  },
  {
    id: "avisbolgen",
    name: "Avisbølgen",
    vendor: "avisbolgen",
    contentTypes: ["newspapers"],
    audiences: ["inhabitants", "pupils"],
    accessMethods: ["ip"],
    requiredFacts: ["ip_ranges", "contact"],
    homeUse: "conditional",
    sharing: "same_owner",
    libraryTypes: everyType,
  },
  {
    id: "avisbolgen-arkiv",
    name: "Avisbølgen arkiv",
    vendor: "avisbolgen",
    contentTypes: ["newspapers", "journals"],
    audiences: ["inhabitants"],
    accessMethods: ["on_site_sign_in"],
    requiredFacts: [],
    homeUse: "on_site_only",
    sharing: "same_owner",
    libraryTypes: ["public", "county"],
    years: [1],
  },
  {
    id: "ordskogen",
    name: "Ordskogen",
    vendor: "ordskogen",
    contentTypes: ["dictionaries"],
    audiences: ["inhabitants", "pupils"],
    accessMethods: ["library_card", "feide"],
    requiredFacts: ["feide_realm", "library_card_system", "contact"],
    homeUse: "yes",
    sharing: "same_county",
    libraryTypes: everyType,
  },
  {
    id: "tonevev",
    name: "Tonevev",
    vendor: "tonevev",
    contentTypes: ["music"],
    audiences: ["inhabitants"],
    accessMethods: ["personal_account"],
    requiredFacts: ["contact"],
    homeUse: "yes",
    sharing: "no",
    libraryTypes: ["public", "county"],
  },
  {
    id: "paragraftreet",
    name: "Paragraftreet",
    vendor: "paragraftreet",
    contentTypes: ["law"],
    audiences: ["inhabitants", "staff"],
    accessMethods: ["ip", "on_site_sign_in"],
    requiredFacts: ["ip_ranges", "contact"],
    homeUse: "on_site_only",
    sharing: "no",
    libraryTypes: ["public", "county"],
    leadTimeWorkingDays: 5,
  },
  {
    id: "papershore-journals",
    name: "Papershore Journals",
    vendor: "papershore",
    contentTypes: ["journals"],
    audiences: ["inhabitants", "pupils"],
    accessMethods: ["shared_link"],
    requiredFacts: ["contact"],
    homeUse: "yes",
    sharing: "any_member",
    libraryTypes: everyType,
  },
  {
    id: "papershore-books",
    name: "Papershore Books",
    vendor: "papershore",
    contentTypes: ["books"],
    audiences: ["inhabitants"],
    accessMethods: ["library_card", "personal_account"],
    requiredFacts: ["library_card_system", "contact"],
    homeUse: "yes",
    sharing: "no",
    libraryTypes: ["public", "county"],
    leadTimeWorkingDays: 10,
  },
  {
    id: "klassevev",
    name: "Klassevev",
    vendor: "klassevev",
    contentTypes: ["reference"],
    audiences: ["pupils", "staff"],
    accessMethods: ["feide"],
    requiredFacts: ["feide_realm"],
    homeUse: "yes",
    sharing: "same_owner",
    libraryTypes: ["upper_secondary"],
  },
  {
    id: "ruteloftet",
    name: "Ruteloftet",
    vendor: "ruteloftet",
    contentTypes: ["comics"],
    audiences: ["inhabitants", "pupils"],
    accessMethods: ["library_card", "feide"],
    requiredFacts: ["library_card_system", "contact"],
    homeUse: "yes",
    sharing: "no",
    libraryTypes: ["public", "upper_secondary"],
  },
  {
    id: "oppslagshavet",
    name: "Oppslagshavet",
    vendor: vendorWithoutContact,
    contentTypes: ["reference"],
    audiences: ["inhabitants"],
    accessMethods: ["shared_link"],
    requiredFacts: ["contact"],
    homeUse: "yes",
    sharing: "any_member",
    libraryTypes: everyType,
  },
  {
    id: "bildevrimmel",
    name: "Bildevrimmel",
    vendor: "ruteloftet",
    contentTypes: ["images"],
    audiences: ["staff"],
    accessMethods: ["personal_account"],
    requiredFacts: ["contact"],
    homeUse: "yes",
    sharing: "any_member",
    libraryTypes: everyType,
    unsigned: true,
  },
  {
    id: "tallstua",
    name: "Tallstua",
    vendor: "tonevev",
    contentTypes: ["statistics"],
    audiences: ["staff"],
    accessMethods: ["shared_link"],
    requiredFacts: ["contact"],
    homeUse: "yes",
    sharing: "no",
    libraryTypes: everyType,
    years: [0],
  },
];
