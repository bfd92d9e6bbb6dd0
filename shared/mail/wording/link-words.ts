// What is said about a mail's one link: its label, the step that names it, and who may use it.
import type { Language } from "../../kinds.ts";
import type { RecipientRole } from "../../records/telling/template.ts";
import type { InEveryLanguage } from "../facts.ts";

/** The label where the link does no more than show the case. */
export const seeCase: InEveryLanguage<string> = { nb: "Se saken", nn: "Sjå saka", en: "See the case" };

/** The label where the reader answers on the case's page. */
export const openCase: InEveryLanguage<string> = {
  nb: "Åpne saken og svar",
  nn: "Opne saka og svar",
  en: "Open the case and answer",
};

/** The step that names the link, where no step of the template does. */
export const seeCaseStep: InEveryLanguage<string> = {
  nb: "Lenken under viser hvor saken står.",
  nn: "Lenka under viser kvar saka står.",
  en: "The link below shows where the case stands.",
};

const bearers: readonly RecipientRole[] = ["vendorAccess", "vendorSupport", "library", "vendorCatalogue"];

const bearerNote: InEveryLanguage<string> = {
  nb: "Den som har lenken, kommer inn på siden. Del den bare med dem som skal følge opp.",
  nn: "Den som har lenka, kjem inn på sida. Del ho berre med dei som skal følgje opp.",
  en: "Whoever has the link gets into the page. Share it only with those who are to follow up.",
};

/** A warning where the link itself lets its bearer act: vendors and libraries have no other key. */
export const linkNote = (role: RecipientRole, language: Language): string | null =>
  bearers.includes(role) ? bearerNote[language] : null;
