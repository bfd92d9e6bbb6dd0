// Webinars and recordings as pages tell them: what they are about, when, and where they are seen.
import { html } from "hono/html";
import { osloDay } from "../../clock.ts";
import type { Language } from "../../kinds.ts";
import { dayInWords, momentInWords } from "../../mail/dates.ts";
import type { Shown } from "../../records/training/shown.ts";
import type { Webinar } from "../../records/training/webinar.ts";
import type { Piece } from "../frame.ts";
import { inOneOf, linkFor, type Reader, textPiece } from "./pieces.ts";
import { captionedIn, minutes, trainingWords } from "./words/training.ts";

/** The names of products that there are, by their ids. */
export type ProductNames = ReadonlyMap<string, string>;

type Telling = { reader: Reader; products: ProductNames };

const pair = (label: string, value: Piece | string): Piece => html`<dt>${label}</dt><dd>${value}</dd>\n`;

/** What it is about: "general" where it names no product, nothing where readers know none of those it names. */
const aboutPair = ({ productIds }: Webinar, { reader, products }: Telling): Piece | string => {
  const label = trainingWords.about[reader.language];
  if (productIds.length === 0) return pair(label, trainingWords.general[reader.language]);
  const known = productIds.flatMap((productId) => {
    const name = products.get(productId);
    return name === undefined ? [] : [{ href: linkFor(`/products/${productId}`, reader), name }];
  });
  if (known.length === 0) return "";
  return pair(
    label,
    html`${known.map(({ href, name }, at) => html`${at === 0 ? "" : ", "}<a href="${href}">${name}</a>`)}`,
  );
};

/** A link whose label several webinars share says which one it leads to. */
const linkPiece = (
  href: string,
  label: string,
  { of, captions }: { of: string; captions?: Language },
): Piece =>
  html`<a href="${href}"${captions ? html` hreflang="${captions}"` : ""} aria-label="${label}: ${of}">${label}</a>`;

const calendarPiece = ({ webinarId }: Webinar, of: string, language: Language): Piece => {
  const href = `/v1/webinars/planned.ics?webinar=${webinarId}&language=${language}`;
  return html`<p>${linkPiece(href, trainingWords.calendar[language], { of })}</p>\n`;
};

/** A webinar to come, or one that is cancelled while people may still look for it. */
export const comingPiece = (webinar: Webinar, telling: Telling): Piece => {
  const { language } = telling.reader;
  const { from, to } = webinar.window;
  const title = inOneOf(webinar.title, language);
  const isCancelled = webinar.state === "cancelled";
  const cancelled = html`<div class="note warning"><p>${trainingWords.cancelled[language]}</p></div>\n`;
  return html`<li>
<h3>${title.piece}</h3>
${isCancelled ? cancelled : ""}<dl class="pairs">
${pair(trainingWords.begins[language], momentInWords(from, language))}${pair(
  trainingWords.ends[language],
  momentInWords(to, language),
)}${aboutPair(webinar, telling)}</dl>
${textPiece(webinar.about, language)}${isCancelled ? "" : calendarPiece(webinar, title.text, language)}</li>
`;
};

/** A published recording, with the language and the file of its captions. */
export const recordingPiece = ({ webinar, recording }: Shown, telling: Telling): Piece => {
  const { language } = telling.reader;
  const { captions, address } = recording;
  const { piece, text: of } = inOneOf(webinar.title, language);
  const long = minutes[language](Math.max(1, Math.round(captions.seconds / 60)));
  const file = `/v1/webinars/${webinar.webinarId}/captions.vtt`;
  const day = dayInWords(osloDay(webinar.window.from), language);
  return html`<li>
<h3>${piece}</h3>
<p>${linkPiece(address, trainingWords.watch[language], { of })} (${long}, ${captionedIn[language][captions.language]})<br>
${linkPiece(file, trainingWords.captions[language], { of, captions: captions.language })}</p>
<dl class="pairs">
${pair(trainingWords.held[language], day)}${aboutPair(webinar, telling)}</dl>
${textPiece(webinar.about, language)}</li>
`;
};

/** How a library signs up: through the door, for who is written to is what is registered there. */
export const signUpPiece = (language: Language): Piece =>
  html`<p>${trainingWords.signUpText[language]} <a href="/door?lang=${language}">${trainingWords.signUp[language]}</a></p>\n`;
