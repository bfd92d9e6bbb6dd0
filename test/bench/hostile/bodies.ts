// Bodies made to hold a function up: how long the real handler lets nothing else run.
import { bearer, eventOf, nextRow } from "../calls.ts";
import { startProcess } from "../measured/process.ts";
import type { Shape } from "../measured/protocol.ts";
import { operatorNumber } from "../units/cast.ts";
import type { World } from "../world.ts";

export type Hostile = { name: string; bytes: number; status: number; blockedMs: number };

/** The longest that a body may hold the event loop up. */
export const mostBlockedMs = 50;

const megabytes = 1024 * 1024;
const shapes: { name: string; shape: Shape; count: number }[] = [
  { name: "10 MB in one string", shape: "string", count: 10 * megabytes },
  { name: "10 MB of an array", shape: "array", count: 5 * megabytes },
  { name: "700,000 fields", shape: "fields", count: 700_000 },
  { name: "10,000 deep", shape: "deep", count: 10_000 },
  { name: "100,000 deep", shape: "deep", count: 100_000 },
  { name: "1,000,000 deep", shape: "deep", count: 1_000_000 },
  { name: "64 kB of fields, which are read", shape: "fields", count: 4500 },
  { name: "64 kB of an array, which is read", shape: "array", count: 32_000 },
];

const rounds = 5;

/** The longest of several rounds, of a route that takes the usual 64 kB and of the one that takes the most. */
export const hostile = async (world: World): Promise<Hostile[]> => {
  const row = nextRow();
  const headers = { ...(await bearer(world, row)), "content-type": "application/json" };
  const operator = { authorization: `Bearer ${await world.token(operatorNumber(), ["operator"])}` };
  const routes = [
    {
      bundle: "access",
      call: {
        route: "/v1/libraries/{libraryNumber}/access-requests",
        params: { libraryNumber: row.libraryNumber },
        headers,
      },
    },
    {
      bundle: "training",
      call: {
        route: "/v1/webinars/{webinarId}/caption",
        params: { webinarId: "fjordfilm-for-nye" },
        headers: { ...operator, "content-type": "application/json", "if-match": '"1"' },
      },
    },
  ];
  const found: Hostile[] = [];
  for (const { bundle, call } of routes) {
    const { file = "", environment = {} } = world.bundles.get(bundle) ?? {};
    const process = await startProcess({ child: world.child, environment });
    const event = eventOf({ method: "POST", ...call });
    await process.first(file, { ...event, body: "{}" });
    await process.metric();
    for (const { name, shape, count } of shapes) {
      const blocks: { status: number; blockedMs: number; bytes: number }[] = [];
      for (let round = 0; round < rounds; round += 1) {
        blocks.push(await process.block({ event, shape, count }));
      }
      const worst = blocks.toSorted((one, other) => other.blockedMs - one.blockedMs)[0];
      if (worst) found.push({ name: `${bundle}: ${name}`, ...worst });
    }
    await process.end();
  }
  return found;
};
