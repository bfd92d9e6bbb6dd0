// What libraries bring along and no function needs: other countries' holidays, calendars and time zones.
import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";
import * as z from "zod";

const HolidayData = z.looseObject({ holidays: z.record(z.string(), z.unknown()) });

/** The Norwegian rules alone, of more than 200 countries': 410 kB less. */
const otherCountries: Plugin = {
  name: "other-countries-left-out",
  setup: ({ onLoad }) => {
    onLoad({ filter: /date-holidays[/\\]src[/\\]data\.js$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const json: unknown = JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1));
      const data = HolidayData.parse(json);
      const norway = { ...data, holidays: { NO: data.holidays["NO"] } };
      return { contents: `export const data = ${JSON.stringify(norway)};`, loader: "js" };
    });
  },
};

const otherCalendars =
  /date-holidays-parser[/\\]src[/\\](Julian|Hebrew|Hijri|Jalaali|Equinox|Chinese|BengaliRevised)\.js$/;

const refusal = `export default class LeftOut {
  constructor({ fn }) {
    throw new Error("The calendar of the rule " + fn + " is left out of the bundles.");
  }
}`;

/** With them go their tables of planets and moons: 220 kB. A rule that asks for one fails aloud. */
const unusedCalendars: Plugin = {
  name: "unused-calendars-left-out",
  setup: ({ onLoad }) => {
    onLoad({ filter: otherCalendars }, () => ({ contents: refusal, loader: "js" }));
  },
};

const ZoneData = z.object({ version: z.string(), zones: z.array(z.string()), links: z.array(z.string()) });

/** Oslo has the rules of Berlin. The other 340 zones are 700 kB. */
const otherZones: Plugin = {
  name: "other-zones-left-out",
  setup: ({ onLoad }) => {
    onLoad({ filter: /moment-timezone[/\\]data[/\\]packed[/\\]latest\.json$/ }, async ({ path }) => {
      const { version, zones, links } = ZoneData.parse(JSON.parse(await readFile(path, "utf8")));
      const oslo = {
        version,
        zones: zones.filter((zone) => zone.startsWith("Europe/Berlin|")),
        links: links.filter((link) => link === "Europe/Berlin|Europe/Oslo"),
        countries: [],
      };
      return { contents: JSON.stringify(oslo), loader: "json" };
    });
  },
};

/** Schemas as JSON Schema: the contract is written down when it is made, and no function asks zod for one. */
const jsonSchema: Plugin = {
  name: "json-schema-left-out",
  setup: ({ onLoad }) => {
    onLoad({ filter: /zod[/\\]v4[/\\]core[/\\](to-json-schema|json-schema-processors)\.js$/ }, () => ({
      contents: "module.exports = {};",
      loader: "js",
    }));
  },
};

export const leftOut: Plugin[] = [otherCountries, unusedCalendars, otherZones, jsonSchema];
