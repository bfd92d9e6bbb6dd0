// The frame of every page: language, title, headings, one style sheet, no script, and what a browser may do with it.
import { html, raw } from "hono/html";
import type { Language } from "../kinds.ts";
import { alternates, footPiece, headPiece, type InEveryLanguage, type Piece, type Place } from "./frame.ts";
import sheet from "./style/sheet.json" with { type: "json" };

export type { InEveryLanguage, Piece };

/** Where the style sheet is: another address for every other sheet, so that it may be kept for ever. */
export const sheetPath = `/style/${sheet.name}`;

/** No script, nothing from anywhere, forms only to ourselves, in no frame. What is data in a page is no script. */
export const pagePolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** What only pages that everybody may find have. */
export type PublicPage = Place & {
  /** One sentence for those who find the page. */
  description: string;
  /** The same for machines, in the words of schema.org. */
  data?: Readonly<Record<string, unknown>>;
};

export type Page = {
  language: Language;
  /** The first heading, and the title. */
  heading: string;
  /** The language of the heading, where it is somebody else's text in another one. */
  headingIn?: Language;
  /** What just happened, read out at once: `alert` where something is to be mended. */
  notice?: { kind: "status" | "alert"; text: string } | null;
  body: Piece | readonly Piece[];
  wide?: boolean;
  /** A page that anybody may open says nothing of a personal address. */
  open?: boolean;
  /** Null: the page is behind a link, and no search engine shows it. */
  place?: PublicPage | null;
};

const noticeOf = (notice: Page["notice"]): Piece | string =>
  notice
    ? html`<div class="note ${notice.kind === "alert" ? "alert" : ""}" role="${notice.kind}"><p>${notice.text}</p></div>\n`
    : "";

/** Data as JSON inside a page: no `<` in it, so that no text can end the element it stands in. */
const dataPiece = (data: PublicPage["data"]): Piece | string =>
  data
    ? html`<script type="application/ld+json">${raw(JSON.stringify(data).replaceAll("<", "\\u003c"))}</script>\n`
    : "";

const findable = (place: PublicPage | null): Piece =>
  place
    ? html`<meta name="description" content="${place.description}">
${alternates(place)}${dataPiece(place.data)}`
    : html`<meta name="robots" content="noindex">\n`;

/** The page as a route replies it. */
export const pageReply = (page: Page) => {
  const { language, heading, headingIn = language, notice = null, body, open = false, place = null } = page;
  const around = { language, place };
  const data = String(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${notice?.kind === "alert" ? `${notice.text} – ` : ""}${heading} – Bibliotek24</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${sheetPath}">
${findable(place)}</head>
<body>
${headPiece(around)}
<main id="content" class="frame" tabindex="-1">
<h1${headingIn === language ? "" : html` lang="${headingIn}"`}>${heading}</h1>
${noticeOf(notice)}${body}</main>
${footPiece(around, !open && place === null)}
</body>
</html>
`);
  return {
    body: { type: "text/html; charset=utf-8", data },
    headers: {
      "content-security-policy": pagePolicy,
      "content-language": language,
      ...(place && { vary: "accept-language" }),
    },
  };
};
