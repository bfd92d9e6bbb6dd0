// Proves that every word of the pages is there in bokmål, nynorsk and English, and is in the language it says.
import { globSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../../../..");
const files = globSync("shared/pages/{site/words/*,frame,status/words}.ts", { cwd: root });

type Found = { at: string; nb: unknown; nn: unknown; en: unknown };
const found: Found[] = [];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** Every object with any of the three keys, however deep: one that lacks another is found as well. */
const collect = (value: unknown, at: string): void => {
  if (!isRecord(value)) return;
  const { nb, nn, en } = value;
  if ("nb" in value || "nn" in value || "en" in value) {
    const deeper = [nb, nn, en].some((one) => isRecord(one) && "nb" in one);
    if (!deeper) found.push({ at, nb, nn, en });
  }
  for (const [name, inner] of Object.entries(value)) collect(inner, `${at}.${name}`);
};

beforeAll(async () => {
  for (const file of files) {
    const module: Record<string, unknown> = await import(pathToFileURL(join(root, file)).href);
    collect({ ...module }, file);
  }
});

/** The text of a word; of one that is made of numbers, with some. */
const textOf = (value: unknown): string => {
  if (typeof value === "function") return String(value(2, 3));
  return Array.isArray(value) ? value.join("\n") : String(value ?? "");
};

test("the words of every page are looked at", () => {
  expect(files.length).toBeGreaterThan(7);
  expect(found.length).toBeGreaterThan(150);
});

test("no word is missing or empty in any language", () => {
  const names: readonly (keyof Found)[] = ["nb", "nn", "en"];
  const missing = found
    .filter(({ at }) => !at.includes("notTranslated"))
    .flatMap((one) =>
      names.filter((name) => textOf(one[name]).trim() === "").map((name) => `${one.at}: ${name}`),
    );
  expect(missing).toEqual([]);
});

test("lists have as many entries in every language", () => {
  const lists = found.filter(({ nb }) => Array.isArray(nb));
  const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : -1);
  const uneven = lists.filter(({ nb, nn, en }) => new Set([nb, nn, en].map(lengthOf)).size > 1);
  expect(uneven.map(({ at }) => at)).toEqual([]);
});

const onlyBokmal =
  /\b(ikke|hva|hvordan|hvem|hvor|jeg|fra|noe|noen|også|være|blir det ikke|gjøre|dere|deres|hjemmefra|mottatt|leverandører|produkter|spørsmål(?:ene)|biblioteker|forespørsel|opplysninger|endringer|feilmeldinger|tjenester|navn|uke|fordi|mye|bare|egen|samme|åpen|åpne[rt]?)\b/i;
const onlyNynorsk =
  /\b(ikkje|kva|korleis|kven|kvar|eg|frå|noko|nokon|òg|vere|gjere|dykk|dykkar|heimanfrå|motteken|leverandørar|spørsmåla|førespurnad|opplysningar|endringar|feilmeldingar|tenester|namn|berre|eigen|same|saman|opnar)\b/i;
const onlyEnglish = /\b(the|and|with|from|are|your|which|what)\b/i;

test("nynorsk holds no words of bokmål, and bokmål none of nynorsk", () => {
  const strange = found
    .filter(({ at }) => !at.includes("notTranslated"))
    .flatMap(({ at, nb, nn }) => [
      ...(onlyBokmal.exec(textOf(nn)) ?? []).slice(0, 1).map((word) => `${at} nn: ${word}`),
      ...(onlyNynorsk.exec(textOf(nb)) ?? []).slice(0, 1).map((word) => `${at} nb: ${word}`),
      ...(onlyEnglish.exec(`${textOf(nb)} ${textOf(nn)}`) ?? []).slice(0, 1).map((word) => `${at}: ${word}`),
    ]);
  expect(strange).toEqual([]);
});

test("what is Norwegian is not left standing in English", () => {
  const same = found.filter(({ nn, en }) => textOf(nn).split(/\s+/).length > 3 && textOf(nn) === textOf(en));
  expect(same.map(({ at }) => at)).toEqual([]);
});
