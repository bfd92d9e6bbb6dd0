// What libraries bring along and no function needs: the rules behind the holidays, and schemas as JSON Schema.
import { pathToFileURL } from "node:url";
// biome-ignore lint/correctness/noUnresolvedImports: its types are an ambient module, in which Biome sees no default.
import Holidays from "date-holidays";
import type { Plugin } from "esbuild";

/** The years whose holidays a bundle knows; one that is asked for another fails aloud. */
export const holidayYears = { first: 2000, last: 2150 } as const;

const daysByYear = (): Record<string, string[]> => {
  const rules = new Holidays("NO", { types: ["public"] });
  const years = Array.from({ length: holidayYears.last - holidayYears.first + 1 }, (_, at) => 2000 + at);
  return Object.fromEntries(
    years.map((year) => [year, rules.getHolidays(year).map(({ date }) => date.slice(5, 10))]),
  );
};

let table: string | undefined;

const holidays = (): string => {
  table ??= JSON.stringify(daysByYear());
  return `const days = ${table};
  export default class Holidays {
    constructor(country, { types }) {
      if (country !== "NO" || types.join() !== "public") throw new Error("Only Norway's public holidays are bundled.");
    }
    getHolidays(year) {
      if (!days[year]) throw new Error("The holidays of " + year + " are left out of the bundles.");
      return days[year].map((day) => ({ date: year + "-" + day }));
    }
  }`;
};

/**
 * Norway's holidays as the library tells them when the bundle is made, in place of the library.
 * Why: its rules, time zones and calendars are 200 kB that every cold start would read, and a year takes it 15 ms.
 */
const holidayRules: Plugin = {
  name: "holiday-rules-left-out",
  setup: ({ onLoad }) => {
    onLoad({ filter: /date-holidays[/\\]src[/\\]index\.js$/ }, () => ({
      contents: holidays(),
      loader: "js",
    }));
  },
};

/** Schemas as JSON Schema: the contract is written down when it is made, and no function asks zod for one. */
const jsonSchema: Plugin = {
  name: "json-schema-left-out",
  setup: ({ onLoad }) => {
    const files = /zod[/\\]v4[/\\]core[/\\](to-json-schema|json-schema-processors)\.js$/;
    onLoad({ filter: files }, async ({ path }) => {
      const whole: object = await import(pathToFileURL(path).href);
      const names = Object.keys(whole).map((name) => `leftOut as ${name}`);
      // Why not CommonJS, which need not name them: what is loaded later would take it for the bundle's own.
      return { contents: `const leftOut = undefined; export { ${names.join(", ")} };`, loader: "js" };
    });
  },
};

export const leftOut: Plugin[] = [holidayRules, jsonSchema];
