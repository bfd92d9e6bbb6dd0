// First responses, warm calls, sizes, and what calls cost at the table and in dollars.
import type { Cold } from "../cold/cold.ts";
import { dollars, following, idleMonth } from "../cost/dollars.ts";
import { ratio, verdict } from "../figures.ts";
import type { Size } from "../sizes.ts";
import { type Cost, holds, type JobCost } from "../units/driver.ts";
import type { Warm } from "../warm.ts";
import { section, table } from "./table.ts";

const thousands = (bytes: number): string => (bytes / 1000).toFixed(0);

export const coldSection = (cold: readonly Cold[], sizes: readonly Size[]): string => {
  const sizeOf = (bundle: string) => sizes.find(({ id }) => id === bundle);
  return section(
    "First response",
    [
      "From the spawning of a process to its first response, over Lambda's Runtime API, ÷ a bare handler's: one GetItem with the",
      "official SDK, bundled as AWS advises. A room's first call reads the reference besides; with a token it asks the issuer twice.",
    ],
    table(
      ["function and call", "median", "p95", "import", "CPU", "memory", "ms", "kB", "gzip kB", "goal"],
      cold.map((one) => [
        one.name,
        ...[one.first, one.firstP95, one.import, one.cpu, one.rss].map(ratio),
        one.firstMs.toFixed(0),
        thousands(sizeOf(one.bundle)?.bytes ?? 0),
        thousands(sizeOf(one.bundle)?.gzipBytes ?? 0),
        one.bundle === "bare" ? "" : verdict(one.first, one.goal),
      ]),
    ),
  );
};

export const warmSection = (warm: readonly Warm[]): string =>
  section(
    "Warm processor time",
    ["Of a call in a process that has answered before, ÷ the bare handler with the same calls to the table."],
    table(
      ["call", "median", "p95", "µs", "goal"],
      warm.map(({ name, cpu, cpuP95, cpuMicroseconds, goal }) => [
        name,
        ratio(cpu),
        ratio(cpuP95),
        cpuMicroseconds.toFixed(0),
        verdict(cpu, goal),
      ]),
    ),
  );

export const sizeSection = (sizes: readonly Size[]): string =>
  section(
    "Bundles",
    [],
    table(
      ["function", "bytes", "gzip"],
      sizes.map(({ id, bytes, gzipBytes }) => [id, String(bytes), String(gzipBytes)]),
    ),
  );

const judged = (cost: Cost): string => {
  if (!holds(cost)) return cost.calls === cost.expected ? "DIFFERS" : `DIFFERS: ${cost.expected}`;
  return cost.unreported > 0 ? `equal; ${cost.unreported} refused` : "equal";
};

export const unitSection = (costs: readonly Cost[]): string =>
  section(
    "Request units and round trips",
    [
      "Units as the function's own metric has them; formula: from the items' sizes, seen from outside. Refused: units that DynamoDB",
      "charges for a failed condition and no answer reports.",
    ],
    table(
      ["operation", "case", "status", "calls to the table", "trips", "units", "formula", ""],
      costs.map((cost) => [
        cost.operation,
        cost.name,
        String(cost.status),
        cost.calls,
        String(cost.trips),
        String(cost.units),
        String(cost.formula),
        judged(cost),
      ]),
    ),
  );

const cents = (value: number): string => value.toFixed(2);

/** The middling work of each job: what follows one event. */
const middling = (jobs: readonly JobCost[]): JobCost[] =>
  [...Map.groupBy(jobs, ({ job }) => job).values()].flatMap((all) =>
    all.toSorted((one, other) => one.units - other.units).slice(all.length / 2, all.length / 2 + 1),
  );

export const dollarSection = (
  { costs, jobs }: { costs: readonly Cost[]; jobs: readonly JobCost[] },
  idle: Parameters<typeof idleMonth>[0],
): string => {
  const month = idleMonth(idle);
  const after = following(
    middling(jobs).filter(({ job }) => job.endsWith("on-case-event")),
    2,
  );
  return section(
    "Dollars for a million calls",
    [
      `What follows an accepted case (Pipe, bus, queues, each consumer at its median, two mails at 100.00 each): ${cents(after)}`,
      `for a million, ${cents(after - 200)} without the mails. A month without a call: ${cents(month.sum)}, of which pollers ${cents(month.polls)}, schedules`,
      `${cents(month.lambda + month.table + month.logs)}; alarms, kept data and logs come on top.`,
    ],
    table(
      ["call", "gateway", "Lambda", "table", "logs", "sum"],
      dollars(costs).map(({ name, gateway, lambda, table: units, logs, sum }) => [
        name,
        ...[gateway, lambda, units, logs, sum].map(cents),
      ]),
    ),
  );
};
