// By when a vendor is asked to have opened an access.
import { addWorkingDays } from "../calendar.ts";
import { osloDay } from "../clock.ts";
import type { Day, Language } from "../kinds.ts";
import { dayInWords } from "./dates.ts";
import type { CaseFacts } from "./facts.ts";

type Dated = Pick<CaseFacts, "state" | "eventAt" | "validFrom" | "leadTimeWorkingDays">;

/** The lead time in working days after the event, but never before the agreement's first day; null on hold. */
export const openBy = (facts: Dated): Day | null => {
  if (facts.state === "held" || facts.leadTimeWorkingDays === null) return null;
  const afterLeadTime = addWorkingDays(osloDay(facts.eventAt), facts.leadTimeWorkingDays);
  return facts.validFrom !== null && facts.validFrom > afterLeadTime ? facts.validFrom : afterLeadTime;
};

/** " senest mandag 10. august 2026" with its word in front, or nothing where no deadline is known. */
export const byWhen = (facts: Dated, language: Language): string => {
  const day = openBy(facts);
  if (day === null) return "";
  const word = { nb: "senest", nn: "seinast", en: "no later than" }[language];
  return ` ${word} ${dayInWords(day, language)}`;
};
