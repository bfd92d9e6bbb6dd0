// Tells a library that was told of planned maintenance that it comes at another time.
import type { DowntimeTemplate } from "../../letters/of-downtime.ts";

export const movedToLibrary: DowntimeTemplate = {
  version: 1,
  lists: ["product", "vendor", "from", "to", "movedFrom", "movedTo", "reason"],
  nb: ({ productName, vendorName, libraryName }) => ({
    subject: `Flyttet: vedlikehold av ${productName}`,
    heading: `Vedlikeholdet av ${productName} er flyttet`,
    lead: `${vendorName} har flyttet vedlikeholdet av ${productName} som ${libraryName} er varslet om.`,
    todo: "Dette bør dere vite",
    steps: [
      "Tidspunktet vi varslet om før, gjelder ikke lenger.",
      "Si fra til dem som planlegger bruk av tjenesten i den nye tiden.",
    ],
  }),
  nn: ({ productName, vendorName, libraryName }) => ({
    subject: `Flytta: vedlikehald av ${productName}`,
    heading: `Vedlikehaldet av ${productName} er flytta`,
    lead: `${vendorName} har flytta vedlikehaldet av ${productName} som ${libraryName} er varsla om.`,
    todo: "Dette bør de vite",
    steps: [
      "Tidspunktet vi varsla om før, gjeld ikkje lenger.",
      "Sei frå til dei som planlegg bruk av tenesta i den nye tida.",
    ],
  }),
  en: ({ productName, vendorName, libraryName }) => ({
    subject: `Moved: maintenance of ${productName}`,
    heading: `The maintenance of ${productName} has been moved`,
    lead: `${vendorName} has moved the maintenance of ${productName} that ${libraryName} was told of.`,
    todo: "What you should know",
    steps: [
      "The time we told you of earlier no longer holds.",
      "Tell those who plan to use the service during the new time.",
    ],
  }),
};
