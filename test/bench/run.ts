// `npm run bench`: what the functions cost beside a bare SDK handler, as tables and as JSON in test/bench/results/.
import { parseArgs } from "node:util";
import * as z from "zod";
import { efforts, measure, Part } from "./parts.ts";
import { agreement } from "./report/agreement.ts";
import { type Measured, report, shortfalls } from "./report/report.ts";
import { latest, save } from "./report/results.ts";
import { makeSecrets } from "./sending/secrets.ts";
import { buildWorld } from "./world.ts";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    only: { type: "string" },
    mails: { type: "string" },
  },
});
const parts = values.only === undefined ? Part.options : z.array(Part).parse(values.only.split(","));
const kind = values.quick ? "quick" : "whole";
const effort = {
  ...efforts[kind],
  ...(values.mails !== undefined && {
    notifications: z.coerce.number().int().positive().parse(values.mails),
  }),
};

const tell = (text: string): void => {
  const [back, end] = process.stderr.isTTY ? ["\r\x1b[K", ""] : ["", "\n"];
  process.stderr.write(`${back}${Math.round(process.uptime())} s: ${text}${end}`);
};

tell("building the bundles, starting the table, loading the demo data");
const world = await buildWorld();
try {
  await makeSecrets(world);
  const measured: Measured = await measure(world, { parts, effort, tell });
  tell("done\n");
  const before = await latest(kind);
  const file = await save({ kind, effort, measured });
  process.stdout.write(`${report(measured)}\n\n${agreement(before, measured)}\n\n${file}\n`);
  // Ratios depend on the machine and are for people to judge; units, and whether each mail went once, do not.
  for (const shortfall of shortfalls(measured)) {
    process.stderr.write(`${shortfall}\n`);
    process.exitCode = 1;
  }
} finally {
  await world.stop();
}
