// Reminds a library that has signed up of its webinar, the day before.
import type { WebinarFacts } from "../../announced.ts";
import type { AnnouncementTemplate } from "../../letters/of-announcement.ts";
import { begins, libraryAndTitle, ofWebinars, when } from "./webinar-facts.ts";

export const webinarReminderToLibrary: AnnouncementTemplate<WebinarFacts> = {
  version: 1,
  ...ofWebinars,
  lists: [...libraryAndTitle, ...when],
  nb: (facts) => ({
    subject: `Påminnelse: webinaret ${facts.title}`,
    heading: "Webinaret begynner snart",
    lead: `${facts.toldName} er påmeldt ${facts.title}, som begynner ${begins(facts, "nb")}.`,
    todo: "Dette kan dere gjøre",
    steps: [
      facts.joinAddress === null
        ? "Hvor webinaret holdes, er ikke registrert ennå. Svar på e-posten hvis dere ikke hører mer."
        : "Bruk lenken under når webinaret begynner. Den virker for alle som skal være med.",
      "Kan dere ikke likevel? Opptaket blir lagt ut med tekst etterpå.",
    ],
    link: facts.joinAddress === null ? "Se opplæring og webinarer" : "Bli med",
  }),
  nn: (facts) => ({
    subject: `Påminning: webinaret ${facts.title}`,
    heading: "Webinaret byrjar snart",
    lead: `${facts.toldName} er påmeldt ${facts.title}, som byrjar ${begins(facts, "nn")}.`,
    todo: "Dette kan de gjere",
    steps: [
      facts.joinAddress === null
        ? "Kvar webinaret blir halde, er ikkje registrert enno. Svar på e-posten om de ikkje høyrer meir."
        : "Bruk lenka under når webinaret byrjar. Ho verkar for alle som skal vere med.",
      "Kan de ikkje likevel? Opptaket blir lagt ut med tekst etterpå.",
    ],
    link: facts.joinAddress === null ? "Sjå opplæring og webinar" : "Bli med",
  }),
  en: (facts) => ({
    subject: `Reminder: the webinar ${facts.title}`,
    heading: "The webinar begins soon",
    lead: `${facts.toldName} is signed up for ${facts.title}, which begins on ${begins(facts, "en")}.`,
    todo: "What you can do",
    steps: [
      facts.joinAddress === null
        ? "Where the webinar takes place has not been recorded yet. Reply to this e-mail if you hear no more."
        : "Use the link below when the webinar begins. It works for everybody who will take part.",
      "You cannot come after all? The recording is published with captions afterwards.",
    ],
    link: facts.joinAddress === null ? "See training and webinars" : "Join",
  }),
};
