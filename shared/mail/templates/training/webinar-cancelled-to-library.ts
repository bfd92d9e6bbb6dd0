// Tells a library that has signed up that its webinar is cancelled.
import type { WebinarFacts } from "../../announced.ts";
import type { AnnouncementTemplate } from "../../letters/of-announcement.ts";
import { begins, libraryAndTitle, ofWebinars } from "./webinar-facts.ts";

export const webinarCancelledToLibrary: AnnouncementTemplate<WebinarFacts> = {
  version: 1,
  ...ofWebinars,
  lists: libraryAndTitle,
  nb: (facts) => ({
    subject: `Avlyst: webinaret ${facts.title}`,
    heading: "Webinaret er avlyst",
    lead: `${facts.title}, som skulle begynne ${begins(facts, "nb")}, er avlyst.`,
    todo: "Dette bør dere vite",
    steps: [
      "Si fra til dem som skulle være med. Dere trenger ikke melde dere av.",
      "Andre webinarer og opptak står på siden under.",
    ],
    link: "Se opplæring og webinarer",
  }),
  nn: (facts) => ({
    subject: `Avlyst: webinaret ${facts.title}`,
    heading: "Webinaret er avlyst",
    lead: `${facts.title}, som skulle byrje ${begins(facts, "nn")}, er avlyst.`,
    todo: "Dette bør de vite",
    steps: [
      "Sei frå til dei som skulle vere med. De treng ikkje melde dykk av.",
      "Andre webinar og opptak står på sida under.",
    ],
    link: "Sjå opplæring og webinar",
  }),
  en: (facts) => ({
    subject: `Cancelled: the webinar ${facts.title}`,
    heading: "The webinar is cancelled",
    lead: `${facts.title}, which was to begin on ${begins(facts, "en")}, is cancelled.`,
    todo: "What you should know",
    steps: [
      "Tell those who were to take part. You need not sign off.",
      "Other webinars and recordings are on the page below.",
    ],
    link: "See training and webinars",
  }),
};
