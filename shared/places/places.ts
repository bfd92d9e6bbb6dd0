// The municipalities and counties of today, when their numbers began to count, and the numbers they had before.
import * as z from "zod";
import { type CountyNumber, Day, type Language, line, MunicipalityNumber } from "../kinds.ts";
import { County, Municipality } from "../records/organisation.ts";
import written from "./places.json" with { type: "json" };

/** A number that counted until a day; `from` is null where it is older than its source. */
const Former = z.object({ name: line(120), from: Day.nullable(), until: Day.nullable() });

/** A number that is no municipality's any more; `until` is null where it never was one's. */
const FormerMunicipality = Former.extend({
  formerNumber: MunicipalityNumber,
  municipalityNumber: MunicipalityNumber,
});
export type FormerMunicipality = z.infer<typeof FormerMunicipality>;

/** The counties of today that took over the whole, or where it was divided, its parts. */
const FormerCounty = Former.extend({
  formerNumber: County.shape.countyNumber,
  countyNumbers: z.array(County.shape.countyNumber).min(1).max(5),
});
export type FormerCounty = z.infer<typeof FormerCounty>;

const Written = z.object({
  municipalities: z.array(Municipality).max(500),
  counties: z.array(County).max(50),
  formerMunicipalities: z.array(FormerMunicipality).max(2000),
  formerCounties: z.array(FormerCounty).max(100),
});

export type Places = z.infer<typeof Written> & {
  municipality(number: string): Municipality | undefined;
  /** Leads a number of today or of earlier to today's. */
  resolve(number: string): MunicipalityNumber | undefined;
  /** Whether a number, of today or of earlier, counted on a day. */
  countedOn(number: string, day: Day): boolean;
  languageOfCounty(number: CountyNumber): Language;
};

/** The language in which a municipality is written to: Nynorsk → nn; Bokmål and Nøytral → nb. */
export const languageOf = (place: Municipality): Language => (place.languageForm === "Nynorsk" ? "nn" : "nb");

/** nn where more municipalities of the county chose Nynorsk than not: an inference, for want of a list of counties. */
const languageAmong = (municipalities: Municipality[]): Language =>
  municipalities.filter((place) => languageOf(place) === "nn").length * 2 > municipalities.length
    ? "nn"
    : "nb";

/** Reads the file beside this one; throws where a row does not fit. */
export const readPlaces = (): Places => {
  const read = Written.parse(written);
  const byNumber = new Map<string, Municipality>(
    read.municipalities.map((place) => [place.municipalityNumber, place]),
  );
  const former = new Map<string, FormerMunicipality>(
    read.formerMunicipalities.map((row) => [row.formerNumber, row]),
  );
  return {
    ...read,
    municipality: (number) => byNumber.get(number),
    resolve: (number) => byNumber.get(number)?.municipalityNumber ?? former.get(number)?.municipalityNumber,
    countedOn: (number, day) => {
      const ended = former.get(number);
      const began = (byNumber.get(number) ?? ended)?.from;
      if (began === undefined || (began !== null && day < began)) return false;
      return ended === undefined || (ended.until !== null && day <= ended.until);
    },
    languageOfCounty: (number) =>
      languageAmong(read.municipalities.filter((place) => place.countyNumber === number)),
  };
};
