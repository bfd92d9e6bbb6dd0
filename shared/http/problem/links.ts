// How opening the link of a mail can fail before anything is known of what it opens.

export const linkProblems = {
  "link.broken": {
    status: 410,
    nb: "Lenken virker ikke. Bruk hele lenken i den siste e-posten.",
    nn: "Lenkja verkar ikkje. Bruk heile lenkja i den siste e-posten.",
    en: "The link does not work. Use the whole link in the latest e-mail.",
  },
} as const;
