// Who may see an incident, and what of it.
import type { Day } from "../../shared/kinds.ts";
import { readingVendor, readsAll } from "../../shared/records/authority.ts";
import type { Caller } from "../../shared/records/caller.ts";
import { type Directory, inForce } from "../../shared/records/directory.ts";
import { type Incident, type IncidentMember, isPublic } from "../../shared/records/incident/incident.ts";
import { legalIncidentMoves } from "../../shared/records/incident/moves.ts";

type Asked = { directory: Directory; caller: Caller; today: Day };

/** What the operator may ask for by address; what reports alone bring about has none. */
export const operatorMoves = ["announce", "identify", "monitor", "resolve", "dismiss", "merge"] as const;

/** The moves this caller may ask for now. */
export const movesFor = (incident: Incident, asked: Asked | null): string[] => {
  if (!asked || !readsAll(asked)) return [];
  const legal: string[] = legalIncidentMoves(incident, "operator");
  return operatorMoves.filter((move) => legal.includes(move));
};

/** True of the owner of a library that reported it, and of the county of one. */
const reported = ({ directory, caller, today }: Asked, members: readonly IncidentMember[]): boolean => {
  const organisation = directory.organisationOf(caller.consumer);
  return members.some(({ libraryNumber }) => {
    const library = directory.library(libraryNumber);
    if (!library) return false;
    if (organisation?.kind === "county" && caller.scopes.includes("county"))
      if (organisation.countyNumber === library.countyNumber) return true;
    return (
      (caller.scopes.includes("fault") || caller.scopes.includes("fault.write")) &&
      library.owners.some((owner) => owner.organisationNumber === caller.consumer && inForce(owner, today))
    );
  });
};

/** Everybody sees what is public; before that its vendor, the operator, and those who reported it. */
export const maySee = (
  incident: Incident,
  asked: Asked | null,
  members: readonly IncidentMember[],
): boolean => {
  if (isPublic(incident)) return true;
  if (!asked) return false;
  return readsAll(asked) || readingVendor(asked) === incident.vendorId || reported(asked, members);
};
