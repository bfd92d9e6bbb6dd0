// How a call about IP ranges can fail.

export const ipProblems = {
  "ip-ranges.unknown": {
    status: 404,
    nb: "Biblioteket har ikke meldt inn IP-adresser.",
    nn: "Biblioteket har ikkje meldt inn IP-adresser.",
    en: "The library has registered no IP ranges.",
  },
  "ip-ranges.refused": {
    status: 422,
    nb: "IP-adressene kan ikke tas imot. Alle grunner er listet opp.",
    nn: "IP-adressene kan ikkje takast imot. Alle grunnar er lista opp.",
    en: "The IP ranges cannot be accepted. All reasons are listed.",
  },
  "ip-change.unknown": {
    status: 404,
    nb: "Endringen finnes ikke.",
    nn: "Endringa finst ikkje.",
    en: "There is no such change.",
  },
} as const;
