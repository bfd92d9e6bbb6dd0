// A write as the fault proxy's properties know it: made ready, called, called again, and known by names of its own.
import type { GatewayAnswer } from "../../../../shared/http/gateway.ts";
import type { FaultyWorld } from "../world.ts";

export type Prepared = {
  /** The same call, as often as it is sent. */
  readonly call: () => Promise<GatewayAnswer>;
  /** Words that stand in every item this write may touch, and in no other case's. */
  readonly names: readonly string[];
};

export type Operation = {
  /** The route, and what is special about the call. */
  readonly title: string;
  /** The keys of `functions/routes.ts` that it goes through. */
  readonly routes: readonly string[];
  /** More than one write, the last of which makes it whole: a call that was cut short may leave some of them. */
  readonly steps?: true;
  /** Each time it is sent it is written down once more: a link that is asked for twice, an estimate that is repeated. */
  readonly repeats?: true;
  readonly prepare: (world: FaultyWorld, name: string) => Promise<Prepared>;
};

/** The version a call means, as a header; 0 where there must be none yet. */
export const onVersion = (version: number): Record<string, string> =>
  version === 0 ? { "if-none-match": "*" } : { "if-match": `"${version}"` };
