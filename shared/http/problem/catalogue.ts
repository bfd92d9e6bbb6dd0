// How a call about what the operator keeps can fail.

export const catalogueProblems = {
  "product.refused": {
    status: 422,
    nb: "Produktet kan ikke lagres. Alle grunner er listet opp.",
    nn: "Produktet kan ikkje lagrast. Alle grunnar er lista opp.",
    en: "The product cannot be kept. All reasons are listed.",
  },
  "product.incomplete": {
    status: 422,
    nb: "Produktet er ikke komplett. Alt som mangler, er listet opp.",
    nn: "Produktet er ikkje komplett. Alt som manglar, er lista opp.",
    en: "The product is not complete. Everything that is missing is listed.",
  },
  "product.wrong-state": {
    status: 409,
    nb: "Produktet er i en tilstand der dette ikke går.",
    nn: "Produktet er i ein tilstand der dette ikkje går.",
    en: "The product is in a state where this cannot be done.",
  },
  "agreement.unknown": {
    status: 404,
    nb: "Avtalen finnes ikke.",
    nn: "Avtalen finst ikkje.",
    en: "There is no such agreement.",
  },
  "agreement.wrong-state": {
    status: 409,
    nb: "Avtalen er i en tilstand der dette ikke går.",
    nn: "Avtalen er i ein tilstand der dette ikkje går.",
    en: "The agreement is in a state where this cannot be done.",
  },
  "vendor.unknown": {
    status: 404,
    nb: "Leverandøren finnes ikke.",
    nn: "Leverandøren finst ikkje.",
    en: "There is no such vendor.",
  },
  "vendor.refused": {
    status: 422,
    nb: "Leverandøren kan ikke lagres. Alle grunner er listet opp.",
    nn: "Leverandøren kan ikkje lagrast. Alle grunnar er lista opp.",
    en: "The vendor cannot be kept. All reasons are listed.",
  },
  "owners.refused": {
    status: 422,
    nb: "Eierne kan ikke lagres. Alle grunner er listet opp.",
    nn: "Eigarane kan ikkje lagrast. Alle grunnar er lista opp.",
    en: "The owners cannot be kept. All reasons are listed.",
  },
  "operator.unknown": {
    status: 404,
    nb: "Ingen driftsansvarlig begynner den dagen.",
    nn: "Ingen driftsansvarleg byrjar den dagen.",
    en: "No operator begins on that day.",
  },
  "operator.refused": {
    status: 422,
    nb: "Den driftsansvarlige kan ikke lagres. Alle grunner er listet opp.",
    nn: "Den driftsansvarlege kan ikkje lagrast. Alle grunnar er lista opp.",
    en: "The operator cannot be kept. All reasons are listed.",
  },
  "proposal.unknown": {
    status: 404,
    nb: "Forslaget finnes ikke.",
    nn: "Forslaget finst ikkje.",
    en: "There is no such proposal.",
  },
  "proposal.decided": {
    status: 409,
    nb: "Forslaget er alt avgjort.",
    nn: "Forslaget er alt avgjort.",
    en: "The proposal has been decided already.",
  },
  "proposal.stale": {
    status: 409,
    nb: "Noe av det forslaget gjelder, er endret siden. Alt er listet opp.",
    nn: "Noko av det forslaget gjeld, er endra sidan. Alt er lista opp.",
    en: "Some of what the proposal is about has changed since. All of it is listed.",
  },
  "proposal.refused": {
    status: 422,
    nb: "Svaret på forslaget kan ikke tas imot. Alle grunner er listet opp.",
    nn: "Svaret på forslaget kan ikkje takast imot. Alle grunnar er lista opp.",
    en: "The answer to the proposal cannot be accepted. All reasons are listed.",
  },
} as const;
