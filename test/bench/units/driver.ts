// Calls rooms in processes of their own, insists on the status, and notes what each call cost beside the formula.
import * as z from "zod";
import type { routes } from "../../../functions/routes.ts";
import { type Metric, type Running, startProcess } from "../measured/process.ts";
import type { World } from "../world.ts";
import type { Meter, Metered } from "./meter.ts";

export type Operation = keyof typeof routes;

const Answer = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.string().default(""),
});
export type Answer = z.infer<typeof Answer>;

export type Call = {
  params?: Record<string, string>;
  query?: Record<string, string>;
  token?: string;
  headers?: Record<string, string>;
  body?: unknown;
  form?: Record<string, string>;
  /** Of the version that was read. */
  ifMatch?: string;
};

/** A call, the path it takes through the route, and what it must come to: the table's operations, in order of their names. */
export type Step = Call & { name: string; status: number; calls: string };

export type Cost = {
  operation: string;
  name: string;
  status: number;
  /** The table's operations as they were, and as they must be. */
  calls: string;
  expected: string;
  trips: number;
  /** As the function itself counted them. */
  counted: number;
  units: number;
  formula: number;
  /** The part of the units that is written. */
  writes: number;
  /** Charged for refused writes, and reported by nobody. */
  unreported: number;
  /** Bytes the call logged. */
  logged: number;
};

/** What a consumer's work on one event came to. */
export type JobCost = Pick<Cost, "units" | "writes" | "logged"> & { job: string };

const total = (calls: readonly Metered[], part: "units" | "writes" | "unreported"): number =>
  calls.reduce((sum, one) => sum + one[part], 0);

/** The calls that the function counted are those that came through the door, and those that are told of it. */
export const holds = ({ calls, expected, trips, counted, units, formula }: Cost): boolean =>
  calls === expected && trips === counted && units === formula;

const named = (operations: readonly string[]): string => {
  const counts = Map.groupBy(operations.toSorted(), (one) => one);
  return (
    [...counts].map(([one, all]) => (all.length > 1 ? `${all.length} ${one}` : one)).join(" + ") || "none"
  );
};

const pathOf = (route: string, params: Record<string, string>): string =>
  route.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));

const content = ({ body, form }: Call) => {
  if (form) return { type: "application/x-www-form-urlencoded", text: new URLSearchParams(form).toString() };
  return body === undefined ? null : { type: "application/json", text: JSON.stringify(body) };
};

/** Payload 2.0 of a call of a route. */
const eventOf = ({ method, path }: { method: string; path: string }, call: Call) => {
  const sent = content(call);
  const { params = {}, query, token, headers, ifMatch } = call;
  return {
    version: "2.0",
    routeKey: path === "$default" ? path : `${method} ${path}`,
    rawPath: pathOf(path, params),
    rawQueryString: new URLSearchParams(query).toString(),
    headers: {
      accept: "application/json",
      "user-agent": "library-system/1.0",
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(sent && { "content-type": sent.type }),
      ...(ifMatch !== undefined && { "if-match": ifMatch }),
      ...headers,
    },
    pathParameters: params,
    ...(query && { queryStringParameters: query }),
    ...(sent && { body: sent.text }),
    isBase64Encoded: false,
    requestContext: { requestId: "bench", http: { method } },
  };
};

type Room = { process: Running; file: string; imported: boolean };

export const openDriver = async (world: World, meter: Meter) => {
  const { routes: all } = await import("../../../functions/routes.ts");
  const rooms = new Map<string, Room>();
  const costs: Cost[] = [];
  const jobs: JobCost[] = [];

  const openRoom = async (id: string): Promise<Room> => {
    const bundle = world.bundles.get(id);
    if (!bundle) throw new Error(`There is no bundle ${id}.`);
    const environment = { ...bundle.environment, AWS_ENDPOINT_URL_DYNAMODB: meter.url };
    const process = await startProcess({ child: world.child, environment });
    const room = { process, file: bundle.file, imported: false };
    rooms.set(id, room);
    return room;
  };

  const invoke = async (id: string, event: unknown): Promise<{ answer: unknown; metric: Metric }> => {
    const room = rooms.get(id) ?? (await openRoom(id));
    if (room.imported) return room.process.one(event);
    room.imported = true;
    const { answer } = await room.process.first(room.file, event);
    return { answer, metric: await room.process.metric() };
  };

  const call = async (operation: Operation, sent: Call) => {
    meter.taken();
    const given = await invoke(operation.split("/")[0] ?? "", eventOf(all[operation], sent));
    return { answer: Answer.parse(given.answer), metric: given.metric, metered: meter.taken() };
  };

  return {
    costs,
    jobs,
    /** A call that is not noted: it prepares, or warms what a container reads once and keeps. */
    quietly: async (operation: Operation, sent: Call): Promise<Answer> =>
      (await call(operation, sent)).answer,
    /** A consumer or a schedule does its work. */
    job: async (id: string, event: unknown): Promise<void> => {
      meter.taken();
      const { metric } = await invoke(id, event);
      const writes = total(meter.taken(), "writes");
      jobs.push({ job: id, units: metric.TableUnits, writes, logged: metric.logged });
    },
    does: async (operation: Operation, { name, status, calls, ...sent }: Step): Promise<Answer> => {
      const { answer, metric, metered } = await call(operation, sent);
      if (answer.statusCode !== status)
        throw new Error(`${operation}, ${name}: answered ${answer.statusCode} ${answer.body.slice(0, 400)}`);
      costs.push({
        operation,
        name,
        status,
        calls: named(metered.map((one) => one.operation)),
        expected: calls,
        trips: metered.length,
        counted: metric.TableCalls,
        units: metric.TableUnits,
        formula: total(metered, "units"),
        writes: total(metered, "writes"),
        unreported: total(metered, "unreported"),
        logged: metric.logged,
      });
      return answer;
    },
    /** Ends all processes: the next chapter begins with fresh ones. */
    close: async (): Promise<void> => {
      await Promise.all([...rooms.values()].map(({ process }) => process.end()));
      rooms.clear();
    },
  };
};
export type Driver = Awaited<ReturnType<typeof openDriver>>;
