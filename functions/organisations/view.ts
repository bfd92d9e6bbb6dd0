// What everybody may see of a library.
import type { Directory } from "../../shared/records/directory.ts";
import type { PublicLibrary } from "../../shared/records/library.ts";
import type { ReferenceLibrary } from "../../shared/records/reference.ts";

export const publicLibrary = (library: ReferenceLibrary, directory: Directory): PublicLibrary => ({
  libraryNumber: library.libraryNumber,
  isil: library.isil,
  name: library.name,
  type: library.type,
  status: library.status,
  municipalityNumber: library.municipalityNumber,
  municipality: directory.municipality(library.municipalityNumber),
  countyNumber: library.countyNumber,
  county: directory.county(library.countyNumber),
  demo: library.source === "demo",
});
