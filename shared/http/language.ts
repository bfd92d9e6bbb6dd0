// The language of an answer: the reader's best of bokmål, nynorsk and English; bokmål where none fits.
import { Language } from "../kinds.ts";

const asOurs = (tag: string): Language | undefined => {
  const primary = tag.split("-")[0] ?? "";
  return Language.safeParse(primary === "no" ? "nb" : primary).data;
};

const weighed = (part: string): { language: Language | undefined; weight: number } => {
  const [tag = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith("q="));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return { language: asOurs(tag), weight: Number.isNaN(weight) ? 0 : weight };
};

/** Reads `Accept-Language` (RFC 9110); at most its first 500 characters. */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  const wishes = (acceptLanguage ?? "").slice(0, 500).split(",").map(weighed);
  const best = wishes
    .filter((wish) => wish.language !== undefined && wish.weight > 0)
    .sort((one, other) => other.weight - one.weight)[0];
  return best?.language ?? "nb";
};

/** The language that an address asks for with `?lang=`, bokmål where it is none of ours; else by `Accept-Language`. */
export const languageAsked = (lang: string | undefined, acceptLanguage: string | undefined): Language =>
  lang === undefined ? languageOf(acceptLanguage) : Language.catch("nb").parse(lang);
