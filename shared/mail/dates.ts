// Writes days and moments as people read them, in Europe/Oslo.
import { millisecondsOf, osloDay } from "../clock.ts";
import type { Day, Instant, Language } from "../kinds.ts";
import type { InEveryLanguage } from "./facts.ts";

// Only the names come from the locale; the pattern is ours, so that a newer locale database changes no mail.
const locales: InEveryLanguage<string> = { nb: "nb-NO", nn: "nn-NO", en: "en-GB" };

const namesOf = (locale: string) => ({
  weekday: new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }),
  month: new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" }),
});

const names: InEveryLanguage<ReturnType<typeof namesOf>> = {
  nb: namesOf(locales.nb),
  nn: namesOf(locales.nn),
  en: namesOf(locales.en),
};

const osloTime = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Oslo",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** "mandag 10. august 2026", "måndag 10. august 2026", "Monday 10 August 2026". */
export const dayInWords = (day: Day, language: Language): string => {
  const noon = Date.parse(`${day}T12:00:00.000Z`);
  const weekday = names[language].weekday.format(noon);
  const month = names[language].month.format(noon);
  const date = `${Number(day.slice(8))}${language === "en" ? "" : "."}`;
  return `${weekday} ${date} ${month} ${day.slice(0, 4)}`;
};

/** "mandag 10. august 2026 kl. 12.00"; in English with the time zone, for readers elsewhere. */
export const momentInWords = (instant: Instant, language: Language): string => {
  const time = osloTime.format(millisecondsOf(instant));
  const day = dayInWords(osloDay(instant), language);
  if (language === "en") return `${day} at ${time} (Norwegian time)`;
  return `${day} kl. ${time.replace(":", ".")}`;
};
