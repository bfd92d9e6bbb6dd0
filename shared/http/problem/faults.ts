// How a call about faults can fail.

export const faultProblems = {
  "fault-report.unknown": {
    status: 404,
    nb: "Feilmeldingen finnes ikke.",
    nn: "Feilmeldinga finst ikkje.",
    en: "There is no such fault report.",
  },
  "fault-report.refused": {
    status: 422,
    nb: "Feilmeldingen kan ikke tas imot. Alle grunner er listet opp.",
    nn: "Feilmeldinga kan ikkje takast imot. Alle grunnar er lista opp.",
    en: "The fault report cannot be accepted. All reasons are listed.",
  },
  "fault-report.wrong-state": {
    status: 409,
    nb: "Feilmeldingen er i en tilstand der dette ikke går.",
    nn: "Feilmeldinga er i ein tilstand der dette ikkje går.",
    en: "The fault report is in a state where this cannot be done.",
  },
  "incident.unknown": {
    status: 404,
    nb: "Driftsforstyrrelsen finnes ikke.",
    nn: "Driftsforstyrringa finst ikkje.",
    en: "There is no such incident.",
  },
  "incident.wrong-state": {
    status: 409,
    nb: "Driftsforstyrrelsen er i en tilstand der dette ikke går.",
    nn: "Driftsforstyrringa er i ein tilstand der dette ikkje går.",
    en: "The incident is in a state where this cannot be done.",
  },
  "incident.refused": {
    status: 422,
    nb: "Dette kan ikke meldes om driftsforstyrrelsen. Alle grunner er listet opp.",
    nn: "Dette kan ikkje meldast om driftsforstyrringa. Alle grunnar er lista opp.",
    en: "This cannot be said of the incident. All reasons are listed.",
  },
} as const;
