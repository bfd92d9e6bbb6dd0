// Who may see an overview, and which libraries stand in it.
import { Problem } from "../../shared/http/problem.ts";
import type { CountyNumber, LibraryNumber } from "../../shared/kinds.ts";
import { type CallerQuestion, readersOf, readsAll } from "../../shared/records/authority.ts";
import type { Directory } from "../../shared/records/directory.ts";
import type { ReferenceLibrary } from "../../shared/records/reference.ts";

type Question = CallerQuestion & { libraryNumber: LibraryNumber };

/** The library, its county and the operator; a vendor sees its cases, but no overview of what a library has. */
export const overviewReader = (question: Question): { library: ReferenceLibrary; seesFaults: boolean } => {
  const readers = (scope: "access" | "fault") =>
    readersOf({ ...question, scope }).filter((reader) => reader.as !== "vendor");
  const [reader] = readers("access");
  if (!reader) throw new Problem("caller.not-yours");
  return { library: reader.library, seesFaults: readers("fault").length > 0 };
};

/** Passes the contact of that county and the operator; where no county has the number, there is nothing. */
export const mayOversee = (question: CallerQuestion, countyNumber: CountyNumber): void => {
  const { directory, caller } = question;
  const county = directory.countyOrganisation(countyNumber);
  const isItself =
    county !== undefined && county.organisationNumber === caller.consumer && caller.scopes.includes("county");
  if (!isItself && !readsAll(question)) throw new Problem("caller.not-yours");
  if (!county) throw new Problem("request.not-found");
};

/** The libraries of a county in the order of their numbers, those after `after` first. */
export const librariesOf = (
  directory: Directory,
  countyNumber: CountyNumber,
  { after, limit }: { after: string | null; limit: number },
): { libraries: ReferenceLibrary[]; after: string | null } => {
  const all = directory.libraries
    .filter((library) => library.countyNumber === countyNumber)
    .filter(({ libraryNumber }) => after === null || libraryNumber > after)
    .toSorted((one, other) => (one.libraryNumber < other.libraryNumber ? -1 : 1));
  const libraries = all.slice(0, limit);
  return { libraries, after: all.length > limit ? (libraries.at(-1)?.libraryNumber ?? null) : null };
};
