// The demo's catalogue: fictional products with their four answers and agreements, and real ones as empty drafts.
import type * as z from "zod";
import { yearOf } from "../../../shared/clock.ts";
import { type Day, Instant } from "../../../shared/kinds.ts";
import { type ContentType, Product } from "../../../shared/records/product.ts";
import { operatorOrganisation, slugOf } from "./numbers.ts";
import { type Offer, offers } from "./offered-products.ts";
import { accessPhrases, faultPhrases, homeUsePhrases, joined, sharingPhrases } from "./phrases.ts";
import { confirmedAt, vendorAddress, vendorNotKnown, vendorWithoutContact } from "./vendors.ts";

const answersOf = (offer: Offer, today: Day): z.input<typeof Product>["answers"] => {
  const reachable = offer.vendor !== vendorWithoutContact;
  return {
    howToGetAccess: {
      url: `https://${offer.vendor}.example/${offer.id}`,
      text: joined(offer.accessMethods.map((method) => accessPhrases[method])),
    },
    homeUse: { value: offer.homeUse, text: homeUsePhrases[offer.homeUse] },
    sharing: { value: offer.sharing, text: sharingPhrases[offer.sharing] },
    faultContact: {
      email: reachable ? vendorAddress(offer.vendor, "support") : null,
      provenAt: reachable ? confirmedAt(today) : null,
      text: reachable ? faultPhrases.vendor : faultPhrases.operator,
    },
  };
};

// Why the same day for both years: a day of last year has passed whenever the demo is loaded.
const signedAt = (today: Day): Instant => Instant.parse(`${yearOf(today) - 1}-12-15T10:00:00.000Z`);

const agreementsOf = (offer: Offer, today: Day): z.input<typeof Product>["agreements"] =>
  (offer.years ?? [0, 1]).map((ahead) => ({
    year: yearOf(today) + ahead,
    operator: operatorOrganisation(1),
    state: "offered",
    signedAt: offer.unsigned ? null : signedAt(today),
    libraryTypes: offer.libraryTypes,
    ...(offer.leadTimeWorkingDays !== undefined && { leadTimeWorkingDays: offer.leadTimeWorkingDays }),
  }));

const offered = (offer: Offer, today: Day): z.input<typeof Product> => ({
  productId: offer.id,
  vendorId: offer.vendor,
  name: offer.name,
  state: "complete",
  contentTypes: offer.contentTypes,
  audiences: offer.audiences,
  accessMethods: offer.accessMethods,
  requiredFacts: offer.requiredFacts,
  answers: answersOf(offer, today),
  confirmedAt: confirmedAt(today),
  agreements: agreementsOf(offer, today),
});

/** Real names, and of their content no more than public pages say. Nothing else is claimed, and nothing can be asked for. */
const realNames: Record<string, z.infer<typeof ContentType>[]> = {
  PressReader: ["newspapers"],
  "Lovdata Pro": ["law"],
  Filmoteket: ["film"],
  Libby: ["books"],
  Idunn: ["journals"],
  Flipp: [],
  Britannica: ["reference"],
  Clarify: ["dictionaries"],
  Ordnett: ["dictionaries"],
  Mediebanken: ["images"],
  BibStat: ["statistics"],
};

const silent = { nb: null, nn: null, en: null };

const draft = (name: string, contentTypes: z.infer<typeof ContentType>[]): z.input<typeof Product> => ({
  productId: slugOf(name),
  vendorId: vendorNotKnown,
  name,
  state: "draft",
  contentTypes,
  audiences: [],
  accessMethods: [],
  requiredFacts: [],
  factsDeclared: false,
  answers: {
    howToGetAccess: { url: null, text: silent },
    homeUse: { value: "not_answered", text: silent },
    sharing: { value: "not_answered", text: silent },
    faultContact: { email: null, provenAt: null, text: silent },
  },
  confirmedAt: null,
  agreements: [],
});

export const products = (today: Day): Product[] =>
  [
    ...offers.map((offer) => offered(offer, today)),
    ...Object.entries(realNames).map(([name, contentTypes]) => draft(name, contentTypes)),
  ].map((product) => Product.parse(product));
