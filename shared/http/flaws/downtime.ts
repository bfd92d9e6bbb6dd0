// What can be wrong with the window of planned maintenance.

export const downtimeFlaws = {
  ends_before_it_begins: {
    nb: "Slutter før det begynner.",
    nn: "Sluttar før det byrjar.",
    en: "Ends before it begins.",
  },
  window_too_long: {
    nb: "Varer mer enn 72 timer.",
    nn: "Varer meir enn 72 timar.",
    en: "Lasts more than 72 hours.",
  },
  in_the_past: { nb: "Er i fortiden.", nn: "Er i fortida.", en: "Is in the past." },
  too_far_ahead: {
    nb: "Er mer enn 400 dager fram i tid.",
    nn: "Er meir enn 400 dagar fram i tid.",
    en: "Is more than 400 days ahead.",
  },
  too_many_planned: {
    nb: "Produktet har alt 20 planlagte vedlikehold.",
    nn: "Produktet har alt 20 planlagde vedlikehald.",
    en: "20 are planned for the product already.",
  },
} as const;
