// What a page says at once: that something was done, or why not.
import type { Language } from "../kinds.ts";
import type { InEveryLanguage, Page } from "./layout.ts";

const done = {
  moved: {
    nb: "Takk, det er registrert.",
    nn: "Takk, det er registrert.",
    en: "Thank you, it has been recorded.",
  },
  undoable: {
    nb: "Takk, det er registrert. Dere kan angre på denne siden i 24 timer, så lenge ikke noe mer har skjedd.",
    nn: "Takk, det er registrert. De kan angre på denne sida i 24 timar, så lenge ikkje noko meir har hendt.",
    en: "Thank you, it has been recorded. You can undo it on this page for 24 hours, while nothing more has happened.",
  },
  answered: { nb: "Takk for svaret.", nn: "Takk for svaret.", en: "Thank you for the answer." },
  asked_for: {
    nb: "Takk, vi har mottatt forespørselen. Dere får en kvittering på e-post.",
    nn: "Takk, vi har motteke førespurnaden. De får ei kvittering på e-post.",
    en: "Thank you, we have received the request. You will get a receipt by e-mail.",
  },
  reported: {
    nb: "Takk, vi har mottatt feilmeldingen. Dere får en kvittering på e-post.",
    nn: "Takk, vi har motteke feilmeldinga. De får ei kvittering på e-post.",
    en: "Thank you, we have received the fault report. You will get a receipt by e-mail.",
  },
  signed_up: {
    nb: "Takk, biblioteket er påmeldt. Dere får en bekreftelse på e-post om litt.",
    nn: "Takk, biblioteket er påmeldt. De får ei stadfesting på e-post om litt.",
    en: "Thank you, the library is signed up. You will get a confirmation by e-mail shortly.",
  },
  signed_off: {
    nb: "Biblioteket er meldt av.",
    nn: "Biblioteket er meldt av.",
    en: "The library is signed off.",
  },
  confirmed: {
    nb: "Takk, det er registrert at opplysningene stemmer.",
    nn: "Takk, det er registrert at opplysningane stemmer.",
    en: "Thank you, it has been recorded that the facts are right.",
  },
  proposed: {
    nb: "Takk, forslaget er sendt til Bibliotek24. Ingenting er endret før det er godtatt.",
    nn: "Takk, forslaget er sendt til Bibliotek24. Ingenting er endra før det er godteke.",
    en: "Thank you, the proposal has been sent to Bibliotek24. Nothing changes until it is accepted.",
  },
  asked: {
    nb: "Er adressen registrert hos oss, kommer det en e-post med lenke om kort tid. Se også i søppelposten.",
    nn: "Er adressa registrert hos oss, kjem det ein e-post med lenkje om kort tid. Sjå òg i søppelposten.",
    en: "If the address is registered with us, a mail with a link will arrive shortly. Please look among spam as well.",
  },
} as const satisfies Record<string, InEveryLanguage<string>>;

const refused = {
  no_choice: {
    nb: "Ingenting er valgt, og ingenting er endret. Velg ett av svarene.",
    nn: "Ingenting er valt, og ingenting er endra. Vel eitt av svara.",
    en: "Nothing was chosen, and nothing has changed. Choose one of the answers.",
  },
  not_now: {
    nb: "Det kan ikke gjøres i saken slik den er nå. Ingenting er endret.",
    nn: "Det kan ikkje gjerast i saka slik ho er no. Ingenting er endra.",
    en: "That cannot be done in the case as it is now. Nothing has changed.",
  },
  no_reason: {
    nb: "Dette må ha en grunn. Velg en av grunnene. Ingenting er endret.",
    nn: "Dette må ha ein grunn. Vel ein av grunnane. Ingenting er endra.",
    en: "This needs a reason. Choose one of the reasons. Nothing has changed.",
  },
  no_text: {
    nb: "Her må dere skrive en melding. Ingenting er endret.",
    nn: "Her må de skrive ei melding. Ingenting er endra.",
    en: "A message must be written here. Nothing has changed.",
  },
  no_moment: {
    nb: "Her må dere velge et tidspunkt fram i tid. Ingenting er endret.",
    nn: "Her må de velje eit tidspunkt fram i tid. Ingenting er endra.",
    en: "A time ahead must be chosen here. Nothing has changed.",
  },
  identity_number: {
    nb: "Meldingen ser ut til å inneholde et fødselsnummer. Ta det bort. Ingenting er endret.",
    nn: "Meldinga ser ut til å innehalde eit fødselsnummer. Ta det bort. Ingenting er endra.",
    en: "The message seems to hold a national identity number. Take it out. Nothing has changed.",
  },
  bad_text: {
    nb: "Meldingen er for lang eller har tegn som ikke kan lagres. Ingenting er endret.",
    nn: "Meldinga er for lang eller har teikn som ikkje kan lagrast. Ingenting er endra.",
    en: "The message is too long or has characters that cannot be kept. Nothing has changed.",
  },
  stale: {
    nb: "Saken er endret etter at siden ble åpnet, så svaret er ikke registrert. Se hva som har skjedd, og velg på nytt.",
    nn: "Saka er endra etter at sida vart opna, så svaret er ikkje registrert. Sjå kva som har hendt, og vel på nytt.",
    en: "The case has changed since the page was opened, so the answer was not recorded. See what has happened, and choose again.",
  },
  no_leave: {
    nb: "Fylkeskontakten kan bare handle for biblioteket med fullmakt fra eieren. Ingenting er endret.",
    nn: "Fylkeskontakten kan berre handle for biblioteket med fullmakt frå eigaren. Ingenting er endra.",
    en: "The county contact may act for the library only with leave from its owner. Nothing has changed.",
  },
  exists: {
    nb: "Biblioteket har alt en sak om dette produktet i år. Den er ikke endret. Åpne saken for å svare eller trekke den.",
    nn: "Biblioteket har alt ei sak om dette produktet i år. Ho er ikkje endra. Opne saka for å svare eller trekkje henne.",
    en: "The library has a case about this product and year already. It has not changed. Open the case to answer or withdraw it.",
  },
  flawed: {
    nb: "Ingenting er registrert. Rett opp det som er merket under.",
    nn: "Ingenting er registrert. Rett opp det som er merkt under.",
    en: "Nothing has been recorded. Mend what is marked below.",
  },
  changed_facts: {
    nb: "Opplysningene er endret etter at siden ble åpnet, så svaret er ikke registrert. Se hva som gjelder nå, og velg på nytt.",
    nn: "Opplysningane er endra etter at sida vart opna, så svaret er ikkje registrert. Sjå kva som gjeld no, og vel på nytt.",
    en: "The facts have changed since the page was opened, so the answer was not recorded. See what is registered now, and choose again.",
  },
  no_change: {
    nb: "Forslaget endrer ingenting. Skriv det som skal endres, eller velg at alt stemmer.",
    nn: "Forslaget endrar ingenting. Skriv det som skal endrast, eller vel at alt stemmer.",
    en: "The proposal changes nothing. Write what should change, or choose that everything is right.",
  },
  bad_facts: {
    nb: "Et av svarene har feil form eller er for langt. Ingenting er sendt.",
    nn: "Eit av svara har feil form eller er for langt. Ingenting er sendt.",
    en: "One of the answers has the wrong form or is too long. Nothing was sent.",
  },
  bad_addresses: {
    nb: "En av e-postadressene er feil, eller det er flere enn fem for en rolle. Ingenting er sendt.",
    nn: "Ei av e-postadressene er feil, eller det er fleire enn fem for ei rolle. Ingenting er sendt.",
    en: "One of the e-mail addresses is wrong, or there are more than five for a role. Nothing was sent.",
  },
  too_many: {
    nb: "Mange forslag venter alt på svar. Vent til Bibliotek24 har svart på noen av dem.",
    nn: "Mange forslag ventar alt på svar. Vent til Bibliotek24 har svart på nokre av dei.",
    en: "Many proposals are waiting already. Wait until Bibliotek24 has answered some of them.",
  },
  no_rows: {
    nb: "Ingen saker er krysset av, og ingenting er endret.",
    nn: "Ingen saker er kryssa av, og ingenting er endra.",
    en: "No cases are ticked, and nothing has changed.",
  },
} as const satisfies Record<string, InEveryLanguage<string>>;

type Notice = NonNullable<Page["notice"]>;

/** That something was done. */
export const said = (name: keyof typeof done, language: Language): Notice => ({
  kind: "status",
  text: done[name][language],
});

/** Why nothing was done, and what to do about it; `since` is what happened meanwhile. */
export const objected = (
  name: keyof typeof refused,
  language: Language,
  since: readonly string[] = [],
): Notice => ({ kind: "alert", text: [refused[name][language], ...since].join(" ") });
