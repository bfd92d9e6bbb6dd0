// What the mails about a webinar list of it: the library, what it is called, and when and where it is.
import type { Language } from "../../../kinds.ts";
import type { WebinarFacts } from "../../announced.ts";
import { momentInWords } from "../../dates.ts";
import type { InEveryLanguage } from "../../facts.ts";
import { type AnnouncementTemplate, noRows } from "../../letters/of-announcement.ts";

type Listed = AnnouncementTemplate<WebinarFacts>["lists"];

const webinar: InEveryLanguage<string> = { nb: "Webinar", nn: "Webinar", en: "Webinar" };

export const libraryAndTitle: Listed = [
  { label: { nb: "Bibliotek", nn: "Bibliotek", en: "Library" }, values: ({ toldName }) => [toldName] },
  { label: webinar, values: ({ title }) => [title] },
];

export const when: Listed = [
  {
    label: { nb: "Begynner", nn: "Byrjar", en: "Begins" },
    values: ({ from }, language) => [momentInWords(from, language)],
  },
  {
    label: { nb: "Slutter", nn: "Sluttar", en: "Ends" },
    values: ({ to }, language) => [momentInWords(to, language)],
  },
];

/** "kl. 10.00" and the day, as the subject and the lead have it. */
export const begins = ({ from }: WebinarFacts, language: Language): string => momentInWords(from, language);

/** What all of them have in common. */
export const ofWebinars = {
  bracket: ({ libraryNumber }: WebinarFacts): string => libraryNumber,
  factsHeading: webinar,
  rows: noRows,
} as const;
