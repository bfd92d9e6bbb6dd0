// A Base Bibliotek file as the texts of its records, read in pieces: a record that is broken spoils no other.
import { RegisterFailure } from "./failure.ts";

// The register writes no prefix; another tool that has read and written its file may.
const opening = /<(?:\w+:)?record[\s>]/;
const closing = /<\/(?:\w+:)?record>/;
// Why: the longest records known are some 20,000 characters; what is longer is no record.
const maximum = 1_000_000;

const unreadable = (message: string) => new RegisterFailure(message, { reason: "unreadable" });

/** The first record in a text and what follows it; null while it is not whole yet. */
const firstRecord = (text: string): { record: string; rest: string } | null => {
  const start = text.search(opening);
  if (start === -1) return null;
  const rest = text.slice(start + 1);
  const close = closing.exec(rest);
  const next = rest.search(opening);
  const unclosed = next !== -1 && (close === null || next < close.index);
  if (!unclosed && close === null) return null;
  const end = start + 1 + (unclosed ? next : (close?.index ?? 0) + (close?.[0].length ?? 0));
  return { record: text.slice(start, end), rest: text.slice(end) };
};

/** Refuses, before anything is read, what could make a parser do more than read. */
const checkPrologue = (text: string): void => {
  const prologue = text.slice(0, Math.max(text.search(opening), 0) || undefined);
  if (/<!(DOCTYPE|ENTITY)/i.test(prologue))
    throw unreadable("The file declares a document type; that is refused.");
  const encoding = /<\?xml[^>]*encoding=["']([^"']+)/i.exec(prologue)?.[1] ?? "UTF-8";
  if (encoding.toUpperCase() !== "UTF-8")
    throw unreadable(`The file is ${encoding.slice(0, 20)}, not UTF-8.`);
};

/** Throws where the file is no Base Bibliotek file, or ends before its last line. */
export async function* recordTexts(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let text = "";
  let begun = false;
  for await (const piece of pieces) {
    text += piece;
    for (let found = firstRecord(text); found !== null; found = firstRecord(text)) {
      if (!begun) checkPrologue(text);
      begun = true;
      yield found.record;
      text = found.rest;
    }
    if (text.length > maximum) throw unreadable("The file holds no records of Base Bibliotek.");
  }
  if (!begun) checkPrologue(text);
  if (!/<\/(\w+:)?BaseBibliotek>\s*$/.test(text))
    throw unreadable(
      "The file is cut off, or not one of Base Bibliotek: its last line is not </BaseBibliotek>.",
    );
}
