// The page for library systems: from nothing to a call that is answered.
import type { Scope } from "../../../records/caller.ts";
import type { InEveryLanguage, Words } from "../../frame.ts";
import type { Section } from "./prose.ts";

export const systemsWords = {
  heading: { nb: "For biblioteksystem", nn: "For biblioteksystem", en: "For library systems" },
  lead: {
    nb: "Be om tilgang og meld feil for bibliotekene dine der de allerede arbeider. Produkter, bibliotek og driftsstatus er åpne for alle; resten krever et token fra Maskinporten.",
    nn: "Be om tilgang og meld feil for biblioteka dine der dei allereie arbeider. Produkt, bibliotek og driftsstatus er opne for alle; resten krev eit token frå Maskinporten.",
    en: "Ask for access and report faults for your libraries where they already work. Products, libraries and status are open to all; the rest needs a token from Maskinporten.",
  },
  address: { nb: "API-ets adresse", nn: "Adressa til API-et", en: "Address of the API" },
  issuer: { nb: "Tokenutsteder", nn: "Tokenutferdar", en: "Token issuer" },
  audience: {
    nb: "Målgruppe i tokenet (resource)",
    nn: "Målgruppe i tokenet (resource)",
    en: "Audience of the token (resource)",
  },
  reference: { nb: "Referanse", nn: "Referanse", en: "Reference" },
  contract: { nb: "Kontrakt (OpenAPI 3.1)", nn: "Kontrakt (OpenAPI 3.1)", en: "Contract (OpenAPI 3.1)" },
  first: { nb: "1. Prøv uten token", nn: "1. Prøv utan token", en: "1. Try without a token" },
  firstText: {
    nb: "Alle produktene på tilbud, og om de virker nå:",
    nn: "Alle produkta på tilbod, og om dei verkar no:",
    en: "All products on offer, and whether they work now:",
  },
  client: {
    nb: "2. Skaff en Maskinporten-klient",
    nn: "2. Skaff ein Maskinporten-klient",
    en: "2. Get a Maskinporten client",
  },
  scope: { nb: "Scope", nn: "Scope", en: "Scope" },
  gives: { nb: "Gir adgang til å", nn: "Gjev løyve til å", en: "Lets you" },
  token: { nb: "3. Hent et token", nn: "3. Hent eit token", en: "3. Get a token" },
  tokenText: {
    nb: "Signer et JWT med nøkkelen din (høyst 120 sekunder fra iat til exp, en ny jti hver gang) og bytt det i et token. Målgruppen må være med som resource.",
    nn: "Signer eit JWT med nøkkelen din (høgst 120 sekund frå iat til exp, ein ny jti kvar gong) og byt det i eit token. Målgruppa må vere med som resource.",
    en: "Sign a JWT with your key (at most 120 seconds from iat to exp, a new jti each time) and exchange it for a token. The audience must be in it as resource.",
  },
  call: { nb: "4. Be om tilgang", nn: "4. Be om tilgang", en: "4. Ask for access" },
  callText: {
    nb: "LIBRARY er biblioteknummeret fra Base Bibliotek, sju siffer. Svaret er 201 med saken; kommer samme kall igjen, er svaret 200 og samme sak.",
    nn: "LIBRARY er biblioteknummeret frå Base Bibliotek, sju siffer. Svaret er 201 med saka; kjem same kall igjen, er svaret 200 og same sak.",
    en: "LIBRARY is the library number of Base Bibliotek, seven digits. The answer is 201 with the case; the same call again is answered 200 with the same case.",
  },
} as const satisfies Words;

/** What a library system needs each scope for. */
export const scopeWords = {
  access: { nb: "lese tilgangssaker", nn: "lese tilgangssaker", en: "read access requests" },
  "access.write": {
    nb: "be om tilgang og svare i saker",
    nn: "be om tilgang og svare i saker",
    en: "ask for access and answer in cases",
  },
  fault: { nb: "lese feilmeldinger", nn: "lese feilmeldingar", en: "read fault reports" },
  "fault.write": { nb: "melde feil", nn: "melde feil", en: "report faults" },
  county: { nb: "se sakene i et fylke", nn: "sjå sakene i eit fylke", en: "see the cases of a county" },
} as const satisfies { readonly [S in Exclude<Scope, "vendor" | "operator">]: InEveryLanguage<string> };

/** How one becomes a client; numbered on the page. */
export const clientSteps: InEveryLanguage<readonly string[]> = {
  nb: [
    "Den som eier biblioteket (kommunen eller fylkeskommunen), ber Bibliotek24 om scopene under for sitt organisasjonsnummer.",
    "Eieren lager en klient av typen Maskinporten i Samarbeidsportalen til Digdir, med disse scopene, og legger inn den offentlige nøkkelen.",
    "Drifter du systemet for eieren, lager du klienten selv. Eieren delegerer da scopene til ditt organisasjonsnummer i Altinn, og du oppgir eieren som consumer_org.",
  ],
  nn: [
    "Den som eig biblioteket (kommunen eller fylkeskommunen), ber Bibliotek24 om scopa under for sitt organisasjonsnummer.",
    "Eigaren lagar ein klient av typen Maskinporten i Samarbeidsportalen til Digdir, med desse scopa, og legg inn den offentlege nøkkelen.",
    "Driftar du systemet for eigaren, lagar du klienten sjølv. Eigaren delegerer då scopa til organisasjonsnummeret ditt i Altinn, og du oppgjev eigaren som consumer_org.",
  ],
  en: [
    "Whoever owns the library (the municipality or the county) asks Bibliotek24 for the scopes below for its organisation number.",
    "The owner makes a client of the type Maskinporten in Digdir's Samarbeidsportalen, with these scopes, and registers the public key.",
    "If you run the system for the owner, you make the client. The owner then delegates the scopes to your organisation number in Altinn, and you name the owner as consumer_org.",
  ],
};

export const systemsSections: readonly Section[] = [
  {
    heading: { nb: "Godt å vite", nn: "Godt å vite", en: "Good to know" },
    paragraphs: {
      nb: [
        "Send Idempotency-Key når du oppretter noe: da kan kallet trygt gjentas. Saker har en versjon, som er ETag; endringer krever den i If-Match.",
        "Avslag er application/problem+json med alle feil på én gang, på bokmål, nynorsk eller engelsk etter Accept-Language.",
        "Det andre enn biblioteket må rette, avviser ikke forespørselen: den blir stående på vent og går videre av seg selv.",
      ],
      nn: [
        "Send Idempotency-Key når du opprettar noko: då kan kallet trygt gjentakast. Saker har ein versjon, som er ETag; endringar krev han i If-Match.",
        "Avslag er application/problem+json med alle feil på éin gong, på bokmål, nynorsk eller engelsk etter Accept-Language.",
        "Det andre enn biblioteket må rette, avviser ikkje førespurnaden: han blir ståande på vent og går vidare av seg sjølv.",
      ],
      en: [
        "Send an Idempotency-Key when you create something: then the call may safely be repeated. Cases have a version, which is their ETag; changes need it as If-Match.",
        "Refusals are application/problem+json with all errors at once, in Bokmål, Nynorsk or English by Accept-Language.",
        "What others than the library must mend does not refuse a request: it is held, and goes on by itself.",
      ],
    },
  },
];
