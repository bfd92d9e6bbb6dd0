// A product's four answers for machines, in the words of schema.org.
import type { Language } from "../../kinds.ts";
import type { PublicProduct } from "../../records/catalogue/public-product.ts";
import { textIn } from "./pieces.ts";
import { contentTypes, homeUses, questions, sharings } from "./words/product.ts";

const answerOf = (parts: readonly (string | null | undefined)[], language: Language) => {
  const text = parts.filter((part) => part).join(" ");
  return text === "" ? {} : { acceptedAnswer: { "@type": "Answer", text, inLanguage: language } };
};

const sentence = (value: string): string => `${value}.`;

/** `FAQPage` about the service; a question without an answer has none, so that nobody takes silence for one. */
export const productData = (product: PublicProduct, language: Language): Record<string, unknown> => {
  const { answers } = product;
  const written = (text: PublicProduct["answers"]["homeUse"]["text"]) => textIn(text, language)?.text;
  const of = (question: keyof typeof questions, parts: readonly (string | null | undefined)[]) => ({
    "@type": "Question",
    name: questions[question][language],
    ...answerOf(parts, language),
  });
  const { homeUse, sharing, howToGetAccess, faultContact } = answers;
  const isKnown = (value: string): boolean => value !== "not_answered";
  return {
    "@context": "https://schema.org",
    "@type": "FAQPage",
    inLanguage: language,
    name: product.name,
    ...(product.confirmedAt && { dateModified: product.confirmedAt }),
    about: {
      "@type": "Service",
      name: product.name,
      provider: { "@type": "Organization", name: product.vendorName },
      serviceType: product.contentTypes.map((type) => contentTypes[type][language]),
    },
    mainEntity: [
      of("howToGetAccess", [written(howToGetAccess.text), howToGetAccess.url]),
      of(
        "homeUse",
        isKnown(homeUse.value) ? [sentence(homeUses[homeUse.value][language]), written(homeUse.text)] : [],
      ),
      of(
        "sharing",
        isKnown(sharing.value) ? [sentence(sharings[sharing.value][language]), written(sharing.text)] : [],
      ),
      of("faultContact", [written(faultContact.text), faultContact.email]),
    ],
  };
};
