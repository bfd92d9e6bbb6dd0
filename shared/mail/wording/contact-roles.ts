// What a contact is for, in words that follow "is given as …".
import type { ContactRole } from "../../records/contact.ts";
import type { InEveryLanguage } from "../facts.ts";

export const contactRoles: { readonly [R in ContactRole]: InEveryLanguage<string> } = {
  access: { nb: "kontakt for tilgang", nn: "kontakt for tilgang", en: "the contact for access" },
  support: {
    nb: "kontakt for brukerstøtte",
    nn: "kontakt for brukarstøtte",
    en: "the contact for support",
  },
  sales: { nb: "kontakt for salg", nn: "kontakt for sal", en: "the contact for sales" },
  invoice: { nb: "kontakt for faktura", nn: "kontakt for faktura", en: "the contact for invoices" },
  mailbox: { nb: "felles postkasse", nn: "felles postkasse", en: "the shared mailbox" },
  countyContact: { nb: "fylkeskontakt", nn: "fylkeskontakt", en: "the county contact" },
};
