// Fuzzes one operation: many calls that differ from a valid one, each judged, and the smallest that fails is told.
import * as fc from "fast-check";
import { mayCallNow } from "../../../../shared/http/rate.ts";
import type { Scope } from "../../../../shared/records/caller.ts";
import type { Api, Request } from "../calling.ts";
import type { Operation } from "../contract.ts";
import { partyOf, type Tokens } from "../parties.ts";
import type { Asked } from "../row.ts";
import { rowOf } from "../rows.ts";
import type { World } from "../world.ts";
import { lives } from "./afterwards.ts";
import { wrongWith } from "./judge.ts";
import { plansFor } from "./plan.ts";
import { planned } from "./request.ts";

export type Fuzzed = { api: Api; world: World; tokens: Tokens };

type Caller = { as: Scope | null; token: string | undefined };

const writes = (operation: Operation): boolean => operation.method !== "GET";

/** So often a thing is made anew once a call of it has succeeded: a world that grew with each would slow all down. */
const mostMade = 5;

/** Valid calls, each good until it has succeeded. */
const preparing = ({ world }: Fuzzed, operation: Operation) => {
  const ready = new Map<Scope | null, Asked>();
  let made = 0;
  return {
    asked: async (as: Scope | null): Promise<Asked> => {
      const known = ready.get(as) ?? (await rowOf(operation.id).ready(world, as));
      ready.set(as, known);
      return known;
    },
    used: (as: Scope | null): void => {
      made += 1;
      if (made <= mostMade) ready.delete(as);
    },
  };
};

/** Lets everybody call as if nobody had: the limit on calls forgets whom it counts when there are too many. */
const forgetCalls = (): void => {
  for (let nobody = 0; nobody <= 1000; nobody += 1) mayCallNow(`nobody ${nobody}`, 0);
};

const shown = ({ method, target, headers, body, base64 }: Request): string =>
  JSON.stringify({ method, target, headers: { ...headers, authorization: undefined }, body, base64 }).slice(
    0,
    2000,
  );

/** Null where all is well; else the seed, the operation and the smallest request that is answered wrongly. */
export const fuzz = async (
  fuzzed: Fuzzed,
  operation: Operation,
  { cases, seed }: { cases: number; seed: number },
): Promise<string | null> => {
  const { api, tokens } = fuzzed;
  const { asked, used } = preparing(fuzzed, operation);
  const scopes: (Scope | null)[] = operation.scopes.length > 0 ? operation.scopes : [null];
  const callers: Caller[] = [];
  for (const as of scopes)
    callers.push({ as, token: as === null ? undefined : await tokens.of("owner", partyOf(as), as) });
  forgetCalls();
  let last = "";
  const one = fc.asyncProperty(
    plansFor(operation),
    fc.constantFrom(...callers),
    async (plan, { as, token }) => {
      const call = { operation, asked: await asked(as), token };
      const request = planned(plan, call);
      last = shown(request);
      const answer = await api(request);
      if (writes(operation) && answer.statusCode < 300) used(as);
      const wrong = wrongWith({ operation, plan, request, answer }) ?? (await lives(api, request, answer));
      if (wrong !== null)
        throw new Error(`${wrong}\n  answer: ${answer.statusCode} ${(answer.body ?? "").slice(0, 500)}`);
    },
  );
  const told = await fc.check(one, { numRuns: cases, seed });
  if (!told.failed) return null;
  if (told.counterexample) await one.run(told.counterexample);
  return (
    `${operation.id} after ${told.numRuns} cases, seed ${seed}: ${String(told.errorInstance)}\n  request: ${last}\n` +
    `  again: npm run fuzz -- --only ${operation.id} --seed ${seed} --cases ${cases}`
  );
};
