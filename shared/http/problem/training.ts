// How a call about webinars and sign-ups for them can fail.

export const trainingProblems = {
  "webinar.unknown": {
    status: 404,
    nb: "Webinaret finnes ikke.",
    nn: "Webinaret finst ikkje.",
    en: "There is no such webinar.",
  },
  "webinar.refused": {
    status: 422,
    nb: "Webinaret kan ikke lagres. Alle grunner er listet opp.",
    nn: "Webinaret kan ikkje lagrast. Alle grunnar er lista opp.",
    en: "The webinar cannot be kept. All reasons are listed.",
  },
  "webinar.wrong-state": {
    status: 409,
    nb: "Webinaret er i en tilstand der dette ikke går.",
    nn: "Webinaret er i ein tilstand der dette ikkje går.",
    en: "The webinar is in a state where this cannot be done.",
  },
  "webinar.captions-refused": {
    status: 422,
    nb: "Tekstfilen er ikke en riktig WebVTT-fil. Hver feil står med linjen sin.",
    nn: "Tekstfila er ikkje ei rett WebVTT-fil. Kvar feil står med linja si.",
    en: "The caption file is no proper WebVTT file. Each error is told with its line.",
  },
  "webinar.full": {
    status: 409,
    nb: "Webinaret er fullt.",
    nn: "Webinaret er fullt.",
    en: "The webinar is full.",
  },
  "sign-up.refused": {
    status: 422,
    nb: "Påmeldingen kan ikke tas imot. Alle grunner er listet opp.",
    nn: "Påmeldinga kan ikkje takast imot. Alle grunnar er lista opp.",
    en: "The sign-up cannot be accepted. All reasons are listed.",
  },
  "sign-up.changed-too-often": {
    status: 409,
    nb: "Påmeldingen er endret for mange ganger.",
    nn: "Påmeldinga er endra for mange gonger.",
    en: "The sign-up has been changed too many times.",
  },
} as const;
