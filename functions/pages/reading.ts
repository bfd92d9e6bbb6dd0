// What a link to a case opens: whose it is, whether it still may, and what stands around the case.
import { osloDay } from "../../shared/clock.ts";
import { Problem } from "../../shared/http/problem.ts";
import type { Instant } from "../../shared/kinds.ts";
import type { Case, Granted } from "../../shared/ports.ts";
import { countyActor, ownerActor } from "../../shared/records/authority.ts";
import type { Actor } from "../../shared/records/case.ts";
import type { Directory } from "../../shared/records/directory.ts";
import type { Library } from "../../shared/records/library.ts";
import { contactMark, type LinkTo } from "../../shared/records/link.ts";
import type { Organisation } from "../../shared/records/organisation.ts";
import { emailsOf, whyClosed } from "./rules.ts";

export const readingUses = {
  clock: ["now"],
  links: ["open", "toWork"],
  cases: ["read"],
  directory: ["current"],
  organisations: ["read"],
  libraries: ["read"],
} as const;

type Ports = Granted<typeof readingUses>;
export type CaseLink = LinkTo["case"];

/** A case with everything its page tells of. */
export type Around = {
  found: Case;
  directory: Directory;
  vendor: Organisation | null;
  library: Library | null;
  county: Organisation | null;
};

export type Reading = Around & {
  link: CaseLink;
  now: Instant;
  /** Null while the link opens the case. */
  closed: "ended" | "expired" | "stranger" | null;
  /** The address the link was sent to, where it is a registered one still. */
  email: string | null;
};

const countyOf = (library: Library | null, directory: Directory, { organisations }: Ports) => {
  const county = library && directory.countyOrganisation(library.countyNumber);
  return county ? organisations.read(county.organisationId) : null;
};

/** Reads a case and what stands around it; `link.broken` where there is none. */
export const aroundCase = async (ref: CaseLink["case"], ports: Ports): Promise<Around> => {
  const [found, directory, library] = await Promise.all([
    ports.cases.read(ref),
    ports.directory.current(),
    ports.libraries.read(ref.libraryNumber),
  ]);
  if (!found) throw new Problem("link.broken");
  const [vendor, county] = await Promise.all([
    ports.organisations.read(found.record.vendorId),
    countyOf(library, directory, ports),
  ]);
  return { found, directory, vendor, library, county };
};

/** What the token opens; `link.broken` where it is not one of ours. */
export const readingOf = async (token: string, ports: Ports): Promise<Reading> => {
  const link = await ports.links.open("case", token);
  if (!link) throw new Problem("link.broken");
  const now = ports.clock.now();
  const around = await aroundCase(link.case, ports);
  const email = emailsOf(link.as, around, osloDay(now)).find((one) => contactMark(one) === link.contact);
  const closed = email === undefined ? "stranger" : whyClosed(link, around.found, now);
  return { ...around, link, now, closed, email: email ?? null };
};

/** In whose name somebody acts who came by this link; null for those who only read. */
export const actorOf = ({ link, vendor, library, directory, now }: Reading): Actor | null => {
  if (link.as === "vendor")
    return { kind: "vendor", organisationNumber: vendor?.organisationNumber ?? null, supplier: null };
  const known = library ? directory.library(library.libraryNumber) : undefined;
  if (link.as === "library") return ownerActor(known, osloDay(now));
  return link.as === "county" ? countyActor(directory, known, osloDay(now)) : null;
};
