// How a call about tasks, notifications and the change feed can fail.

export const tellingProblems = {
  "caller.not-operator": {
    status: 403,
    nb: "Bare den som drifter Bibliotek24, kan gjøre dette.",
    nn: "Berre den som driftar Bibliotek24, kan gjere dette.",
    en: "Only the operator of Bibliotek24 may do this.",
  },
  "task.unknown": {
    status: 404,
    nb: "Oppgaven finnes ikke.",
    nn: "Oppgåva finst ikkje.",
    en: "There is no such task.",
  },
  "task.answered": {
    status: 409,
    nb: "Oppgaven er alt besvart.",
    nn: "Oppgåva er alt svara på.",
    en: "The task has been answered already.",
  },
  "task.refused": {
    status: 422,
    nb: "Svaret kan ikke tas imot. Alle grunner er listet opp.",
    nn: "Svaret kan ikkje takast imot. Alle grunnar er lista opp.",
    en: "The answer cannot be accepted. All reasons are listed.",
  },
  "notification.unknown": {
    status: 404,
    nb: "Varselet finnes ikke.",
    nn: "Varselet finst ikkje.",
    en: "There is no such notification.",
  },
  "feed.gone": {
    status: 410,
    nb: "Endringene etter denne posisjonen finnes ikke lenger. Hent sakene på nytt, og les fra begynnelsen uten after.",
    nn: "Endringane etter denne posisjonen finst ikkje lenger. Hent sakene på nytt, og les frå byrjinga utan after.",
    en: "The events after this position are kept no longer. Fetch the cases anew, and read from the beginning without after.",
  },
  "case.unknown": {
    status: 404,
    nb: "Saken finnes ikke.",
    nn: "Saka finst ikkje.",
    en: "There is no such case.",
  },
} as const;
