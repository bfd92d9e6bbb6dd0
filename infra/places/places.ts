// The municipalities and counties of today, and the numbers they had before, read from the files beside this one.
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import * as z from "zod";
import { type CountyNumber, type Language, MunicipalityNumber } from "../../shared/kinds.ts";
import { County, Municipality } from "../../shared/records/organisation.ts";

const population = z.coerce.number().pipe(Municipality.shape.population);
const MunicipalityRow = Municipality.extend({ population });
const CountyRow = County.extend({ population });
const FormerRow = z.object({ formerNumber: MunicipalityNumber, municipalityNumber: MunicipalityNumber });

const rows = <S extends z.ZodType>(name: string, row: S): z.infer<S>[] =>
  z
    .array(row)
    .parse(parse(readFileSync(new URL(name, import.meta.url), "utf8"), { columns: true, bom: true }));

/** Places by number; `resolve` leads a number of today or of earlier to today's, or to undefined. */
export type Places = {
  municipalities: Municipality[];
  counties: County[];
  municipality(number: string): Municipality | undefined;
  resolve(number: string): MunicipalityNumber | undefined;
  languageOfCounty(number: CountyNumber): Language;
};

/** The language in which a municipality is written to: Nynorsk → nn; Bokmål and Nøytral → nb. */
export const languageOf = (place: Municipality): Language => (place.languageForm === "Nynorsk" ? "nn" : "nb");

/** nn where more municipalities of the county chose Nynorsk than not: an inference, for want of a list of counties. */
const languageAmong = (municipalities: Municipality[]): Language =>
  municipalities.filter((place) => languageOf(place) === "nn").length * 2 > municipalities.length
    ? "nn"
    : "nb";

/** Reads the three files; throws where a row does not fit. */
export const readPlaces = (): Places => {
  const municipalities = rows("municipalities.csv", MunicipalityRow);
  const byNumber = new Map<string, Municipality>(
    municipalities.map((place) => [place.municipalityNumber, place]),
  );
  const former = new Map<string, MunicipalityNumber>(
    rows("former-numbers.csv", FormerRow).map((row) => [row.formerNumber, row.municipalityNumber]),
  );
  return {
    municipalities,
    counties: rows("counties.csv", CountyRow),
    municipality: (number) => byNumber.get(number),
    resolve: (number) => byNumber.get(number)?.municipalityNumber ?? former.get(number),
    languageOfCounty: (number) =>
      languageAmong(municipalities.filter((place) => place.countyNumber === number)),
  };
};
