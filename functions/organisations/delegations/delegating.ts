// What the addresses of a delegation have in common: who may come, and how its records are changed.
import * as z from "zod";
import { dayBefore, osloDay } from "../../../shared/clock.ts";
import { Problem } from "../../../shared/http/problem.ts";
import { Day, type Instant, OrganisationNumber } from "../../../shared/kinds.ts";
import type { Granted } from "../../../shared/ports.ts";
import type { Caller } from "../../../shared/records/caller.ts";
import { Delegation } from "../../../shared/records/contact.ts";
import type { Organisation } from "../../../shared/records/organisation.ts";

/** `/v1/organisations/{organisationNumber}/delegations/{to}` */
export const delegationParams = z.object({ organisationNumber: OrganisationNumber, to: OrganisationNumber });
type Named = z.infer<typeof delegationParams>;

export const DelegationView = z
  .object({
    to: OrganisationNumber,
    inForce: z.boolean().describe("May act today; a change is known everywhere within a minute"),
    records: z.array(Delegation).describe("All that was ever given, with who gave and who ended it"),
  })
  .meta({ id: "Delegation" });

/** Leave to act today, unless another day is given; without `until` it stands until it is revoked. */
export const DelegationBody = z
  .strictObject({ from: Day.optional(), until: Day.nullable().optional() })
  .meta({ id: "DelegationBody" });

/** The owner decides; its delegate may look. To everybody else there is no such organisation. */
export const ownerOf = async (
  { organisationNumber, to }: Named,
  { caller, looks }: { caller: Caller; looks: boolean },
  { organisations }: Granted<{ readonly organisations: readonly ["read"] }>,
): Promise<Organisation> => {
  const comes = caller.consumer === organisationNumber || (looks && caller.consumer === to);
  const owner = comes ? await organisations.read(organisationNumber) : null;
  if (!owner || owner.kind === "vendor") throw new Problem("organisation.unknown");
  return owner;
};

/** Who changes it and when, as it is written down; what ends, ends with yesterday, so that it binds nobody now. */
export const whenOf = (now: Instant, caller: Caller) => {
  const today = osloDay(now);
  const signed = { at: now, by: caller.consumer, supplier: caller.supplier };
  return { today, yesterday: dayBefore(today), signed };
};

const tries = 4;

type Change = (records: readonly Delegation[]) => Delegation[] | null;

/**
 * Changes the records of an owner as they stand when they are written, and makes the reference anew: within a minute
 * every function knows. Should that be cut short, the schedule of the hour does it.
 */
export const change = async (
  owner: Organisation,
  to: Change,
  ports: Granted<{
    readonly organisations: readonly ["read", "delegate"];
    readonly directory: readonly ["rebuild"];
  }>,
): Promise<readonly Delegation[]> => {
  let seen: Organisation | null = owner;
  for (let attempt = 0; attempt < tries && seen; attempt += 1) {
    const after = to(seen.delegations);
    if (after === null) return seen.delegations;
    if (await ports.organisations.delegate(seen, after)) {
      await ports.directory.rebuild();
      return after;
    }
    seen = await ports.organisations.read(owner.organisationId);
  }
  throw new Problem("system.unavailable", { headers: { "retry-after": "1" } });
};
