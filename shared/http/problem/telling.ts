// How a call about tasks and notifications can fail.

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
  "case.unknown": {
    status: 404,
    nb: "Saken finnes ikke.",
    nn: "Saka finst ikkje.",
    en: "There is no such case.",
  },
} as const;
