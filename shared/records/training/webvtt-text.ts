// The text of a cue as its reader gets it: without tags and with its characters in place of their names; and its tags in pairs.
import type { FlawCode } from "../../http/flaws.ts";
import { tag } from "./webvtt-line.ts";

/** `&amp;`, `&#229;` or `&#xe5;`. */
const reference = /&(?:[a-z][a-z\d]{1,31}|#\d{1,7}|#x[\da-f]{1,6});/gi;

const named: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&nbsp;": " ",
  "&lrm;": "",
  "&rlm;": "",
};

/** The character of that name; the name itself where it is none of WebVTT's own. */
const characterOf = (name: string): string => {
  if (!name.startsWith("&#")) return named[name] ?? name;
  const code = /^&#x/i.test(name) ? Number.parseInt(name.slice(3), 16) : Number(name.slice(2, -1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
};

/** True where an & begins no name of a character. */
export const hasBareAmpersand = (line: string): boolean => line.replaceAll(reference, "").includes("&");

/** What is read of a text: no tags, no characters that show nothing. */
export const plainText = (text: string): string =>
  text
    .replaceAll(tag, "")
    .replaceAll(reference, characterOf)
    .replaceAll(/\p{Cf}/gu, "")
    .trim();

type Line = { number: number; text: string };
type Open = { name: string; line: number; isFirst: boolean };
type Tag = { name: string; closes: boolean; line: number; isFirst: boolean };

const tagsOf = (lines: readonly Line[]): Tag[] =>
  lines.flatMap(({ number, text }, at) =>
    [...text.matchAll(tag)].flatMap((found): Tag[] => {
      const [, slash, name] = /^<(\/?)([a-z]+)/.exec(found[0]) ?? [];
      const isFirst = at === 0 && text.slice(0, found.index).trim() === "";
      return name === undefined ? [] : [{ name, closes: slash === "/", line: number, isFirst }];
    }),
  );

/** Tags that end where none began, or that nothing ends. A voice that speaks the whole cue may go without its end. */
export const pairFlaws = (lines: readonly Line[]): { line: number; code: FlawCode }[] => {
  const open: Open[] = [];
  const stray: number[] = [];
  for (const { name, closes, line, isFirst } of tagsOf(lines)) {
    if (!closes) open.push({ name, line, isFirst });
    else if (open.at(-1)?.name === name) open.pop();
    else stray.push(line);
  }
  const unclosed = open.filter(({ name, isFirst }, at) => !(at === 0 && isFirst && name === "v"));
  return [...stray, ...unclosed.map(({ line }) => line)].map((line) => ({
    line,
    code: "captions_unpaired_tag",
  }));
};
