// A whole run as text, and what of it is wrong whatever the machine.
import { jobs as declared } from "../../../functions/jobs.ts";
import type { Burst } from "../burst.ts";
import type { Cold } from "../cold/cold.ts";
import type { Grown } from "../growth/growth.ts";
import type { Hostile } from "../hostile/bodies.ts";
import type { Path } from "../path/path.ts";
import { kept, type Mails } from "../sending/mails.ts";
import type { Size } from "../sizes.ts";
import { type Cost, holds, type JobCost } from "../units/driver.ts";
import type { Warm } from "../warm.ts";
import { coldSection, dollarSection, sizeSection, unitSection, warmSection } from "./calls.ts";
import { burstSection, growthSection, hostileSection, mailSection, pathSection } from "./load.ts";

export type Measured = {
  sizes: Size[];
  units: { costs: Cost[]; jobs: JobCost[] } | null;
  calls: { cold: Cold[]; warm: Warm[] } | null;
  growth: Grown[] | null;
  hostile: Hostile[] | null;
  path: { paths: Path[]; flatOut: Mails } | null;
  bursts: Burst[] | null;
  mails: Mails | null;
};

const all = Object.values(declared);
const idle = {
  everyMinute: all.reduce((sum, job) => sum + (job.kind === "schedule" ? 1 / job.everyMinutes : 0), 0),
  queues: new Set(all.flatMap((job) => (job.kind === "consumer" ? [job.queue] : []))).size,
};

/** All tables of what was measured. */
export const report = ({ sizes, units, calls, growth, hostile, path, bursts, mails }: Measured): string =>
  [
    ...(calls ? [coldSection(calls.cold, sizes), warmSection(calls.warm)] : []),
    sizeSection(sizes),
    ...(units ? [unitSection(units.costs), dollarSection(units, idle)] : []),
    ...(growth ? [growthSection(growth)] : []),
    ...(path ? [pathSection(path.paths, path.flatOut)] : []),
    ...(hostile ? [hostileSection(hostile)] : []),
    ...(bursts ? [burstSection(bursts)] : []),
    ...(mails ? [mailSection(mails)] : []),
  ].join("\n\n");

const once = (name: string, { lost, doubled }: { lost: number; doubled: number }): string[] =>
  lost + doubled > 0 ? [`${name}: ${lost} lost, ${doubled} doubled`] : [];

/** What must hold on every machine: units and calls as the formula says, and each mail sent once and in time. */
export const shortfalls = ({ units, path, mails }: Measured): string[] => [
  ...(units?.costs ?? [])
    .filter((cost) => !holds(cost))
    .map(({ operation, name, calls, expected }) => `${operation}, ${name}: ${calls}, not ${expected}`),
  ...(path?.paths ?? []).flatMap((one) => once(`${one.failing * 100} % failing`, one)),
  ...(mails && !kept(mails) ? ["The sender did not keep to its quota, or lost or doubled mails."] : []),
];
