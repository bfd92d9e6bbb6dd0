// Reads whom a library calls when it does not get on.
import type { Day } from "../../shared/kinds.ts";
import type { Granted } from "../../shared/ports.ts";
import type { Directory } from "../../shared/records/directory.ts";
import { type Call, callOf } from "../../shared/records/overview/calling.ts";
import type { ReferenceLibrary } from "../../shared/records/reference.ts";

/** Reads the contact of the library's county; the operator is the one of the day. */
export const whomToCall = async (
  library: ReferenceLibrary,
  { directory, today }: { directory: Directory; today: Day },
  { organisations }: Granted<{ organisations: ["read"] }>,
): Promise<Call> => {
  const county = directory.countyOrganisation(library.countyNumber);
  const operator = directory.operator(today);
  if (!operator) throw new Error("Nobody operates the consortium today.");
  return callOf(county ? await organisations.read(county.organisationId) : null, operator);
};
