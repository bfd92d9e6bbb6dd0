// The words of the page of training, and of the training that a product's page tells.
import type { InEveryLanguage, Words } from "../../frame.ts";

export const trainingWords = {
  heading: {
    nb: "Opplæring og webinarer",
    nn: "Opplæring og webinar",
    en: "Training and webinars",
  },
  description: {
    nb: "Webinarer om produktene i Bibliotek24, og opptak med tekst for dem som ikke kunne være med.",
    nn: "Webinar om produkta i Bibliotek24, og opptak med tekst for dei som ikkje kunne vere med.",
    en: "Webinars about the products of Bibliotek24, and captioned recordings for those who could not come.",
  },
  onProduct: { nb: "Opplæring", nn: "Opplæring", en: "Training" },
  filter: { nb: "Avgrens listen", nn: "Avgrens lista", en: "Narrow the list" },
  product: { nb: "Produkt", nn: "Produkt", en: "Product" },
  any: { nb: "Alle", nn: "Alle", en: "All" },
  show: { nb: "Vis", nn: "Vis", en: "Show" },
  coming: { nb: "Kommende webinarer", nn: "Komande webinar", en: "Coming webinars" },
  noneComing: {
    nb: "Det er ikke satt opp noe webinar nå.",
    nn: "Det er ikkje sett opp noko webinar no.",
    en: "No webinar is scheduled now.",
  },
  recordings: { nb: "Opptak", nn: "Opptak", en: "Recordings" },
  noRecordings: {
    nb: "Det er ikke lagt ut noe opptak ennå.",
    nn: "Det er ikkje lagt ut noko opptak enno.",
    en: "No recording has been published yet.",
  },
  more: {
    nb: "Eldre opptak vises når listen avgrenses til et produkt.",
    nn: "Eldre opptak blir viste når lista er avgrensa til eit produkt.",
    en: "Older recordings are shown when the list is narrowed to a product.",
  },
  begins: { nb: "Begynner", nn: "Byrjar", en: "Begins" },
  ends: { nb: "Slutter", nn: "Sluttar", en: "Ends" },
  held: { nb: "Holdt", nn: "Halde", en: "Held" },
  about: { nb: "Gjelder", nn: "Gjeld", en: "About" },
  general: { nb: "Alle produkter", nn: "Alle produkt", en: "All products" },
  cancelled: { nb: "Avlyst", nn: "Avlyst", en: "Cancelled" },
  calendar: { nb: "Legg i kalenderen", nn: "Legg i kalenderen", en: "Put into the calendar" },
  watch: { nb: "Se opptaket", nn: "Sjå opptaket", en: "Watch the recording" },
  captions: { nb: "Teksten som fil", nn: "Teksten som fil", en: "The captions as a file" },
  signUp: { nb: "Meld på biblioteket", nn: "Meld på biblioteket", en: "Sign up the library" },
  signUpText: {
    nb: "Finn biblioteket ditt, så får det en lenke på e-post til oversikten, der det melder seg på.",
    nn: "Finn biblioteket ditt, så får det ei lenkje på e-post til oversikta, der det melder seg på.",
    en: "Find your library. It gets a link by mail to its overview, and signs up there.",
  },
  follow: { nb: "Følg med", nn: "Følg med", en: "Follow" },
  feed: {
    nb: "Nye webinarer og opptak som Atom-strøm",
    nn: "Nye webinar og opptak som Atom-straum",
    en: "New webinars and recordings as an Atom feed",
  },
  subscribe: { nb: "Webinarer som kalender", nn: "Webinar som kalender", en: "Webinars as a calendar" },
  all: { nb: "All opplæring", nn: "All opplæring", en: "All training" },
  scheduled: { nb: "Nytt webinar", nn: "Nytt webinar", en: "New webinar" },
  published: { nb: "Nytt opptak", nn: "Nytt opptak", en: "New recording" },
} as const satisfies Words;

/** The language a recording is captioned in. */
export const captionedIn: InEveryLanguage<InEveryLanguage<string>> = {
  nb: { nb: "tekstet på bokmål", nn: "tekstet på nynorsk", en: "tekstet på engelsk" },
  nn: { nb: "teksta på bokmål", nn: "teksta på nynorsk", en: "teksta på engelsk" },
  en: { nb: "captioned in Bokmål", nn: "captioned in Nynorsk", en: "captioned in English" },
};

/** How long a recording is, to the nearest minute. */
export const minutes: InEveryLanguage<(count: number) => string> = {
  nb: (count) => `${count} ${count === 1 ? "minutt" : "minutter"}`,
  nn: (count) => `${count} minutt`,
  en: (count) => `${count} ${count === 1 ? "minute" : "minutes"}`,
};
