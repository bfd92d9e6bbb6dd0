// What a million calls cost by what was measured: units, invocations, bytes logged; and a month in which nobody calls.
import type { Cost } from "../units/driver.ts";

/**
 * US dollars, N. Virginia, from AWS's price pages as they stood in 2026; what a month is free of is not taken off.
 * `lambdaSecond`: of one gigabyte on arm64. Stream reads by a Pipe are free; the Pipe is charged for what it passes on.
 */
const price = {
  gatewayCall: 1.0e-6,
  invocation: 0.2e-6,
  lambdaSecond: 0.0000133334,
  readUnit: 0.125e-6,
  writeUnit: 0.625e-6,
  loggedByte: 0.5e-9,
  pipeEvent: 0.4e-6,
  busEvent: 1.0e-6,
  queueCall: 0.4e-6,
  mail: 100e-6,
} as const;

/** Of the functions, and what a warm call takes there at most: a call of 10 ms is what the table answers in. */
const memoryGigabytes = 0.5;
const callSeconds = 0.01;

export type Dollars = {
  name: string;
  gateway: number;
  lambda: number;
  table: number;
  logs: number;
  sum: number;
};

const million = 1e6;

const ofCall = ({ operation, name, units, unreported, writes, logged }: Cost): Dollars => {
  const gateway = price.gatewayCall * million;
  const lambda = (price.invocation + price.lambdaSecond * memoryGigabytes * callSeconds) * million;
  const written = writes + unreported;
  const table = (price.readUnit * (units - writes) + price.writeUnit * written) * million;
  const logs = price.loggedByte * logged * million;
  return {
    name: `${operation}, ${name}`,
    gateway,
    lambda,
    table,
    logs,
    sum: gateway + lambda + table + logs,
  };
};

/** One row for each row of the units that was not refused. */
export const dollars = (costs: readonly Cost[]): Dollars[] =>
  costs.filter(({ status }) => status < 300).map(ofCall);

/** What follows an accepted case, each consumer by its measured units: Pipe, bus, four queues of three calls, mails. */
export const following = (
  jobs: readonly Pick<Cost, "units" | "writes" | "logged">[],
  mails: number,
): number => {
  const once = price.pipeEvent + price.busEvent;
  const each = jobs.reduce(
    (sum, { units, writes, logged }) =>
      sum +
      3 * price.queueCall +
      price.invocation +
      price.lambdaSecond * memoryGigabytes * callSeconds +
      price.readUnit * (units - writes) +
      price.writeUnit * writes +
      price.loggedByte * logged,
    0,
  );
  return (once + each + mails * price.mail) * million;
};

const monthMinutes = 30 * 24 * 60;
/** A queue is asked by five pollers, each of which waits twenty seconds. */
const pollsAMinute = 15;

/** A month without a call: schedules that find nothing, and pollers that ask. Alarms and kept data come on top. */
export const idleMonth = ({ everyMinute, queues }: { everyMinute: number; queues: number }) => {
  const runs = everyMinute * monthMinutes;
  const lambda = runs * (price.invocation + price.lambdaSecond * memoryGigabytes * 0.02);
  const table = runs * price.readUnit;
  const logs = runs * 600 * price.loggedByte;
  const polls = queues * pollsAMinute * monthMinutes * price.queueCall;
  return { lambda, table, logs, polls, sum: lambda + table + logs + polls };
};
