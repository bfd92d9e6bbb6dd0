// Makes text from outside harmless in a place: one line, or several, without characters that steer instead of show.

// Embeddings, overrides and isolates turn the direction of what follows; zero-width and tag characters hide.
const steering = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;
const controlsButNewlines = /[^\P{Cc}\n\t]/gu;
const lineBreaks = /\r\n|[\r\u0085\u2028\u2029]/g;

/** The text with `\n` as its only line break and without control or direction characters; halves of pairs replaced. */
export const severalLines = (text: string): string =>
  text.toWellFormed().replace(lineBreaks, "\n").replace(controlsButNewlines, "").replace(steering, "");

/** The same on one line. */
export const oneLine = (text: string): string => severalLines(text).replace(/\s+/g, " ").trim();

/** At most `max` characters; what is cut ends in an ellipsis. */
export const atMost = (max: number, text: string): string => {
  const characters = [...text];
  if (characters.length <= max) return text;
  return `${characters
    .slice(0, max - 1)
    .join("")
    .trimEnd()}…`;
};
