// Whom a link may be sent to: the addresses registered today for the page it opens, and nobody else's.
import type { LinkFacts } from "../../../shared/mail/facts.ts";
import type { Granted } from "../../../shared/ports.ts";
import type { ContactRole } from "../../../shared/records/contact.ts";
import type { Directory } from "../../../shared/records/directory.ts";
import type { Library } from "../../../shared/records/library.ts";
import { contactMark, type ReaderKind } from "../../../shared/records/link.ts";
import type { Organisation } from "../../../shared/records/organisation.ts";
import type { WantedLink } from "../../../shared/records/telling/link-order.ts";
import { type Addressee, addresseesOf } from "../telling/addressees.ts";
import { numberOf } from "../telling/facts.ts";
import { operatorOn } from "../telling/surroundings.ts";

export const reachingUses = {
  clock: ["now"],
  directory: ["current"],
  libraries: ["read"],
  organisations: ["read"],
  cases: ["read"],
} as const;
type Reaching = Granted<typeof reachingUses>;

/** What a mail with a link tells, and the addresses to try, the first one first; `owner` is who they belong to. */
export type Reached = Pick<LinkFacts, "name" | "case"> & { owner: string; addressees: Addressee[] };

const nobody = (owner: string): Reached => ({ owner, name: owner, case: null, addressees: [] });

const withRoles = (organisation: Organisation | null, roles: readonly ContactRole[]): Addressee[] =>
  (organisation?.contacts ?? [])
    .filter(({ role }) => roles.includes(role))
    .map(({ email, language }) => ({ email, language: language ?? organisation?.language ?? "nb" }));

const countyOf = (library: Library, directory: Directory, { organisations }: Reaching) => {
  const county = directory.countyOrganisation(library.countyNumber);
  return county ? organisations.read(county.organisationId) : null;
};

/** The library's own mailbox, else the county contact; a building that is closed for a time has nobody at its mailbox. */
const ofDoor = (library: Library, county: Organisation | null): Addressee[] => {
  if (library.status === "permanently_closed") return [];
  const { mailbox, language, status } = library;
  const own = mailbox !== null && status === "open" ? [{ email: mailbox, language }] : [];
  return [...own, ...withRoles(county, ["countyContact"])];
};

const toDoor = async (wanted: Extract<WantedLink, { page: "door" }>, ports: Reaching): Promise<Reached> => {
  const owner = wanted.libraryNumber;
  const library = await ports.libraries.read(owner);
  if (!library) return nobody(owner);
  const county = await countyOf(library, await ports.directory.current(), ports);
  return { owner, name: library.name, case: null, addressees: ofDoor(library, county) };
};

/** Whose link had become too old comes first, as long as that is a contact still. */
const askerFirst = (all: readonly Addressee[], mark: string): Addressee[] => [
  ...all.filter(({ email }) => contactMark(email) === mark),
  ...all.filter(({ email }) => contactMark(email) !== mark),
];

const vendorRoles = { "access-request": "vendorAccess", "fault-report": "vendorSupport" } as const;

const roleOf = (as: ReaderKind, kind: keyof typeof vendorRoles) => (as === "vendor" ? vendorRoles[kind] : as);

const toCase = async (wanted: Extract<WantedLink, { page: "case" }>, ports: Reaching): Promise<Reached> => {
  const { case: ref, as, contact } = wanted;
  const [found, library, directory] = await Promise.all([
    ports.cases.read(ref),
    ports.libraries.read(ref.libraryNumber),
    ports.directory.current(),
  ]);
  if (!found) return nobody(ref.libraryNumber);
  const { vendorId, productId } = found.record;
  const vendor = await ports.organisations.read(vendorId);
  const county = library && (await countyOf(library, directory, ports));
  const operator = operatorOn(directory, ports.clock.now());
  const around = { found, library, vendor, county, operator };
  return {
    owner: as === "vendor" ? vendorId : ref.libraryNumber,
    name: library?.name ?? ref.libraryNumber,
    case: { caseNumber: numberOf(ref), productName: directory.product(productId)?.name ?? productId },
    addressees: askerFirst(addresseesOf(roleOf(as, ref.kind), around), contact),
  };
};

const toWork = async (wanted: Extract<WantedLink, { page: "work" }>, ports: Reaching): Promise<Reached> => {
  const vendor = await ports.organisations.read(wanted.vendorId);
  const addressees = askerFirst(withRoles(vendor, ["access", "support"]), wanted.contact);
  return { owner: wanted.vendorId, name: vendor?.name ?? wanted.vendorId, case: null, addressees };
};

/** Looks up whom a link is for. */
export const reachedBy = (wanted: WantedLink, ports: Reaching): Promise<Reached> => {
  switch (wanted.page) {
    case "door":
      return toDoor(wanted, ports);
    case "case":
      return toCase(wanted, ports);
    case "work":
      return toWork(wanted, ports);
  }
};
