// A Base Bibliotek file as the texts of its records, read in pieces: a record that is broken spoils no other.

const opening = /<record[\s>]/;
const closing = "</record>";
// Why: the longest records known are some 20,000 characters; what is longer is no record.
const maximum = 1_000_000;

/** The first record in a text and what follows it; null while it is not whole yet. */
const firstRecord = (text: string): { record: string; rest: string } | null => {
  const start = text.search(opening);
  if (start === -1) return null;
  const close = text.indexOf(closing, start);
  const next = text.slice(start + 1).search(opening);
  const unclosed = next !== -1 && (close === -1 || start + 1 + next < close);
  if (!unclosed && close === -1) return null;
  const end = unclosed ? start + 1 + next : close + closing.length;
  return { record: text.slice(start, end), rest: text.slice(end) };
};

/** Refuses, before anything is read, what could make a parser do more than read. */
const checkPrologue = (text: string): void => {
  const prologue = text.slice(0, Math.max(text.search(opening), 0) || undefined);
  if (/<!(DOCTYPE|ENTITY)/i.test(prologue))
    throw new Error("The file declares a document type; that is refused.");
  const encoding = /<\?xml[^>]*encoding=["']([^"']+)/i.exec(prologue)?.[1] ?? "UTF-8";
  if (encoding.toUpperCase() !== "UTF-8") throw new Error(`The file is ${encoding.slice(0, 20)}, not UTF-8.`);
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
    if (text.length > maximum) throw new Error("The file holds no records of Base Bibliotek.");
  }
  if (!begun) checkPrologue(text);
  if (!/<\/(\w+:)?BaseBibliotek>\s*$/.test(text))
    throw new Error(
      "The file is cut off, or not one of Base Bibliotek: its last line is not </BaseBibliotek>.",
    );
}
