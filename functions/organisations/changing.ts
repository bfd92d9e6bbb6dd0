// What every change by the operator has in common: who may, on which version, and the reference anew.
import { canonical } from "../../shared/canonical.ts";
import { Problem } from "../../shared/http/problem.ts";
import type { Granted } from "../../shared/ports.ts";
import { operatorOnly } from "../../shared/records/authority.ts";
import type { Caller } from "../../shared/records/caller.ts";
import type { Actor } from "../../shared/records/case.ts";
import type { ChangeKind, Kept, NewChange } from "../../shared/records/catalogue/kept.ts";

export const changingUses = {
  clock: ["now", "today"],
  ids: ["next"],
  directory: ["current", "rebuild"],
} as const;
type Changing = Granted<typeof changingUses>;

/** The operator of the day at this moment, or `caller.not-operator`. */
export const operatorNow = async (
  caller: Caller,
  {
    clock,
    directory,
  }: Granted<{ readonly clock: readonly ["now", "today"]; readonly directory: readonly ["current"] }>,
) => {
  const reference = await directory.current();
  const today = clock.today();
  const actor = operatorOnly({ directory: reference, caller, today });
  return { actor, directory: reference, today, now: clock.now() };
};

type Wanted<T> = {
  seen: Kept<T> | null;
  after: T;
  /** The version the caller has seen; 0 where there must be none. */
  version: number;
  by: Actor;
  replace(change: NewChange): Promise<Kept<T> | null>;
};

/** Writes on the version that was seen, unless it is there already; then every function knows within a minute. */
export const write = async <T>(
  { seen, after, version, by, replace }: Wanted<T>,
  { clock, ids, directory }: Changing,
): Promise<Kept<T>> => {
  if (seen && canonical(seen.record) === canonical(after)) return seen;
  if ((seen?.version ?? 0) !== version) throw new Problem("request.version-stale");
  const what: ChangeKind = seen ? "change" : "create";
  const written = await replace({ id: ids.next(), at: clock.now(), by, what });
  if (!written) throw new Problem("request.version-stale");
  await directory.rebuild();
  return written;
};
