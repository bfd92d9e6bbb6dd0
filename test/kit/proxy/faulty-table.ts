// The table of one file's tests behind the proxy: work runs under a plan of its own, whoever else works beside it.
import { AsyncLocalStorage } from "node:async_hooks";
import { afterAll, beforeAll } from "vitest";
import * as z from "zod";
import { open } from "../../../shared/table/client.ts";
import { useTable } from "../table/engine.ts";
import { type Ask, appliesTo, type Fault } from "./faults.ts";
import { caseHeader, type FaultyLine, startProxy } from "./proxy.ts";

/** What becomes of the request number `at` (from 0) of some work; null lets it pass. */
export type Plan = (at: number, ask: Ask) => Fault | null;

/** What the proxy saw of some work. */
export type Seen = { readonly asks: Ask[]; readonly faults: Fault[] };

type Watched = Seen & { readonly plan: Plan };

const quiet = { POWERTOOLS_LOG_LEVEL: "SILENT", POWERTOOLS_METRICS_DISABLED: "true" };

const Outgoing = z.looseObject({ request: z.looseObject({ headers: z.record(z.string(), z.string()) }) });

const running = new AsyncLocalStorage<string>();

/** The SDK's own client, with the name of the running work on every request it sends. */
const nameRequests = (): void => {
  open().middlewareStack.add(
    (next) => (args) => {
      const of = running.getStore();
      const { request } = Outgoing.parse(args);
      if (of !== undefined) request.headers[caseHeader] = of;
      return next({ ...args, request });
    },
    { step: "build", name: "names-its-case" },
  );
};

/** What the SDK lets a process retry in all is used up within some dozens of failures; each work begins with a whole day's. */
const rested = async (): Promise<void> => {
  Object.assign(await open().config.retryStrategy(), { capacity: 500 });
};

export const useFaultyTable = () => {
  useTable();
  const watched = new Map<string, Watched>();
  let proxy: FaultyLine | undefined;
  let restore: () => unknown = () => undefined;

  const decide = (ask: Ask): Fault | null => {
    const own = watched.get(ask.of);
    if (!own) return null;
    own.asks.push(ask);
    const wished = own.plan(own.asks.length - 1, ask);
    const fault = wished && appliesTo(wished, ask) ? wished : null;
    if (fault) own.faults.push(fault);
    return fault;
  };

  beforeAll(async () => {
    const engine = process.env["AWS_ENDPOINT_URL_DYNAMODB"];
    proxy = await startProxy(Number(new URL(engine ?? "").port), decide);
    Object.assign(process.env, quiet, { AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${proxy.port}` });
    nameRequests();
    // Registered last, it runs first: the table is dropped without the proxy.
    restore = () => Object.assign(process.env, { AWS_ENDPOINT_URL_DYNAMODB: engine });
  });
  afterAll(async () => {
    restore();
    await proxy?.close();
  });

  let serial = 0;
  return {
    /** Runs work while the plan is in force, and tells what it asked the table and what befell it. */
    under: async <T>(plan: Plan, work: () => Promise<T>): Promise<Seen & { answer: T }> => {
      serial += 1;
      const id = `case-${serial}`;
      const own: Watched = { plan, asks: [], faults: [] };
      watched.set(id, own);
      await rested();
      const answer = await running.run(id, work);
      return { answer, asks: own.asks, faults: own.faults };
    },
  };
};
