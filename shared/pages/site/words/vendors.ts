// The page for vendors: how cases reach them, what is expected, and what they are asked for.
import type { Prose } from "./prose.ts";

export const vendorsProse = {
  heading: { nb: "For leverandører", nn: "For leverandørar", en: "For vendors" },
  lead: {
    nb: "Bibliotekene ber om tilgang og melder feil i sine egne systemer. Dere får saken på e-post og svarer fra en lenke. Dere trenger ingen konto.",
    nn: "Biblioteka ber om tilgang og melder feil i sine eigne system. De får saka på e-post og svarer frå ei lenkje. De treng ingen konto.",
    en: "Libraries ask for access and report faults in their own systems. You receive the case by mail and answer from a link. You need no account.",
  },
  sections: [
    {
      heading: {
        nb: "Slik svarer dere på en sak",
        nn: "Slik svarer de på ei sak",
        en: "How you answer a case",
      },
      paragraphs: {
        nb: [
          "Lenken i e-posten åpner saken med det dere trenger for å koble til biblioteket. Der melder dere at dere har fått den, at tilgangen er åpnet, at noe mangler, eller at dere ikke kan åpne den, og hvorfor.",
          "En lenke gjelder i 90 dager og bare for dere: ikke del den. Det siste dere meldte, kan angres i 24 timer så lenge ikke noe mer har skjedd i saken.",
          "Fra saken kommer dere til alle åpne saker. Der kan mange besvares på én gang, og listen lastes ned som CSV.",
        ],
        nn: [
          "Lenkja i e-posten opnar saka med det de treng for å kople til biblioteket. Der melder de at de har fått henne, at tilgangen er opna, at noko manglar, eller at de ikkje kan opne han, og kvifor.",
          "Ei lenkje gjeld i 90 dagar og berre for dykk: ikkje del henne. Det siste de melde, kan de angre i 24 timar så lenge ikkje noko meir har hendt i saka.",
          "Frå saka kjem de til alle opne saker. Der kan de svare på mange om gongen, og laste ned lista som CSV.",
        ],
        en: [
          "The link in the mail opens the case with what you need to connect the library. There you tell that you have it, that the access is open, that something is missing, or that you cannot open it, and why.",
          "A link works for 90 days and for you only: do not share it. What you told last can be undone for 24 hours while nothing more has happened in the case.",
          "From the case you reach all open cases, where many can be answered at once and the list can be downloaded as CSV.",
        ],
      },
    },
    {
      heading: { nb: "Frister", nn: "Fristar", en: "Deadlines" },
      paragraphs: {
        nb: [
          "Fristene står i avtalen for hvert produkt og på produktets side. Uten annen avtale åpnes tilgang innen 3 arbeidsdager, og feil besvares innen 24 timer. Norske helligdager regnes ikke som arbeidsdager.",
          "Går fristen ut, får dere en påminnelse. Deretter får fylkesbiblioteket beskjed, og til slutt Bibliotek24.",
        ],
        nn: [
          "Fristane står i avtalen for kvart produkt og på sida til produktet. Utan annan avtale blir tilgang opna innan 3 arbeidsdagar, og feil svara på innan 24 timar. Norske heilagdagar er ikkje rekna som arbeidsdagar.",
          "Går fristen ut, får de ei påminning. Deretter får fylkesbiblioteket melding, og til slutt Bibliotek24.",
        ],
        en: [
          "The deadlines are in the agreement of each product and on the product's page. Without another agreement, access is opened within 3 working days and faults are answered within 24 hours. Norwegian public holidays are no working days.",
          "When a deadline passes you get a reminder. Then the county library is told, and finally Bibliotek24.",
        ],
      },
    },
    {
      heading: {
        nb: "Driftsforstyrrelser og vedlikehold",
        nn: "Driftsforstyrringar og vedlikehald",
        en: "Incidents and maintenance",
      },
      paragraphs: {
        nb: [
          "Melder flere bibliotek den samme feilen, blir det én driftsforstyrrelse, og dere får én henvendelse. Inntil dere har bekreftet den, står det «Ikke bekreftet av leverandøren» på driftsstatusen.",
          "Planlagt vedlikehold varsles på forhånd. Bibliotekene som bruker produktet, får beskjed, og det vises på driftsstatusen og på produktets side.",
        ],
        nn: [
          "Melder fleire bibliotek den same feilen, blir det éi driftsforstyrring, og de får éin førespurnad. Til de har stadfesta henne, står det «Ikkje stadfesta av leverandøren» på driftsstatusen.",
          "Planlagt vedlikehald blir varsla på førehand. Biblioteka som bruker produktet, får melding, og det blir vist på driftsstatusen og på sida til produktet.",
        ],
        en: [
          "When several libraries report the same fault it becomes one incident, and you get one message. Until you have confirmed it, the status page says “Not confirmed by the vendor”.",
          "Planned maintenance is announced beforehand. The libraries that use the product are told, and it is shown on the status page and on the product's page.",
        ],
      },
    },
    {
      heading: {
        nb: "De fire svarene om produktet",
        nn: "Dei fire svara om produktet",
        en: "The four answers about the product",
      },
      paragraphs: {
        nb: [
          "Hvert produkt svarer på de samme fire spørsmålene: hvordan man får tilgang, om det kan brukes hjemmefra, om det kan deles med andre bibliotek, og hvem som hjelper når noe ikke virker. Et produkt med et ubesvart spørsmål kan ikke tilbys.",
          "Adressene til dere bekreftes med en lenke. Si fra når noe endrer seg.",
        ],
        nn: [
          "Kvart produkt svarer på dei same fire spørsmåla: korleis ein får tilgang, om det kan brukast heimanfrå, om det kan delast med andre bibliotek, og kven som hjelper når noko ikkje verkar. Eit produkt med eit spørsmål utan svar kan ikkje tilbydast.",
          "Adressene dykkar blir stadfesta med ei lenkje. Sei frå når noko endrar seg.",
        ],
        en: [
          "Every product answers the same four questions: how to get access, whether it can be used from home, whether it can be shared with other libraries, and who helps when something does not work. A product with an unanswered question cannot be offered.",
          "Your addresses are confirmed with a link. Tell us when something changes.",
        ],
      },
    },
    {
      heading: { nb: "Bli leverandør", nn: "Bli leverandør", en: "Become a vendor" },
      paragraphs: {
        nb: [
          "Avtalene forhandles hvert år. Anskaffelsen kunngjøres på Doffin og TED; avtalene gjelder fra 1. januar.",
        ],
        nn: [
          "Avtalane blir forhandla kvart år. Anskaffinga blir kunngjord på Doffin og TED; avtalane gjeld frå 1. januar.",
        ],
        en: [
          "The agreements are negotiated every year. The procurement is announced on Doffin and TED; agreements are in force from 1 January.",
        ],
      },
    },
  ],
} as const satisfies Prose;
