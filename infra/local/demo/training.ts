// The demo's training: a webinar to come, and a recording that is published with captions.
import { firstDay, mondayOf, osloMoment, plusDays, plusSeconds, yearOf } from "../../../shared/clock.ts";
import { hash } from "../../../shared/hash.ts";
import { Day, type Instant, LocalMoment } from "../../../shared/kinds.ts";
import { Webinar } from "../../../shared/records/training/webinar.ts";

export type DemoTraining = {
  webinars: Webinar[];
  captions: { webinarId: Webinar["webinarId"]; text: string; keptAt: Instant }[];
};

const text = `WEBVTT

1
00:00:00.000 --> 00:00:04.000
<v Kari>Velkommen til Fjordfilm.

2
00:00:04.500 --> 00:00:09.000
<v Kari>I dag viser vi hvordan lånerne logger inn.

3
00:24:00.000 --> 00:24:06.000
Takk for i dag!
`;

const common = {
  productIds: ["fjordfilm"],
  joinAddress: "https://video.bibliotek24.example/moterom",
  seats: 500,
} as const;

const atTen = (day: Day): Instant => osloMoment(LocalMoment.parse(`${day}T10:00`));

/** Ten o'clock on a Tuesday of next month: the same for every day of a month, and always to come. */
const coming = (today: Day): Instant => {
  const nextMonth = plusDays(Day.parse(`${today.slice(0, 7)}-01`), 31).slice(0, 7);
  return atTen(plusDays(mondayOf(Day.parse(`${nextMonth}-14`)), 1));
};

/** A month before the year began. */
const past = (today: Day): Instant => atTen(plusDays(firstDay(yearOf(today)), -30));

const scheduled = (today: Day): unknown => {
  const from = coming(today);
  return {
    ...common,
    webinarId: "fjordfilm-for-nye",
    state: "scheduled",
    title: {
      nb: "Fjordfilm for nye bibliotek",
      nn: "Fjordfilm for nye bibliotek",
      en: "Fjordfilm for new libraries",
    },
    about: {
      nb: "Slik kommer biblioteket i gang: innlogging, hjelp til lånerne, og spørsmål til leverandøren.",
      nn: "Slik kjem biblioteket i gang: innlogging, hjelp til lånarane, og spørsmål til leverandøren.",
      en: "How a library begins: signing in, helping patrons, and questions to the vendor.",
    },
    window: { from, to: plusSeconds(from, 45 * 60) },
    recording: null,
    captions: null,
    scheduledAt: past(today),
    cancelledAt: null,
    publishedAt: null,
  };
};

const published = (today: Day): unknown => {
  const from = past(today);
  return {
    ...common,
    webinarId: "innlogging-i-fjordfilm",
    state: "captioned",
    title: { nb: "Innlogging i Fjordfilm", nn: "Innlogging i Fjordfilm", en: null },
    about: {
      nb: "Opptak for dem som ikke kunne være med: innlogging med lånekort, og hva man gjør når det ikke virker.",
      nn: "Opptak for dei som ikkje kunne vere med: innlogging med lånekort, og kva ein gjer når det ikkje verkar.",
      en: null,
    },
    window: { from, to: plusSeconds(from, 1800) },
    recording: "https://video.bibliotek24.example/innlogging-i-fjordfilm",
    captions: { language: "nb", hash: hash(text), cues: 3, seconds: 1446 },
    scheduledAt: plusSeconds(from, -14 * 86_400),
    cancelledAt: null,
    publishedAt: plusSeconds(from, 2 * 86_400),
  };
};

/** Valid records with the captions they name. */
export const training = (today: Day): DemoTraining => {
  const webinars = [scheduled(today), published(today)].map((one) => Webinar.parse(one));
  const captions = webinars
    .filter((webinar) => webinar.captions !== null)
    .map(({ webinarId, window }) => ({ webinarId, text, keptAt: window.to }));
  return { webinars, captions };
};
