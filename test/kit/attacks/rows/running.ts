// Incidents, planned maintenance, IP ranges and webinars: what is the operator's, a vendor's, or a library's to change.
import { plusSeconds } from "../../../../shared/clock.ts";
import { systemActor } from "../../../../shared/records/case.ts";
import { WebinarId } from "../../../../shared/records/training/webinar.ts";
import { anIncident, moveIncident } from "../../faults/incidents.ts";
import { anAnnouncement, announced, aWindow, hours } from "../../table/downtimes.ts";
import { noon } from "../../table/small-world.ts";
import { address, aWebinar, bringOn, captionFile, schedule, webinarBody } from "../../table/training.ts";
import { plain, type Row, type Rows } from "../row.ts";
import { libraryNumber, theirProduct } from "../sides.ts";
import { anIpChange } from "../things.ts";
import type { World } from "../world.ts";

type Ready = Row["ready"];

const incident =
  (body: unknown, ...moves: Parameters<typeof moveIncident>[1][]): Ready =>
  async (world) => {
    const { ports } = world;
    const { id } = await anIncident(await world.aProduct());
    for (const move of moves) await moveIncident({ id }, move);
    const now = await ports.incidents.read(id);
    return { params: { incidentId: id }, version: now?.version ?? 0, body };
  };

const planned =
  (body?: unknown): Ready =>
  async (world) => {
    const productId = await world.aProduct();
    const { id: downtimeId } = await announced(world.ports, {}, productId);
    return { params: { productId, downtimeId }, version: 1, body };
  };

const states = ["scheduled", "held", "recorded"] as const;

/** A webinar of its own that has come so far: scheduled, held, recorded; it began an hour ago where it `hasBegun`. */
const webinar =
  (state: (typeof states)[number], body?: unknown, hasBegun = false): Ready =>
  async ({ ports, serial }) => {
    const webinarId = WebinarId.parse(`kurs-${serial()}`);
    const window = hasBegun ? { window: { from: plusSeconds(noon, -3600), to: noon } } : {};
    const recording = state === "recorded" ? { recording: address } : {};
    const record = aWebinar({ webinarId, state, ...window, ...recording });
    await ports.webinars.replace(null, record, { id: webinarId, at: noon, by: systemActor, what: "create" });
    return { params: { webinarId }, version: 1, body };
  };

const published: Ready = async ({ ports, serial }) => {
  const webinarId = WebinarId.parse(`kurs-${serial()}`);
  await schedule(ports, {}, webinarId);
  await bringOn(ports, 3, webinarId);
  return { params: { webinarId } };
};

const signUps =
  (body?: unknown): Ready =>
  async (world, as) => {
    const { params } = await webinar("scheduled")(world, as);
    return { params: { ...params, libraryNumber }, body };
  };

/** A change of our library's ranges that our vendor is told of. */
const changed: Ready = async (world) => ({
  params: { libraryNumber, changeVersion: String(await anIpChange(world)) },
});

export const running: Rows = {
  "incidents-moves-announce": { ready: incident({}) },
  "incidents-moves-dismiss": { ready: incident({}) },
  "incidents-moves-identify": { ready: incident({}) },
  "incidents-moves-merge": {
    ready: async (world, as) => {
      const { id: into } = await anIncident(await world.aProduct());
      return incident({ into })(world, as);
    },
    inBody: {
      into: {
        theirs: { into: `${theirProduct}.access.1` },
        status: 422,
        because: "an incident is part of another one of the same vendor only",
      },
    },
  },
  "incidents-moves-monitor": { ready: incident({}, "identify") },
  "incidents-moves-resolve": { ready: incident({}, "identify") },
  "incidents-read": { ready: incident(undefined, "suspect") },
  "ip-ranges-acknowledge": { ready: changed, refuses: "ip-change.unknown" },
  "ip-ranges-read": {
    ready: async (world) => {
      await anIpChange(world);
      return { params: { libraryNumber } };
    },
    refuses: { vendor: "ip-ranges.unknown" },
  },
  "ip-ranges-read-change": { ready: changed, refuses: { vendor: "ip-change.unknown" } },
  "ip-ranges-replace": {
    ready: async ({ ports }) => {
      const version = (await ports.ipRegister.read(libraryNumber))?.version ?? 0;
      return { params: { libraryNumber }, version, body: { ranges: [{ range: "198.51.100.0/24" }] } };
    },
  },
  "downtime-cancel": { ready: planned(), refuses: "product.unknown" },
  "downtime-create": {
    ready: async (world) => ({ params: { productId: await world.aProduct() }, body: anAnnouncement() }),
    refuses: "product.unknown",
  },
  "downtime-list": {
    ready: async (world) => {
      const productId = await world.aProduct();
      await announced(world.ports, {}, productId);
      await announced(world.ports, aWindow({ from: hours(48), to: hours(50) }), productId);
      return { params: { productId } };
    },
  },
  "downtime-move": {
    ready: planned({ from: "2026-11-25T12:00:00Z", to: "2026-11-25T13:00:00Z" }),
    refuses: "product.unknown",
  },
  "downtime-read": { ready: planned() },
  "training-captions": { ready: published },
  "training-feed": plain,
  "training-list": plain,
  "training-moves-cancel": { ready: webinar("scheduled") },
  "training-moves-caption": { ready: webinar("recorded", { language: "nb", file: captionFile }) },
  "training-moves-hold": { ready: webinar("scheduled", undefined, true) },
  "training-moves-record": { ready: webinar("held", { address }) },
  "training-planned": plain,
  "training-read": { ready: webinar("scheduled") },
  "training-replace": {
    ready: (world: World) => ({
      params: { webinarId: `kurs-${world.serial()}` },
      version: 0,
      body: webinarBody(),
    }),
    inBody: {
      productIds: {
        theirs: webinarBody({ productIds: [theirProduct] }),
        status: 201,
        because: "the operator teaches every vendor's products",
      },
    },
  },
  "training-sign-ups-change": { ready: signUps({}) },
  "training-sign-ups-read": { ready: signUps() },
  "training-sign-ups-remove": { ready: signUps() },
};
