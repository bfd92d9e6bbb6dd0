// Writes a sender as SES wants it: a display name that cannot become a second header or a second address.

// RFC 2047 allows 75 characters a word; `=?UTF-8?B?` and `?=` take 12, and base64 turns 45 bytes into 60.
const bytesPerWord = 45;

const safeAscii = /^[\w .,'()&/+-]*$/;

const chunks = (text: string): string[] => {
  const words = [""];
  for (const character of text) {
    const grown = (words.at(-1) ?? "") + character;
    if (Buffer.byteLength(grown) > bytesPerWord) words.push(character);
    else words[words.length - 1] = grown;
  }
  return words;
};

const encodedWord = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString("base64")}?=`;

/** `"Name" <address>`; a name beyond plain ASCII goes as RFC 2047 encoded words, so that no character of it is syntax. */
export const mailbox = ({ name, address }: { name: string; address: string }): string => {
  const written = safeAscii.test(name) ? `"${name}"` : chunks(name).map(encodedWord).join(" ");
  return `${written} <${address}>`;
};
