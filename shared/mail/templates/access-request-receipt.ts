// Tells the library that its request is received, and whom it waits for.
import type { HeldReason } from "../../records/access-request.ts";
import { nothing, type Template } from "../content.ts";
import { byWhen } from "../deadlines.ts";
import type { CaseFacts, InEveryLanguage } from "../facts.ts";
import { heldReason } from "../words.ts";

type Waits = { readonly [R in HeldReason]: (facts: CaseFacts) => readonly string[] };

// Who acts next, and what the library itself may do.
const waits: InEveryLanguage<Waits> = {
  nb: {
    not_enrolled: ({ productName, year }) => [
      `Biblioteket er ikke registrert som tilknyttet ${productName} for ${year}. Bibliotek24 undersøker det nå.`,
      "Forespørselen sendes til leverandøren av seg selv når tilknytningen er registrert.",
      "Mener du at biblioteket er tilknyttet? Svar på denne e-posten.",
    ],
    no_contact: ({ vendorName }) => [
      `${vendorName} har ingen registrert kontakt for tilgang. Bibliotek24 skaffer en.`,
      "Forespørselen sendes av seg selv når kontakten er registrert. Du trenger ikke gjøre noe.",
    ],
    agreement_not_signed: ({ vendorName, year }) => [
      `Avtalen med ${vendorName} for ${year} er ikke signert ennå. Bibliotek24 følger den opp.`,
      "Forespørselen sendes av seg selv når avtalen er signert. Du trenger ikke gjøre noe.",
    ],
  },
  nn: {
    not_enrolled: ({ productName, year }) => [
      `Biblioteket er ikkje registrert som tilknytt ${productName} for ${year}. Bibliotek24 undersøkjer det no.`,
      "Førespurnaden blir send til leverandøren av seg sjølv når tilknytinga er registrert.",
      "Meiner du at biblioteket er tilknytt? Svar på denne e-posten.",
    ],
    no_contact: ({ vendorName }) => [
      `${vendorName} har ingen registrert kontakt for tilgang. Bibliotek24 skaffar ein.`,
      "Førespurnaden blir send av seg sjølv når kontakten er registrert. Du treng ikkje gjere noko.",
    ],
    agreement_not_signed: ({ vendorName, year }) => [
      `Avtalen med ${vendorName} for ${year} er ikkje signert enno. Bibliotek24 følgjer han opp.`,
      "Førespurnaden blir send av seg sjølv når avtalen er signert. Du treng ikkje gjere noko.",
    ],
  },
  en: {
    not_enrolled: ({ productName, year }) => [
      `The library is not registered as having joined ${productName} for ${year}. Bibliotek24 is looking into it.`,
      "The request goes to the vendor by itself once the enrolment is registered.",
      "Do you believe that the library has joined? Reply to this e-mail.",
    ],
    no_contact: ({ vendorName }) => [
      `${vendorName} has no registered contact for access. Bibliotek24 will find one.`,
      "The request goes out by itself once the contact is registered. You need not do anything.",
    ],
    agreement_not_signed: ({ vendorName, year }) => [
      `The agreement with ${vendorName} for ${year} is not signed yet. Bibliotek24 is following it up.`,
      "The request goes out by itself once the agreement is signed. You need not do anything.",
    ],
  },
};

const held = ({ state, reason }: CaseFacts): HeldReason | null =>
  state === "held" ? heldReason(reason) : null;

export const accessRequestReceipt: Template = {
  version: 2,
  lists: ["caseNumber", "library", "libraryNumber", "product", "vendor", "year", "openBy", "requestedAt"],
  quotes: nothing,
  nb: (facts) => {
    const reason = held(facts);
    const asked = `forespørselen om tilgang til ${facts.productName} for ${facts.libraryName}`;
    return {
      subject: `${reason ? "På vent" : "Mottatt"}: tilgang til ${facts.productName} for ${facts.libraryName}`,
      heading: reason ? "Saken er satt på vent" : "Saken er mottatt",
      lead: reason
        ? `Bibliotek24 har mottatt ${asked}, men må sette den på vent.`
        : `Bibliotek24 har mottatt ${asked} og sender den til ${facts.vendorName}.`,
      todo: "Hva som skjer nå",
      steps: reason
        ? waits.nb[reason](facts)
        : [
            `Vi ber ${facts.vendorName} om å åpne tilgangen${byWhen(facts, "nb")}.`,
            "Leverandøren tar kontakt hvis noe mangler. Du trenger ikke gjøre noe.",
            "Virker ikke tilgangen når fristen er ute? Svar på denne e-posten.",
          ],
    };
  },
  nn: (facts) => {
    const reason = held(facts);
    const asked = `førespurnaden om tilgang til ${facts.productName} for ${facts.libraryName}`;
    return {
      subject: `${reason ? "På vent" : "Motteken"}: tilgang til ${facts.productName} for ${facts.libraryName}`,
      heading: reason ? "Saka er sett på vent" : "Saka er motteken",
      lead: reason
        ? `Bibliotek24 har motteke ${asked}, men må setje han på vent.`
        : `Bibliotek24 har motteke ${asked} og sender han til ${facts.vendorName}.`,
      todo: "Kva som skjer no",
      steps: reason
        ? waits.nn[reason](facts)
        : [
            `Vi bed ${facts.vendorName} om å opne tilgangen${byWhen(facts, "nn")}.`,
            "Leverandøren tek kontakt om noko manglar. Du treng ikkje gjere noko.",
            "Verkar ikkje tilgangen når fristen er ute? Svar på denne e-posten.",
          ],
    };
  },
  en: (facts) => {
    const reason = held(facts);
    const asked = `the request for access to ${facts.productName} for ${facts.libraryName}`;
    return {
      subject: `${reason ? "On hold" : "Received"}: access to ${facts.productName} for ${facts.libraryName}`,
      heading: reason ? "The case is on hold" : "The case is received",
      lead: reason
        ? `Bibliotek24 has received ${asked}, but has to put it on hold.`
        : `Bibliotek24 has received ${asked} and is sending it to ${facts.vendorName}.`,
      todo: "What happens now",
      steps: reason
        ? waits.en[reason](facts)
        : [
            `We ask ${facts.vendorName} to open the access${byWhen(facts, "en")}.`,
            "The vendor will be in touch if anything is missing. You need not do anything.",
            "Does the access not work when that day has passed? Reply to this e-mail.",
          ],
    };
  },
};
