// How a call about an organisation can fail.

export const organisationProblems = {
  "organisation.unknown": {
    status: 404,
    nb: "Organisasjonen finnes ikke.",
    nn: "Organisasjonen finst ikkje.",
    en: "There is no such organisation.",
  },
  "delegation.refused": {
    status: 422,
    nb: "Fullmakten kan ikke gis. Alle grunner er listet opp.",
    nn: "Fullmakta kan ikkje gjevast. Alle grunnar er lista opp.",
    en: "The delegation cannot be given. All reasons are listed.",
  },
} as const;
