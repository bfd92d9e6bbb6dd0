// Fault reports: reported with and without a key, moved, and said more of through their incident; and muting.
import { hash } from "../../../../shared/hash.ts";
import { VendorId } from "../../../../shared/kinds.ts";
import { systemActor } from "../../../../shared/records/case.ts";
import { CaseContact } from "../../../../shared/records/contact.ts";
import {
  type FaultReport,
  FaultReportId,
  type FaultReportMove,
} from "../../../../shared/records/fault-report.ts";
import { aReport } from "../../builders.ts";
import { aFreshProduct, anIncident, moveIncident } from "../../faults/incidents.ts";
import { moveReportOn } from "../../faults/report-life.ts";
import { owner } from "../../table/calls.ts";
import { callers } from "../../table/life.ts";
import { noon } from "../../table/small-world.ts";
import type { FaultyWorld } from "../world.ts";
import { type Operation, onVersion } from "./operation.ts";

const collection = "/v1/libraries/{libraryNumber}/fault-reports";

const reporting = (title: string, headers: Record<string, string>): Operation => ({
  title: `fault report ${title}`,
  routes: ["faults/create"],
  prepare: async ({ send, place }) => {
    const { libraryNumber } = await place();
    const call = { params: { libraryNumber }, body: aReport(), headers, caller: owner };
    return { names: [libraryNumber], call: () => send(`POST ${collection}`, call) };
  },
});

/** A report of a product of its own, so that its incident is its own too. */
const aReportOf = async ({ ports, place }: FaultyWorld, name: string): Promise<FaultReport> => {
  const { libraryNumber } = await place();
  const made = await ports.faultReports.create(
    {
      id: FaultReportId.parse(hash(name).slice(0, 22)),
      libraryNumber,
      productId: aFreshProduct(),
      vendorId: VendorId.parse("fjord"),
      symptom: "no_access",
      description: "Ingen kommer inn.",
      observedAt: null,
      contact: CaseContact.parse({ name: "Kari", email: "kari@bibliotek.example" }),
      fingerprint: "f",
      access: "in_force",
      alone: false,
      eventId: ports.ids.next(),
      at: noon,
      actor: { ...systemActor, kind: "library" },
      heldFor: null,
    },
    false,
  );
  if (made.outcome !== "created") throw new Error(made.outcome);
  return made.record;
};

/** The report is the vendor's, and the incident behind it is known. */
const withIncident = async (
  world: FaultyWorld,
  name: string,
  stands: "suspect" | "identify",
): Promise<FaultReport> => {
  const record = await aReportOf(world, name);
  const incident = await anIncident(record.productId);
  await moveIncident(incident, stands);
  const moved = await world.ports.faultReports.move(record, {
    move: "forward",
    version: record.version,
    eventId: world.ports.ids.next(),
    at: noon,
    actor: systemActor,
    reason: null,
    changes: { incidentId: incident.id },
  });
  if (moved.outcome !== "moved") throw new Error(moved.outcome);
  return moveReportOn(world.ports, moved.record, "send");
};

type Move = {
  word: string;
  by: "library" | "vendor" | "operator";
  /** The moves before it, or how far the incident behind it has come. */
  after: readonly FaultReportMove[] | "suspect" | "identify";
  body?: unknown;
};

const reached = async (world: FaultyWorld, name: string, after: Move["after"]): Promise<FaultReport> => {
  if (after === "suspect" || after === "identify") return withIncident(world, name, after);
  let record = await aReportOf(world, name);
  for (const step of after) record = await moveReportOn(world.ports, record, step);
  return record;
};

const move = ({ word, by, after, body = {} }: Move): Operation => ({
  title: `fault report: ${word}`,
  routes: [`faults/moves/${word}`],
  ...(after === "identify" && { repeats: true }),
  prepare: async (world, name) => {
    const record = await reached(world, name, after);
    const { libraryNumber, id: faultReportId, productId } = record;
    const call = {
      params: { libraryNumber, faultReportId },
      headers: onVersion(record.version),
      caller: by === "library" ? owner : callers[by],
      body,
    };
    return {
      // What is said of the incident stands on the incident alone.
      names: [libraryNumber, ...(typeof after === "string" ? [`${productId}.access`] : [])],
      call: () => world.send(`POST ${collection}/{faultReportId}/${word}`, call),
    };
  },
});

const muting = (method: "PUT" | "DELETE", route: string): Operation => ({
  title: `muted product: ${method}`,
  routes: [route],
  prepare: async ({ send, place }) => {
    const { libraryNumber, productId } = await place();
    const call = { params: { libraryNumber, productId }, caller: owner };
    const path = "/v1/libraries/{libraryNumber}/muted-products/{productId}";
    if (method === "DELETE") await send(`PUT ${path}`, call);
    return { names: [libraryNumber], call: () => send(`${method} ${path}`, call) };
  },
});

export const faultOperations: readonly Operation[] = [
  reporting("without a key", {}),
  reporting("with a key", { "idempotency-key": "one" }),
  move({ word: "acknowledge", by: "vendor", after: ["send"] }),
  move({ word: "needs-info", by: "vendor", after: ["send"], body: { question: "Hvor?" } }),
  move({ word: "not-ours", by: "vendor", after: ["send"] }),
  move({ word: "fixed", by: "vendor", after: ["send"] }),
  move({ word: "answer", by: "library", after: ["send", "needs_info"], body: { text: "Ja." } }),
  move({ word: "withdraw", by: "library", after: ["send"], body: { reason: "own_setup" } }),
  move({ word: "reopen", by: "library", after: ["send", "fix"] }),
  move({ word: "confirm", by: "library", after: ["send", "fix"] }),
  move({ word: "route", by: "operator", after: ["send", "not_ours"] }),
  move({ word: "pass-on", by: "operator", after: ["send", "not_ours"], body: { vendorId: "fjord" } }),
  move({ word: "identified", by: "vendor", after: "suspect" }),
  move({ word: "estimate", by: "vendor", after: "identify", body: { until: "2026-11-23T15:00:00+01:00" } }),
  move({ word: "workaround", by: "vendor", after: "identify", body: { text: "Bruk lenken uten www." } }),
  muting("PUT", "faults/muting/change"),
  muting("DELETE", "faults/muting/remove"),
];
