// How a call about planned maintenance can fail.

export const downtimeProblems = {
  "downtime.unknown": {
    status: 404,
    nb: "Det planlagte vedlikeholdet finnes ikke.",
    nn: "Det planlagde vedlikehaldet finst ikkje.",
    en: "There is no such planned maintenance.",
  },
  "downtime.refused": {
    status: 422,
    nb: "Vedlikeholdet kan ikke kunngjøres slik. Alle grunner er listet opp.",
    nn: "Vedlikehaldet kan ikkje kunngjerast slik. Alle grunnar er lista opp.",
    en: "The maintenance cannot be announced like this. All reasons are listed.",
  },
  "downtime.wrong-state": {
    status: 409,
    nb: "Vedlikeholdet er avlyst eller over.",
    nn: "Vedlikehaldet er avlyst eller over.",
    en: "The maintenance has been cancelled, or is over.",
  },
} as const;
