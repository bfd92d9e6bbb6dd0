// Webinars of the small world, their captions, and the calls that bring one as far as a test needs it.
import * as z from "zod";
import { handler as caption } from "../../../functions/training/moves/caption.ts";
import { handler as hold } from "../../../functions/training/moves/hold.ts";
import { handler as record } from "../../../functions/training/moves/record.ts";
import { handler as replace } from "../../../functions/training/replace.ts";
import { plusSeconds } from "../../../shared/clock.ts";
import type { AnyRoute } from "../../../shared/http/route.ts";
import { Instant } from "../../../shared/kinds.ts";
import { Webinar, WebinarId } from "../../../shared/records/training/webinar.ts";
import { aCaller, theOperator } from "../builders.ts";
import { answer } from "./calls.ts";
import type { realPorts } from "./ports.ts";
import { noon } from "./small-world.ts";

type Ports = ReturnType<typeof realPorts>;

export const operator = aCaller(theOperator, "operator");
export const webinarId = WebinarId.parse("fjordfilm-for-nye");
export const address = "https://video.bibliotek24.example/fjordfilm-for-nye";

const week = 7 * 86_400;

/** A week from noon, for an hour. */
export const theWindow = { from: plusSeconds(noon, week), to: plusSeconds(noon, week + 3600) };

/** As the operator sends it. */
export const webinarBody = (over: Record<string, unknown> = {}) => ({
  title: { nb: "Fjordfilm for nye", nn: "Fjordfilm for nye", en: "Fjordfilm for beginners" },
  about: { nb: "Slik kommer dere i gang.", nn: "Slik kjem de i gang.", en: "How to begin." },
  productIds: ["fjordfilm"],
  joinAddress: "https://video.bibliotek24.example/moterom",
  seats: 3,
  ...theWindow,
  ...over,
});

/** As it is kept. */
export const aWebinar = (over: Record<string, unknown> = {}): Webinar => {
  const { from: _, to: __, ...given } = webinarBody();
  return Webinar.parse({
    webinarId,
    state: "scheduled",
    ...given,
    window: theWindow,
    recording: null,
    captions: null,
    scheduledAt: noon,
    cancelledAt: null,
    publishedAt: null,
    ...over,
  });
};

export const captionFile =
  "WEBVTT\n\n00:01.000 --> 00:04.000\nVelkommen!\n\n01:02:03.000 --> 01:02:05.500\nTakk.\n";

/** The ports at another moment. */
export const portsAt = (ports: Ports, now: Instant): Ports => ({
  ...ports,
  clock: { ...ports.clock, now: () => now },
});

const Kept = z.looseObject({ etag: z.string() });

/** Calls a route as the operator, on a version; refusals are thrown with their reasons. */
const done = async (route: AnyRoute, ports: Ports, asked: Parameters<typeof answer>[2]): Promise<number> => {
  const told = await answer(route, ports, { caller: operator, ...asked });
  if ("refused" in told) throw new Error(`Refused: ${told.refused} ${told.flaws.join()}`);
  return Number(Kept.parse(told).etag);
};

export const schedule = (ports: Ports, over: Record<string, unknown> = {}, id = webinarId): Promise<number> =>
  done(replace, ports, { params: { webinarId: id }, body: webinarBody(over), version: 0 });

export const afterwards = Instant.parse("2026-12-01T12:00:00.000Z");

const steps: readonly [AnyRoute, unknown][] = [
  [hold, undefined],
  [record, { address }],
  [caption, { language: "nb", file: captionFile }],
];

/** Brings a scheduled webinar on: 1 held, 2 recorded, 3 captioned. Gives its version. */
export const bringOn = async (ports: Ports, count: number, id = webinarId): Promise<number> => {
  let version = 1;
  for (const [route, body] of steps.slice(0, count))
    version = await done(route, portsAt(ports, afterwards), { params: { webinarId: id }, body, version });
  return version;
};
