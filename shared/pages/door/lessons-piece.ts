// The overview's list of webinars: those that take sign-ups, and those the library is signed up for.
import { html } from "hono/html";
import type { Instant, Language } from "../../kinds.ts";
import { momentInWords } from "../../mail/dates.ts";
import type { Webinar } from "../../records/training/webinar.ts";
import type { InEveryLanguage, Piece } from "../layout.ts";
import { inOneOf } from "../site/pieces.ts";

/** A webinar the library may sign up for, or that it is signed up for. */
export type Lesson = {
  title: Webinar["title"];
  from: Instant;
  href: string;
  signedUp: boolean;
  isCancelled: boolean;
};

const words = {
  lessons: { nb: "Webinarer", nn: "Webinar", en: "Webinars" },
  signedUp: { nb: "påmeldt", nn: "påmeldt", en: "signed up" },
  cancelled: { nb: "avlyst", nn: "avlyst", en: "cancelled" },
  open: { nb: "dere kan melde dere på", nn: "de kan melde dykk på", en: "you can sign up" },
} as const satisfies Record<string, InEveryLanguage<string>>;

const standing = ({ signedUp, isCancelled }: Lesson, language: Language): string => {
  if (isCancelled) return words.cancelled[language];
  return words[signedUp ? "signedUp" : "open"][language];
};

const lessonPiece = (lesson: Lesson, language: Language): Piece =>
  html`<li><a href="${lesson.href}">${inOneOf(lesson.title, language).piece}</a>: ${momentInWords(lesson.from, language)} (${standing(lesson, language)})</li>\n`;

export const lessonsPiece = (lessons: readonly Lesson[], language: Language): Piece | string =>
  lessons.length === 0
    ? ""
    : html`<h2>${words.lessons[language]}</h2>
<ul>
${lessons.map((lesson) => lessonPiece(lesson, language))}</ul>
`;
