// The libraries of stories about faults: by their place in the list, each with an owner and a mailbox of its own.
import { LibraryNumber } from "../../../shared/kinds.ts";
import { Library } from "../../../shared/records/library.ts";
import { aNumber } from "../builders.ts";
import { aStoredLibrary } from "../table/small-world.ts";

const firstLibrary = 2_200_000;
export const libraryAt = (at: number): LibraryNumber => LibraryNumber.parse(String(firstLibrary + at));
export const ownerOf = (libraryNumber: string): string => aNumber(500 + Number(libraryNumber) - firstLibrary);
export const mailboxAt = (at: number): string => `bibliotek${at}@bibliotek.example`;

export const counties = ["46", "50", "11"] as const;

export const aLibraryAt = (at: number): Library =>
  Library.parse({
    ...aStoredLibrary(libraryAt(at)),
    name: `Bibliotek ${at}`,
    isil: `NO-${libraryAt(at)}`,
    countyNumber: counties[at % counties.length],
    mailbox: mailboxAt(at),
    owners: [{ organisationNumber: ownerOf(libraryAt(at)), from: "2020-01-01", until: null }],
  });

/** How a library comes by an access that is in force. */
export const opensAccess = ["lift", "send", "activate"] as const;
