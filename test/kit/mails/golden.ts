// Golden files of mails, each with the version of its template: a changed text without a new version is not written.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A mail as its two golden files hold it; `text` begins with the line of its version. */
export type Golden = { text: string; html: string };

const line = /^Template-Version: (\d+)\n/;

// A file from before there were versions has none; its text was the first.
const versionOf = ({ text }: Golden): number => Number(line.exec(text)?.[1] ?? 1);

const places = (folder: string, name: string) => ({
  text: join(folder, `${name}.txt`),
  html: join(folder, `${name}.html`),
});

export const readGolden = (folder: string, name: string): Golden | null => {
  const { text, html } = places(folder, name);
  return existsSync(text) && existsSync(html)
    ? { text: readFileSync(text, "utf8"), html: readFileSync(html, "utf8") }
    : null;
};

/** Writes what is new; throws where the text changed and the version did not grow. */
export const writeGolden = (folder: string, name: string, golden: Golden): void => {
  const before = readGolden(folder, name);
  const changed = before !== null && (before.text !== golden.text || before.html !== golden.html);
  if (before && changed && versionOf(golden) <= versionOf(before))
    throw new Error(
      `${name} in ${folder} has another text: give its template a version above ${versionOf(before)}.`,
    );
  mkdirSync(folder, { recursive: true });
  const { text, html } = places(folder, name);
  writeFileSync(text, golden.text);
  writeFileSync(html, golden.html);
};
