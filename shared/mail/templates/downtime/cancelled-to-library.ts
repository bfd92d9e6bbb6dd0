// Tells every library that was told of planned maintenance that it does not come.
import type { DowntimeTemplate } from "../../letters/of-downtime.ts";

export const cancelledToLibrary: DowntimeTemplate = {
  version: 1,
  lists: ["product", "vendor", "from", "to"],
  nb: ({ productName, vendorName, libraryName }) => ({
    subject: `Avlyst: vedlikehold av ${productName}`,
    heading: `Vedlikeholdet av ${productName} er avlyst`,
    lead: `${vendorName} har avlyst vedlikeholdet av ${productName} som ${libraryName} er varslet om.`,
    todo: "Dette bør dere vite",
    steps: ["Tjenesten skal virke som vanlig i denne tiden.", "Virker den ikke, så meld feil som vanlig."],
  }),
  nn: ({ productName, vendorName, libraryName }) => ({
    subject: `Avlyst: vedlikehald av ${productName}`,
    heading: `Vedlikehaldet av ${productName} er avlyst`,
    lead: `${vendorName} har avlyst vedlikehaldet av ${productName} som ${libraryName} er varsla om.`,
    todo: "Dette bør de vite",
    steps: ["Tenesta skal verke som vanleg i denne tida.", "Verkar ho ikkje, så meld feil som vanleg."],
  }),
  en: ({ productName, vendorName, libraryName }) => ({
    subject: `Cancelled: maintenance of ${productName}`,
    heading: `The maintenance of ${productName} has been cancelled`,
    lead: `${vendorName} has cancelled the maintenance of ${productName} that ${libraryName} was told of.`,
    todo: "What you should know",
    steps: [
      "The service should work as usual during this time.",
      "If it does not, report the fault as usual.",
    ],
  }),
};
