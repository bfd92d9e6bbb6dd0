// The frame of every page: language, title, headings, one style, no script, and what a browser may do with it.
import { createHash } from "node:crypto";
import { html, raw } from "hono/html";
import type { Language } from "../kinds.ts";

/** A piece of a page whose values have been escaped. */
export type Piece = ReturnType<typeof html>;

/** One text per language; a missing one does not compile. */
export type InEveryLanguage<T> = { readonly [L in Language]: T };

// Contrast of text 15:1, of the quieter one 7:1; focus is drawn by us, for some browsers hardly do.
const style = `
body{margin:0;padding:1.5rem;color:#1b1b1b;background:#fff;font:1.0625rem/1.6 Arial,Helvetica,sans-serif}
main,header,footer{max-width:42rem;overflow-wrap:anywhere}
main.wide{max-width:72rem}
h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.2rem;margin-top:2rem}
table{border-collapse:collapse;width:100%}caption{text-align:left;padding-bottom:.5rem}
th,td{text-align:left;vertical-align:top;padding:.35rem 1rem .35rem 0;border-bottom:1px solid #767676}
fieldset{border:1px solid #767676;margin:1rem 0;padding:.5rem 1rem}legend{font-weight:bold;padding:0 .25rem}
label{display:block;padding:.3rem 0}input[type=radio],input[type=checkbox]{width:1.2rem;height:1.2rem;margin:0 .5rem 0 0;vertical-align:middle}
textarea,input[type=search],input[type=text],input[type=email],select{box-sizing:border-box;width:100%;font:inherit;padding:.5rem;border:1px solid #595959}
button{font:inherit;padding:.6rem 1.4rem;color:#fff;background:#1d4f91;border:2px solid #1d4f91;cursor:pointer}
a{color:#1d4f91}a,button,label{min-height:1.5rem}
:focus-visible{outline:3px solid #1b1b1b;outline-offset:3px}
.note{border-left:.4rem solid #1d4f91;padding:.1rem 1rem;margin:1rem 0}.alert{border-left-color:#a4161a}
.wrong{display:block;color:#a4161a;font-weight:bold}
blockquote{margin:0;padding:.2rem 1rem;border-left:.25rem solid #595959;white-space:pre-wrap}
footer{margin-top:2.5rem;border-top:1px solid #767676;color:#4a4a4a}
nav a,nav span{display:inline-block;padding:.25rem .75rem .25rem 0}
`;

const hashOfStyle = createHash("sha256").update(style).digest("base64");

/** No script, nothing from anywhere, forms only to ourselves, in no frame; the style is known by its hash. */
const policy = [
  "default-src 'none'",
  "img-src data:",
  `style-src 'sha256-${hashOfStyle}'`,
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const names: InEveryLanguage<string> = { nb: "Bokmål", nn: "Nynorsk", en: "English" };
const languages: readonly Language[] = ["nb", "nn", "en"];

const choose: InEveryLanguage<string> = { nb: "Språk", nn: "Språk", en: "Language" };

const switcher = (current: Language): Piece => html`<nav aria-label="${choose[current]}">
${languages.map((language) =>
  language === current
    ? html`<span lang="${language}" aria-current="true">${names[language]}</span>\n`
    : html`<a href="?lang=${language}" lang="${language}" hreflang="${language}">${names[language]}</a>\n`,
)}</nav>`;

const endings: InEveryLanguage<string> = {
  nb: "Bibliotek24. Adressen til denne siden er personlig: ikke del den med andre.",
  nn: "Bibliotek24. Adressa til denne sida er personleg: ikkje del henne med andre.",
  en: "Bibliotek24. The address of this page is personal: do not share it.",
};

export type Page = {
  language: Language;
  /** The first heading, and the title. */
  heading: string;
  /** What just happened, read out at once: `alert` where something is to be mended. */
  notice?: { kind: "status" | "alert"; text: string } | null;
  body: Piece | readonly Piece[];
  wide?: boolean;
  /** A page that anybody may open says nothing of a personal address. */
  open?: boolean;
};

const noticeOf = (notice: Page["notice"]): Piece | string =>
  notice
    ? html`<div class="note ${notice.kind === "alert" ? "alert" : ""}" role="${notice.kind}"><p>${notice.text}</p></div>\n`
    : "";

/** The page as a route replies it. */
export const pageReply = ({ language, heading, notice = null, body, wide = false, open = false }: Page) => {
  const data = String(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${notice?.kind === "alert" ? `${notice.text} – ` : ""}${heading} – Bibliotek24</title>
<link rel="icon" href="data:,">
<style>${raw(style)}</style>
</head>
<body>
<header>${switcher(language)}</header>
<main class="${wide ? "wide" : ""}">
<h1>${heading}</h1>
${noticeOf(notice)}${body}</main>
<footer>${open ? "" : html`<p>${endings[language]}</p>`}</footer>
</body>
</html>
`);
  return {
    body: { type: "text/html; charset=utf-8", data },
    headers: { "content-security-policy": policy, "content-language": language },
  };
};
