// Confirms a library's sign-up for a webinar, and tells it when the webinar gets another time.
import type { WebinarFacts } from "../../announced.ts";
import type { AnnouncementTemplate } from "../../letters/of-announcement.ts";
import { begins, libraryAndTitle, ofWebinars, when } from "./webinar-facts.ts";

export const webinarSignedUpToLibrary: AnnouncementTemplate<WebinarFacts> = {
  version: 1,
  ...ofWebinars,
  lists: [...libraryAndTitle, ...when],
  nb: (facts) => ({
    subject: facts.moved ? `Ny tid: webinaret ${facts.title}` : `Påmeldt: webinaret ${facts.title}`,
    heading: facts.moved ? "Webinaret har fått ny tid" : "Dere er påmeldt webinaret",
    lead: facts.moved
      ? `${facts.title} begynner nå ${begins(facts, "nb")}. ${facts.toldName} er fortsatt påmeldt.`
      : `${facts.toldName} er påmeldt ${facts.title}, som begynner ${begins(facts, "nb")}.`,
    todo: "Dette kan dere gjøre",
    steps: [
      "Legg webinaret i kalenderen med lenken under, og send e-posten videre til dem som skal være med.",
      "Lenken som dere blir med på, kommer i en påminnelse dagen før. Er det kortere tid igjen, kommer den straks.",
      "Passer det ikke? Meld dere av der dere meldte dere på. Opptaket blir lagt ut med tekst etterpå.",
    ],
    link: "Legg i kalenderen",
  }),
  nn: (facts) => ({
    subject: facts.moved ? `Ny tid: webinaret ${facts.title}` : `Påmeldt: webinaret ${facts.title}`,
    heading: facts.moved ? "Webinaret har fått ny tid" : "De er påmelde til webinaret",
    lead: facts.moved
      ? `${facts.title} byrjar no ${begins(facts, "nn")}. ${facts.toldName} er framleis påmeldt.`
      : `${facts.toldName} er påmeldt ${facts.title}, som byrjar ${begins(facts, "nn")}.`,
    todo: "Dette kan de gjere",
    steps: [
      "Legg webinaret i kalenderen med lenka under, og send e-posten vidare til dei som skal vere med.",
      "Lenka som de blir med på, kjem i ei påminning dagen før. Er det kortare tid att, kjem ho straks.",
      "Passar det ikkje? Meld dykk av der de melde dykk på. Opptaket blir lagt ut med tekst etterpå.",
    ],
    link: "Legg i kalenderen",
  }),
  en: (facts) => ({
    subject: facts.moved ? `New time: the webinar ${facts.title}` : `Signed up: the webinar ${facts.title}`,
    heading: facts.moved ? "The webinar has a new time" : "You are signed up for the webinar",
    lead: facts.moved
      ? `${facts.title} now begins on ${begins(facts, "en")}. ${facts.toldName} is still signed up.`
      : `${facts.toldName} is signed up for ${facts.title}, which begins on ${begins(facts, "en")}.`,
    todo: "What you can do",
    steps: [
      "Put the webinar into the calendar with the link below, and pass this e-mail on to those who will take part.",
      "The link to join comes with a reminder the day before, or at once where there is less time left.",
      "It does not suit you? Sign off where you signed up. The recording is published with captions afterwards.",
    ],
    link: "Put it into the calendar",
  }),
};
