// What a link to the door opens: the library, in which capacity its bearer came, and what it may do.
import { osloDay } from "../../shared/clock.ts";
import { Problem } from "../../shared/http/problem.ts";
import type { Email, Instant } from "../../shared/kinds.ts";
import type { Granted } from "../../shared/ports.ts";
import { countyActor, ownerActor } from "../../shared/records/authority.ts";
import type { Actor } from "../../shared/records/case.ts";
import type { Directory } from "../../shared/records/directory.ts";
import type { LinkTo } from "../../shared/records/link.ts";
import type { Organisation } from "../../shared/records/organisation.ts";
import type { ReferenceLibrary } from "../../shared/records/reference.ts";
import { bearerOf } from "./rules.ts";

export const readingUses = {
  clock: ["now"],
  links: ["open"],
  directory: ["current"],
  libraries: ["read"],
  organisations: ["read"],
} as const;

/** A door that is open; `actor` is null of a county contact without the owner's leave, which only reads. */
export type Opened = {
  closed: null;
  link: LinkTo["door"];
  now: Instant;
  directory: Directory;
  library: ReferenceLibrary;
  county: Organisation | null;
  as: "library" | "county";
  email: Email;
  actor: Actor | null;
};
export type Door = Opened | { closed: "expired" | "stranger"; link: LinkTo["door"] };

/** What the token opens; `link.broken` where it is not one of ours. */
export const doorOf = async (token: string, ports: Granted<typeof readingUses>): Promise<Door> => {
  const link = await ports.links.open("door", token);
  if (!link) throw new Problem("link.broken");
  const now = ports.clock.now();
  const [directory, stored] = await Promise.all([
    ports.directory.current(),
    ports.libraries.read(link.libraryNumber),
  ]);
  const library = directory.library(link.libraryNumber);
  if (!library || !stored) throw new Problem("link.broken");
  const itsCounty = directory.countyOrganisation(library.countyNumber);
  const county = itsCounty ? await ports.organisations.read(itsCounty.organisationId) : null;
  const bearer = bearerOf(link, { library: stored, county });
  if (!bearer) return { closed: "stranger", link };
  if (link.expiresAt <= now) return { closed: "expired", link };
  const today = osloDay(now);
  const actor = bearer.as === "library" ? ownerActor(library, today) : countyActor(directory, library, today);
  return { closed: null, link, now, directory, library, county, ...bearer, actor };
};
