// Lets a link into a mail only as a web address that can do nothing but be opened.

// A line of mail may be 998 bytes (RFC 5322), and a link is never broken over two.
const longest = 900;

/** The link in ASCII without blanks, or null where it is no http(s) address, has a password in it, or is too long. */
export const webLink = (link: string | null): string | null => {
  if (link === null || !URL.canParse(link)) return null;
  const { protocol, username, password, href } = new URL(link);
  const opens = protocol === "https:" || protocol === "http:";
  return opens && username === "" && password === "" && href.length <= longest ? href : null;
};
