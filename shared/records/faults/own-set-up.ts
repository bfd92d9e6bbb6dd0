// What a library looks at on its own side when nobody else has reported the like: by product and symptom.

import type { Symptom } from "../fault-report.ts";
import type { Product } from "../product.ts";

/** Each is a sentence in three languages, in `shared/mail/wording/own-set-up.ts`. */
export const checks = [
  "registered_addresses",
  "library_card",
  "feide",
  "home_terms",
  "another_machine",
  "network",
  "app_updated",
  "signed_out",
  "title",
] as const;
export type Check = (typeof checks)[number];

type Method = Product["accessMethods"][number];

const ofMethods: { readonly [M in Method]?: Check } = {
  ip: "registered_addresses",
  library_card: "library_card",
  feide: "feide",
};

const methodChecks = (methods: readonly Method[], wanted: readonly Method[]): Check[] =>
  wanted.filter((method) => methods.includes(method)).flatMap((method) => ofMethods[method] ?? []);

/** The checks for a symptom of a product that is reached by these methods; the likeliest first. */
export const ownSetUpChecks = (symptom: Symptom, methods: readonly Method[]): Check[] => {
  switch (symptom) {
    case "no_access":
      return [...methodChecks(methods, ["ip", "library_card", "feide"]), "another_machine"];
    case "home_access":
      return ["home_terms", ...methodChecks(methods, ["library_card", "feide"])];
    case "login":
      return [...methodChecks(methods, ["library_card", "feide"]), "another_machine"];
    case "user_limit":
      return ["signed_out"];
    case "slow":
      return ["network", "another_machine"];
    case "app":
      return ["app_updated", "another_machine"];
    case "missing_content":
      return ["title"];
    case "wrong_setup_at_vendor":
    case "other":
      return ["another_machine"];
    case "invoice":
    case "statistics":
      return [];
  }
};
