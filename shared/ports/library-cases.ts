// The cases of one library as its overview needs them: all of them at once.
import type { LibraryNumber, Year } from "../kinds.ts";
import type { LibraryCases } from "../records/overview/cases.ts";

export type LibraryCasesPort = {
  /** Enrolments and access requests from a year on, and every fault report; a moment old at most. */
  read(libraryNumber: LibraryNumber, from: Year): Promise<LibraryCases>;
};
