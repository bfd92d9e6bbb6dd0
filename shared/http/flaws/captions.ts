// What can be wrong with a line of a caption file, and with what else is sent of a webinar, in three languages.

export const captionFlaws = {
  captions_no_header: {
    nb: "Filen begynner ikke med WEBVTT: den er ikke en WebVTT-fil.",
    nn: "Fila byrjar ikkje med WEBVTT: ho er ikkje ei WebVTT-fil.",
    en: "The file does not begin with WEBVTT: it is no WebVTT file.",
  },
  captions_no_blank_line: {
    nb: "Har --> der det ikke hører hjemme. Mangler det en tom linje før neste tekst?",
    nn: "Har --> der det ikkje høyrer heime. Manglar det ei tom linje før neste tekst?",
    en: "Has --> where it does not belong. Is an empty line missing before the next cue?",
  },
  captions_no_times: {
    nb: "Her begynner en tekst uten tidspunkter.",
    nn: "Her byrjar ein tekst utan tidspunkt.",
    en: "A cue without times begins here.",
  },
  captions_wrong_times: {
    nb: "Tidspunktene har feil form. Skriv dem som 00:01:02.000 --> 00:01:04.500.",
    nn: "Tidspunkta har feil form. Skriv dei som 00:01:02.000 --> 00:01:04.500.",
    en: "The times have the wrong form. Write them as 00:01:02.000 --> 00:01:04.500.",
  },
  captions_unknown_setting: {
    nb: "Har en innstilling som WebVTT ikke kjenner.",
    nn: "Har ei innstilling som WebVTT ikkje kjenner.",
    en: "Has a setting that WebVTT does not know.",
  },
  captions_end_before_start: {
    nb: "Teksten slutter før den begynner.",
    nn: "Teksten sluttar før han byrjar.",
    en: "The cue ends before it begins.",
  },
  captions_out_of_order: {
    nb: "Teksten begynner før den forrige.",
    nn: "Teksten byrjar før den førre.",
    en: "The cue begins before the one above it.",
  },
  captions_no_text: {
    nb: "Tidspunktene har ingen tekst.",
    nn: "Tidspunkta har ingen tekst.",
    en: "The times have no text.",
  },
  captions_unknown_tag: {
    nb: "Har en < som ikke begynner noe WebVTT kjenner. Skriv &lt; for tegnet selv.",
    nn: "Har ein < som ikkje byrjar noko WebVTT kjenner. Skriv &lt; for sjølve teiknet.",
    en: "Has a < that begins nothing WebVTT knows. Write &lt; for the character itself.",
  },
  captions_unpaired_tag: {
    nb: "Har en tagg som ikke avsluttes, eller slutten på en som ikke er begynt.",
    nn: "Har ein tagg som ikkje blir avslutta, eller slutten på ein som ikkje er byrja.",
    en: "Has a tag that is not closed, or the end of one that was not opened.",
  },
  captions_bare_ampersand: {
    nb: "Har en & som ikke begynner et tegnnavn. Skriv &amp; for tegnet selv.",
    nn: "Har ein & som ikkje byrjar eit teiknnamn. Skriv &amp; for sjølve teiknet.",
    en: "Has a & that begins no name of a character. Write &amp; for the character itself.",
  },
  captions_style_after_cue: {
    nb: "Stil og regioner må stå før den første teksten.",
    nn: "Stil og regionar må stå før den første teksten.",
    en: "Styles and regions must stand before the first cue.",
  },
  captions_no_cues: {
    nb: "Filen har ingen tekster.",
    nn: "Fila har ingen tekstar.",
    en: "The file has no cues.",
  },
  host_not_declared: {
    nb: "Adressen er ikke på et sted der opptak legges ut.",
    nn: "Adressa er ikkje på ein stad der opptak blir lagde ut.",
    en: "The address is not on a host where recordings are put.",
  },
  webinar_too_long: {
    nb: "Varer mer enn åtte timer.",
    nn: "Varer meir enn åtte timar.",
    en: "Lasts more than eight hours.",
  },
} as const;
