// Incidents, planned maintenance and IP ranges: what stands beside a product or a library, and is changed on its version.
import { ProductId } from "../../../../shared/kinds.ts";
import type { IncidentMove } from "../../../../shared/records/incident/moves.ts";
import { IpRegisterBody } from "../../../../shared/records/ip/register.ts";
import { anIncident, moveIncident } from "../../faults/incidents.ts";
import { owner } from "../../table/calls.ts";
import { anAnnouncement, hours, vendor } from "../../table/downtimes.ts";
import { callers } from "../../table/life.ts";
import { connected } from "./forms.ts";
import { type Operation, onVersion } from "./operation.ts";

const moving = (word: string, after: readonly IncidentMove[]): Operation => ({
  title: `incident: ${word}`,
  routes: [`incidents/moves/${word}`],
  // A merge is written on both incidents, one after the other.
  ...(word === "merge" && { steps: true }),
  prepare: async ({ send }, name) => {
    const { id: incidentId } = await anIncident(ProductId.parse(name));
    for (const move of after) await moveIncident({ id: incidentId }, move);
    const into = word === "merge" ? (await anIncident(ProductId.parse(`${name}-other`))).id : undefined;
    const call = {
      params: { incidentId },
      headers: onVersion(after.length + 1),
      body: into === undefined ? {} : { into },
      caller: callers.operator,
    };
    return { names: [name], call: () => send(`POST /v1/incidents/{incidentId}/${word}`, call) };
  },
});

const planning = (word: "create" | "move" | "cancel", headers: Record<string, string> = {}): Operation => ({
  title: `planned maintenance: ${word}${"idempotency-key" in headers ? " with a key" : ""}`,
  routes: [`downtime/${word}`],
  prepare: async (world) => {
    const productId = world.product();
    const names = [productId];
    const collection = "/v1/products/{productId}/downtime";
    const announce = { params: { productId }, body: anAnnouncement(), caller: vendor };
    if (word === "create")
      return { names, call: () => world.send(`POST ${collection}`, { ...announce, headers }) };
    const { headers: told } = await world.send(`POST ${collection}`, announce);
    const downtimeId = String(told["location"]).split("/").at(-1) ?? "";
    const body = word === "move" ? { from: hours(48), to: hours(50) } : {};
    const call = { params: { productId, downtimeId }, body, caller: vendor, headers: onVersion(1) };
    return { names, call: () => world.send(`POST ${collection}/{downtimeId}/${word}`, call) };
  },
});

const body = (range: string) => IpRegisterBody.parse({ ranges: [{ range }] });

const ranges = (seen: 0 | 1): Operation => ({
  title: `IP ranges: version ${seen + 1}`,
  routes: ["ip-ranges/replace"],
  prepare: async ({ send, place }) => {
    const { libraryNumber } = await place();
    const put = (version: number, range: string) =>
      send("PUT /v1/libraries/{libraryNumber}/ip-ranges", {
        params: { libraryNumber },
        headers: onVersion(version),
        body: body(range),
        caller: owner,
      });
    if (seen === 1) await put(0, "198.51.100.0/24");
    return { names: [libraryNumber], call: () => put(seen, "192.0.2.0/24") };
  },
});

const acknowledging: Operation = {
  title: "IP ranges: acknowledge",
  routes: ["ip-ranges/acknowledge"],
  prepare: async (world) => {
    const { libraryNumber } = await connected(world);
    const call = { params: { libraryNumber, changeVersion: "1" }, caller: vendor };
    const path = "/v1/libraries/{libraryNumber}/ip-ranges/changes/{changeVersion}/acknowledge";
    return { names: [libraryNumber], call: () => world.send(`POST ${path}`, call) };
  },
};

export const incidentOperations: readonly Operation[] = [
  moving("announce", []),
  moving("identify", []),
  moving("monitor", ["suspect", "identify"]),
  moving("resolve", ["suspect"]),
  moving("dismiss", ["suspect"]),
  moving("merge", []),
  planning("create"),
  planning("create", { "idempotency-key": "one" }),
  planning("move"),
  planning("cancel"),
  ranges(0),
  ranges(1),
  acknowledging,
];
