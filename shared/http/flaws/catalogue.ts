// What can be wrong with what the operator and the vendors keep, in three languages.

export const catalogueFlaws = {
  not_answered: { nb: "Er ikke besvart.", nn: "Er ikkje svara på.", en: "Is not answered." },
  not_translated: { nb: "Er ikke oversatt.", nn: "Er ikkje omsett.", en: "Is not translated." },
  not_proven: {
    nb: "Adressen er ikke bekreftet det siste året.",
    nn: "Adressa er ikkje stadfesta det siste året.",
    en: "The address has not been confirmed within a year.",
  },
  not_declared: {
    nb: "Det er ikke oppgitt hvilke opplysninger leverandøren trenger.",
    nn: "Det er ikkje oppgjeve kva for opplysningar leverandøren treng.",
    en: "Which facts the vendor requires is not declared.",
  },
  fact_missing: {
    nb: "En opplysning som tilgangsmåten krever, er ikke oppgitt.",
    nn: "Ei opplysning som tilgangsmåten krev, er ikkje oppgjeven.",
    en: "A fact that the access method needs is not declared.",
  },
  not_confirmed: {
    nb: "Leverandøren har ikke bekreftet opplysningene det siste året.",
    nn: "Leverandøren har ikkje stadfesta opplysningane det siste året.",
    en: "The vendor has not confirmed the facts within a year.",
  },
  not_complete: {
    nb: "Produktet er ikke merket som komplett.",
    nn: "Produktet er ikkje merkt som komplett.",
    en: "The product is not marked as complete.",
  },
  taken: {
    nb: "Brukes alt av en annen.",
    nn: "Blir alt brukt av ein annan.",
    en: "Is used by another one already.",
  },
  not_known: { nb: "Finnes ikke.", nn: "Finst ikkje.", en: "Does not exist." },
  in_force: {
    nb: "Er i bruk og kan ikke endres.",
    nn: "Er i bruk og kan ikkje endrast.",
    en: "Is in use and cannot be changed.",
  },
  overlapping: {
    nb: "Overlapper i tid med en annen.",
    nn: "Overlappar i tid med ein annan.",
    en: "Overlaps in time with another one.",
  },
  leaves_a_gap: {
    nb: "Etterlater dager da ingen er driftsansvarlig.",
    nn: "Etterlet dagar då ingen er driftsansvarleg.",
    en: "Leaves days on which nobody is the operator.",
  },
  changed_since: {
    nb: "Er endret av andre etter at forslaget ble laget.",
    nn: "Er endra av andre etter at forslaget vart laga.",
    en: "Has been changed by others since the proposal was made.",
  },
} as const;
