// Fault reports, what is muted, and the figures made of them.
import { OrganisationNumber } from "../../../../shared/kinds.ts";
import { theOwner } from "../../builders.ts";
import { forwardReport } from "../../faults/forwarded.ts";
import { anIncident, moveIncident } from "../../faults/incidents.ts";
import { moveReportOn, type Reached } from "../../faults/report-life.ts";
import type { Row, Rows } from "../row.ts";
import { libraryNumber, ourPerson, theirVendor, thirdProduct, vendorId } from "../sides.ts";
import { aReportOfOurs } from "../things.ts";
import type { World } from "../world.ts";

const report = { symptom: "no_access", description: "Hemmelig feil", contact: ourPerson };
const of = { libraryNumber };
const vendors = { vendor: "fault-report.unknown" };

const moves =
  (state: Reached, body?: unknown): Row["ready"] =>
  async (world) => {
    const { params, record } = await aReportOfOurs(world, state);
    return { params, version: record.version, body };
  };

/** A report that its vendor has in hand, with the incident behind it. */
const counted =
  (body: unknown, move: "identify" | null = "identify"): Row["ready"] =>
  async (world) => {
    const { ports } = world;
    const { params, record } = await aReportOfOurs(world, "received");
    const incident = await anIncident(record.productId);
    if (move !== null) await moveIncident(incident, move);
    const { version } = await moveReportOn(ports, await forwardReport(ports, record, incident.id), "send");
    return { params, version, body };
  };

const ofProduct: Row["ready"] = async (world) => ({
  params: { libraryNumber, productId: await world.aProduct() },
});

const anyLibrary = "counts of any product are every library's to compare with";
const passed = (theirs: string, status: number) => ({
  vendorId: { theirs: { vendorId: theirs }, status, because: "the operator may pass on to any vendor" },
});

/** A library mutes any vendor's products. */
const anyProduct = { library: ["productId"], county: ["productId"] } as const;

const year = { year: "2026" };

export const faults: Rows = {
  "faults-create": {
    ready: async (world: World) => ({ params: of, body: { ...report, productId: await world.aProduct() } }),
    inBody: {
      productId: {
        theirs: { ...report, productId: thirdProduct },
        status: [200, 201],
        because: "a fault of any vendor's product may be reported",
      },
    },
  },
  "faults-list": {
    ready: async (world) => {
      await aReportOfOurs(world, "sent");
      return { params: of };
    },
    answers: { vendor: "a vendor reads what is its own of any library" },
    open: { vendor: ["libraryNumber"] },
  },
  "faults-moves-acknowledge": { ready: moves("sent"), refuses: vendors },
  "faults-moves-answer": { ready: moves("needs_info", { text: "Ja." }) },
  "faults-moves-confirm": { ready: moves("fixed") },
  "faults-moves-estimate": { ready: counted({ until: "2026-11-23T15:00:00+01:00" }), refuses: vendors },
  "faults-moves-fixed": {
    ready: (world, as) => moves(as === "operator" ? "routed" : "sent")(world, as),
    refuses: vendors,
  },
  "faults-moves-identified": { ready: counted({}, null), refuses: vendors },
  "faults-moves-needs-info": { ready: moves("sent", { question: "Hva?" }), refuses: vendors },
  "faults-moves-not-ours": { ready: moves("sent"), refuses: vendors },
  "faults-moves-pass-on": {
    ready: moves("not_ours", { vendorId }),
    refuses: "caller.not-yours",
    inBody: passed(theirVendor, 200),
  },
  "faults-moves-reopen": { ready: moves("fixed") },
  "faults-moves-route": { ready: moves("not_ours"), refuses: "caller.not-yours" },
  "faults-moves-withdraw": { ready: moves("sent", { reason: "own_setup" }) },
  "faults-moves-workaround": { ready: counted({ text: "Bruk nettleseren." }), refuses: vendors },
  "faults-muting-change": { ready: ofProduct, open: anyProduct },
  "faults-muting-read": { ready: ofProduct, open: anyProduct },
  "faults-muting-remove": {
    ready: async (world) => {
      const params = { libraryNumber, productId: await world.aProduct() };
      const by = { by: OrganisationNumber.parse(theOwner), supplier: null };
      await world.ports.mutes.mute(params, { at: world.ports.clock.now(), by });
      return { params };
    },
    open: anyProduct,
  },
  "faults-read": { ready: moves("sent"), refuses: vendors },
  "fault-numbers-of-product": {
    ready: async (world) => ({ params: { productId: await world.aProduct() }, query: year }),
    refuses: { vendor: "product.unknown", operator: "product.unknown" },
    answers: { fault: anyLibrary, county: anyLibrary },
    open: { library: ["productId"], county: ["productId"] },
  },
  "fault-numbers-of-vendor": { ready: () => ({ params: { vendorId } }), refuses: "vendor.unknown" },
};
