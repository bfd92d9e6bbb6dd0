// Tells a vendor of many cases at once: what each kind of digest asks for, in words.
import type { DigestOf } from "../../../records/telling/template.ts";
import type { InEveryLanguage } from "../../facts.ts";
import type { FactName } from "../../listed-facts.ts";

type DigestWords = {
  /** Before the products in the subject. */
  subject: string;
  /** Who wants what; a sentence or two. */
  about: string;
  steps: readonly string[];
};

type DigestTemplate = {
  /** The facts of its own, in a column each. */
  readonly when: readonly FactName[];
} & InEveryLanguage<DigestWords>;

const closeOne: InEveryLanguage<string> = {
  nb: "Er noe uklart, svar på denne e-posten. Ellers trenger dere ikke svare.",
  nn: "Er noko uklart, svar på denne e-posten. Elles treng de ikkje svare.",
  en: "If anything is unclear, reply to this e-mail. Otherwise no reply is needed.",
};

const sayOpened: InEveryLanguage<string> = {
  nb: "Meld fra om hvilke tilganger som er åpnet, og om hva som mangler.",
  nn: "Meld frå om kva tilgangar som er opna, og om kva som manglar.",
  en: "Tell us which accesses are open, and what is missing.",
};

export const digestToVendor = {
  version: 1,
  of: {
    "access-request-to-vendor": {
      when: ["openBy"],
      nb: {
        subject: "Tilgang til",
        about: "Disse bibliotekene ber om tilgang.",
        steps: [
          "Åpne tilgangen for hvert bibliotek i listen. Står det IP-adresser, legg dem inn.",
          sayOpened.nb,
        ],
      },
      nn: {
        subject: "Tilgang til",
        about: "Desse biblioteka bed om tilgang.",
        steps: [
          "Opne tilgangen for kvart bibliotek i lista. Står det IP-adresser, legg dei inn.",
          sayOpened.nn,
        ],
      },
      en: {
        subject: "Access to",
        about: "These libraries ask for access.",
        steps: [
          "Open the access for each library in the list. Where there are IP addresses, register them.",
          sayOpened.en,
        ],
      },
    },
    "withdrawn-to-vendor": {
      when: ["withdrawnAt"],
      nb: {
        subject: "Trukket: tilgang til",
        about: "Disse bibliotekene har trukket forespørselen om tilgang.",
        steps: ["Stans arbeidet med tilgangene. Er en av dem alt åpnet, så steng den.", closeOne.nb],
      },
      nn: {
        subject: "Trekt: tilgang til",
        about: "Desse biblioteka har trekt førespurnaden om tilgang.",
        steps: ["Stans arbeidet med tilgangane. Er ein av dei alt opna, så steng han.", closeOne.nn],
      },
      en: {
        subject: "Withdrawn: access to",
        about: "These libraries have withdrawn their requests for access.",
        steps: ["Stop working on these accesses. If one of them is already open, close it.", closeOne.en],
      },
    },
    "reminder-to-vendor": {
      when: ["waitingSince", "waited"],
      nb: {
        subject: "Påminnelse: tilgang til",
        about: "Disse bibliotekene venter på tilgang. Vi har ikke fått melding om at den er åpnet.",
        steps: [
          "Åpne tilgangen for hvert bibliotek i listen. Står det IP-adresser, legg dem inn.",
          sayOpened.nb,
        ],
      },
      nn: {
        subject: "Påminning: tilgang til",
        about: "Desse biblioteka ventar på tilgang. Vi har ikkje fått melding om at han er opna.",
        steps: [
          "Opne tilgangen for kvart bibliotek i lista. Står det IP-adresser, legg dei inn.",
          sayOpened.nn,
        ],
      },
      en: {
        subject: "Reminder: access to",
        about: "These libraries are waiting for access. We have not been told that it is open.",
        steps: [
          "Open the access for each library in the list. Where there are IP addresses, register them.",
          sayOpened.en,
        ],
      },
    },
    "answered-to-vendor": {
      when: [],
      nb: {
        subject: "Svar fra bibliotek: tilgang til",
        about: "Disse bibliotekene har svart på spørsmålene deres.",
        steps: ["Les svarene i listen, og åpne tilgangene.", sayOpened.nb],
      },
      nn: {
        subject: "Svar frå bibliotek: tilgang til",
        about: "Desse biblioteka har svart på spørsmåla dykkar.",
        steps: ["Les svara i lista, og opne tilgangane.", sayOpened.nn],
      },
      en: {
        subject: "Answers from libraries: access to",
        about: "These libraries have answered your questions.",
        steps: ["Read the answers in the list and open the accesses.", sayOpened.en],
      },
    },
    "does-not-work-to-vendor": {
      when: [],
      nb: {
        subject: "Virker ikke: tilgang til",
        about: "Disse bibliotekene har prøvd tilgangen og melder at den ikke virker.",
        steps: ["Undersøk oppsettet for hvert bibliotek i listen, og rett det som er feil.", sayOpened.nb],
      },
      nn: {
        subject: "Verkar ikkje: tilgang til",
        about: "Desse biblioteka har prøvd tilgangen og melder at han ikkje verkar.",
        steps: ["Undersøk oppsettet for kvart bibliotek i lista, og rett det som er feil.", sayOpened.nn],
      },
      en: {
        subject: "Does not work: access to",
        about: "These libraries have tried the access and say that it does not work.",
        steps: ["Look into the set-up for each library in the list and correct what is wrong.", sayOpened.en],
      },
    },
    "ended-to-vendor": {
      when: ["endReason", "endedAt"],
      nb: {
        subject: "Avsluttet: tilgang til",
        about: "Tilgangen er avsluttet for disse bibliotekene.",
        steps: [
          "Steng tilgangen for hvert bibliotek i listen. Står det IP-adresser, fjern dem.",
          closeOne.nb,
        ],
      },
      nn: {
        subject: "Avslutta: tilgang til",
        about: "Tilgangen er avslutta for desse biblioteka.",
        steps: ["Steng tilgangen for kvart bibliotek i lista. Står det IP-adresser, fjern dei.", closeOne.nn],
      },
      en: {
        subject: "Ended: access to",
        about: "The access has ended for these libraries.",
        steps: [
          "Close the access for each library in the list. Where there are IP addresses, remove them.",
          closeOne.en,
        ],
      },
    },
  },
} as const satisfies {
  /** Counts up whenever the text of any language changes. */
  version: number;
  of: { readonly [D in DigestOf]: DigestTemplate };
};
