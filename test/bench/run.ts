// `npm run bench`: what the functions cost beside a bare SDK handler, as tables and as JSON in test/bench/results/.
import { mkdir, writeFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as z from "zod";
import { burst } from "./burst.ts";
import { candidates } from "./candidates.ts";
import { cold } from "./cold.ts";
import { burstReport, callReport, mailReport } from "./report.ts";
import { kept, mails } from "./sending/mails.ts";
import { makeSecrets } from "./sending/secrets.ts";
import { sizes } from "./sizes.ts";
import { units } from "./units.ts";
import { warm } from "./warm.ts";
import { buildWorld, type World } from "./world.ts";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    only: { type: "string" },
    mails: { type: "string" },
  },
});
const Part = z.enum(["calls", "bursts", "mails"]);
/** `--only mails --mails 500` measures the sender alone, with so many notifications. */
const parts = values.only === undefined ? Part.options : [Part.parse(values.only)];
const effort = values.quick
  ? { rounds: 5, turns: 3, calls: 600, notifications: 1000, alone: 20, together: 60 }
  : { rounds: 21, turns: 10, calls: 2000, notifications: 10_000, alone: 100, together: 400 };
/** Senders at once. */
const consumers = 4;

const tell = (text: string): void => {
  process.stderr.write(`${process.stderr.isTTY ? "\r\x1b[K" : ""}${text}${process.stderr.isTTY ? "" : "\n"}`);
};

const results = join(import.meta.dirname, "results");

const save = async (measured: object): Promise<string> => {
  await mkdir(results, { recursive: true });
  const at = new Date().toISOString();
  const file = join(results, `${at.replaceAll(":", "-")}.json`);
  const machine = { node: process.version, platform: process.platform, arch: process.arch, load: loadavg() };
  await writeFile(file, `${JSON.stringify({ at, ...effort, machine, ...measured }, null, 2)}\n`);
  return file;
};

const measureCalls = async (world: World) => {
  const { all, asked, end } = await candidates(world);
  const measured = {
    units: await units(world),
    sizes: await sizes(world),
    cold: await cold(world, all, { rounds: effort.rounds, tell }),
    warm: await warm(world, asked, { turns: effort.turns, calls: effort.calls }),
  };
  await end();
  return measured;
};

const notifications = values.mails === undefined ? effort.notifications : Number(values.mails);

tell("building the bundles, starting the table, loading the demo data");
const world = await buildWorld();
try {
  await makeSecrets(world);
  const calls = parts.includes("calls") ? await measureCalls(world) : null;
  if (parts.includes("bursts")) tell("reporting faults in the local cloud");
  const bursts = parts.includes("bursts") ? await burst(world, effort) : null;
  const sent = parts.includes("mails") ? await mails(world, { notifications, consumers, tell }) : null;
  tell("");
  const tables = [
    ...(calls ? [callReport(calls)] : []),
    ...(bursts ? [burstReport(bursts)] : []),
    ...(sent ? [mailReport(sent)] : []),
  ];
  process.stdout.write(`${tables.join("\n\n")}\n\n${await save({ ...calls, bursts, mails: sent })}\n`);
  // Ratios depend on the machine and are for people to judge; units, and whether each mail went once and in time, do not.
  const differs = calls?.units.some(({ units: used, formula }) => formula !== null && used !== formula);
  if (differs || (sent && !kept(sent))) process.exitCode = 1;
} finally {
  await world.stop();
}
