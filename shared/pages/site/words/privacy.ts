// The page about privacy: what is kept of whom, why, for how long, and what one can ask for.
import type { Prose } from "./prose.ts";

export const privacyProse = {
  heading: { nb: "Personvern", nn: "Personvern", en: "Privacy" },
  lead: {
    nb: "Bibliotek24 behandler så få personopplysninger som mulig: kontaktene til bibliotek, fylker og leverandører, og ingenting om lånere.",
    nn: "Bibliotek24 handsamar så få personopplysningar som råd: kontaktane til bibliotek, fylke og leverandørar, og ingenting om lånarar.",
    en: "Bibliotek24 processes as little personal data as possible: the contacts of libraries, counties and vendors, and nothing about patrons.",
  },
  sections: [
    {
      heading: { nb: "På disse sidene", nn: "På desse sidene", en: "On these pages" },
      paragraphs: {
        nb: [
          "Sidene setter ingen informasjonskapsler, kjører ingen skript og henter ingenting fra andre. Ingen måler hvem du er eller hva du gjør.",
          "Driftsloggene har verken navn, e-postadresser eller IP-adresser, og slettes etter høyst 90 dager.",
        ],
        nn: [
          "Sidene set ingen informasjonskapslar, køyrer ingen skript og hentar ingenting frå andre. Ingen måler kven du er eller kva du gjer.",
          "Driftsloggane har verken namn, e-postadresser eller IP-adresser, og blir sletta etter høgst 90 dagar.",
        ],
        en: [
          "The pages set no cookies, run no scripts and fetch nothing from elsewhere. Nobody measures who you are or what you do.",
          "Operational logs hold neither names, e-mail addresses nor IP addresses, and are deleted after 90 days at the latest.",
        ],
      },
    },
    {
      heading: { nb: "I saker", nn: "I saker", en: "In cases" },
      paragraphs: {
        nb: [
          "Når et bibliotek ber om tilgang eller melder en feil, lagres navnet og e-postadressen til kontakten, slik at den som skal hjelpe, kan svare. Leverandøren ser dem bare når produktet krever det.",
          "Vi foretrekker felles postkasser framfor navn. Fødselsnummer avvises. Skriv ikke opplysninger om lånere i en sak.",
        ],
        nn: [
          "Når eit bibliotek ber om tilgang eller melder ein feil, blir namnet og e-postadressa til kontakten lagra, slik at den som skal hjelpe, kan svare. Leverandøren ser dei berre når produktet krev det.",
          "Vi føretrekkjer felles postkasser framfor namn. Fødselsnummer blir avviste. Skriv ikkje opplysningar om lånarar i ei sak.",
        ],
        en: [
          "When a library asks for access or reports a fault, the name and e-mail address of its contact are kept, so that whoever is to help can answer. The vendor sees them only where the product needs them.",
          "We prefer shared mailboxes to names. National identity numbers are refused. Write nothing about patrons in a case.",
        ],
      },
    },
    {
      heading: { nb: "Hvorfor vi har lov", nn: "Kvifor vi har lov", en: "Why we may" },
      paragraphs: {
        nb: [
          "Grunnlaget er personvernforordningen artikkel 6 nr. 1 bokstav e og f: oppgaven med å skaffe bibliotekene tjenestene, og den berettigede interessen i å kunne svare dem som spør.",
        ],
        nn: [
          "Grunnlaget er personvernforordninga artikkel 6 nr. 1 bokstav e og f: oppgåva med å skaffe biblioteka tenestene, og den rettkomne interessa i å kunne svare dei som spør.",
        ],
        en: [
          "The basis is article 6(1)(e) and (f) of the General Data Protection Regulation: the task of providing the services to libraries, and the legitimate interest in being able to answer those who ask.",
        ],
      },
    },
    {
      heading: { nb: "Hvor lenge", nn: "Kor lenge", en: "For how long" },
      paragraphs: {
        nb: [
          "Navn og e-postadresser i en sak skal slettes senest 12 måneder etter at saken er avsluttet. Slettingen skjer ennå ikke av seg selv; vi gjør den når du ber om det.",
          "E-postadressen i en påmelding til et webinar slettes når biblioteket melder seg av, og ellers av seg selv omtrent 30 dager etter webinaret. I beviset for hva vi har sendt, står adressen som i en sak.",
          "Lenker i e-poster slutter å virke etter 90 dager, eller før: når saken er avsluttet eller adressen ikke lenger er en kontakt.",
        ],
        nn: [
          "Namn og e-postadresser i ei sak skal slettast seinast 12 månader etter at saka er avslutta. Slettinga skjer enno ikkje av seg sjølv; vi gjer henne når du ber om det.",
          "E-postadressa i ei påmelding til eit webinar blir sletta når biblioteket melder seg av, og elles av seg sjølv om lag 30 dagar etter webinaret. I provet for kva vi har sendt, står adressa som i ei sak.",
          "Lenkjer i e-postar sluttar å verke etter 90 dagar, eller før: når saka er avslutta eller adressa ikkje lenger er ein kontakt.",
        ],
        en: [
          "Names and e-mail addresses in a case are to be erased 12 months after the case has ended at the latest. That does not yet happen by itself; we do it when you ask.",
          "The e-mail address in a sign-up for a webinar is erased when the library signs off, and otherwise by itself some 30 days after the webinar. In the proof of what we sent, the address stays as in a case.",
          "Links in mails stop working after 90 days, or earlier: when the case has ended or the address is no longer a contact.",
        ],
      },
    },
    {
      heading: { nb: "Rettighetene dine", nn: "Rettane dine", en: "Your rights" },
      paragraphs: {
        nb: [
          "Du kan be om å få se, rette eller slette det vi har om deg, og om å slippe at vi bruker det. Skriv til adressen under. Du kan også klage til Datatilsynet.",
        ],
        nn: [
          "Du kan be om å få sjå, rette eller slette det vi har om deg, og om å sleppe at vi bruker det. Skriv til adressa under. Du kan òg klage til Datatilsynet.",
        ],
        en: [
          "You may ask to see, correct or erase what we hold about you, and object to our use of it. Write to the address below. You may also complain to the Norwegian Data Protection Authority.",
        ],
      },
    },
  ],
} as const satisfies Prose;
