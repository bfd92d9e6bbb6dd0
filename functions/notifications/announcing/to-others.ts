// What libraries and counties are told besides cases: accesses that end, and what is open on a Monday.
import { isoWeek, osloDay, yearOf } from "../../../shared/clock.ts";
import type { LibraryNumber } from "../../../shared/kinds.ts";
import { endingOf } from "../../../shared/records/access/year-end.ts";
import type { AccessRequest } from "../../../shared/records/access-request.ts";
import type { AccessEnds, OpenCases } from "../../../shared/records/telling/announcement.ts";
import { type Addressee, contactsOf } from "../telling/addressees.ts";
import { type AnnouncingPorts, framed, type Known, type Told } from "./uses.ts";

/** The role mailbox first, for it concerns the library as a whole; then the contacts of the cases, each once. */
const addressesOf = async (
  libraryNumber: LibraryNumber,
  ending: readonly AccessRequest[],
  { libraries }: AnnouncingPorts,
): Promise<Addressee[]> => {
  const library = await libraries.read(libraryNumber);
  const language = library?.language ?? "nb";
  const all: Addressee[] = library?.mailbox ? [{ email: library.mailbox, language }] : [];
  for (const { contact } of ending)
    if (contact && !all.some(({ email }) => email === contact.email))
      all.push({ email: contact.email, language: contact.language ?? language });
  return all;
};

/** Names only what ends still: who has joined meanwhile is not told of it. */
export const accessEndsOf = async (
  told: Told,
  content: AccessEnds,
  ports: AnnouncingPorts,
): Promise<Known> => {
  const { libraryNumber, lastDay, accesses } = content;
  const { directory, now } = told;
  const today = osloDay(now);
  const cases = await ports.libraryCases.read(libraryNumber, yearOf(today));
  const still = endingOf(cases.accesses, today).filter((ending) =>
    accesses.some(({ productId, year }) => productId === ending.productId && year === ending.year),
  );
  const facts = {
    ...framed(told, directory.library(libraryNumber)?.name ?? libraryNumber),
    libraryNumber,
    lastDay,
    productNames: still.map(({ productId }) => directory.product(productId)?.name ?? productId),
    link: null,
  };
  return {
    addresses: await addressesOf(libraryNumber, still, ports),
    letter: () => ({ template: "access-ends-to-library", facts }),
    stillTrue: still.length > 0,
  };
};

/** A summary that could not be told in its own week is not told at all. */
export const openCasesOf = async (
  told: Told,
  { week, rows }: OpenCases,
  ports: AnnouncingPorts,
): Promise<Known> => {
  const { directory, now, announcement } = told;
  const county = await ports.organisations.read(announcement.ref.organisationId);
  const facts = {
    ...framed(told, county?.name ?? announcement.ref.organisationId),
    week,
    rows: rows.map(({ libraryNumber, productId, ...row }) => ({
      ...row,
      libraryName: directory.library(libraryNumber)?.name ?? libraryNumber,
      productName: directory.product(productId)?.name ?? productId,
    })),
    link: null,
  };
  return {
    addresses: contactsOf(county, "countyContact"),
    letter: () => ({ template: "open-cases-to-county", facts }),
    stillTrue: isoWeek(osloDay(now)) === week,
  };
};
