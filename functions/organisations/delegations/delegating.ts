// What the addresses of a delegation have in common: who may come, and how its records are changed.
import * as z from "zod";
import { dayBefore, osloDay } from "../../../shared/clock.ts";
import { Problem } from "../../../shared/http/problem.ts";
import { Day, type Instant, OrganisationNumber } from "../../../shared/kinds.ts";
import type { Granted } from "../../../shared/ports.ts";
import { type CallerQuestion, readsAll } from "../../../shared/records/authority.ts";
import type { Caller, Scope } from "../../../shared/records/caller.ts";
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

const mayCome = (
  { organisationNumber, to }: Named,
  { looks, ...question }: CallerQuestion & { looks: boolean },
): boolean => {
  const { consumer, scopes } = question.caller;
  const carries = (...wanted: Scope[]) => wanted.some((scope) => scopes.includes(scope));
  if (readsAll(question)) return true;
  if (!looks) return consumer === organisationNumber && carries("access.write");
  return (consumer === organisationNumber || consumer === to) && carries("access", "county");
};

/** The owner decides, or the operator for it; its delegate may look. To everybody else there is no such organisation. */
export const ownerOf = async (
  named: Named,
  { caller, looks }: { caller: Caller; looks: boolean },
  {
    organisations,
    directory,
    clock,
  }: Granted<{
    readonly organisations: readonly ["read"];
    readonly directory: readonly ["current"];
    readonly clock: readonly ["now"];
  }>,
): Promise<Organisation> => {
  const { organisationNumber } = named;
  const today = osloDay(clock.now());
  const comes = mayCome(named, { caller, looks, directory: await directory.current(), today });
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
    if (after === null && attempt === 0) return seen.delegations;
    // After a write that was refused nothing may be left to do: its answer alone was lost, and the reference is still old.
    if (after === null || (await ports.organisations.delegate(seen, after))) {
      await ports.directory.rebuild();
      return after ?? seen.delegations;
    }
    seen = await ports.organisations.read(owner.organisationId);
  }
  throw new Problem("system.unavailable", { headers: { "retry-after": "1" } });
};
