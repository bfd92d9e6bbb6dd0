import { beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { handler as cancel } from "../../../functions/training/moves/cancel.ts";
import { handler } from "../../../functions/training/planned.ts";
import { osloMoment } from "../../../shared/clock.ts";
import { Instant, LocalMoment } from "../../../shared/kinds.ts";
import { WebinarId } from "../../../shared/records/training/webinar.ts";
import { forget } from "../../../shared/table/public-catalogue.ts";
import { answer } from "../../kit/table/calls.ts";
import { operator, schedule } from "../../kit/table/training.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();

const calendar = async (query: object = {}): Promise<string> => {
  forget();
  const told = await answer(handler, ports, { query: { language: "nb", ...query }, caller: null });
  const { type, data } = z
    .object({ type: z.string(), data: z.string() })
    .parse("body" in told ? told.body : null);
  expect(type).toBe("text/calendar; charset=utf-8");
  return data.replaceAll("\r\n ", "");
};

/** Ten o'clock in Oslo, around the days on which its clocks change, and what that is in UTC. */
const days = [
  ["2027-03-27", "20270327T090000Z"],
  ["2027-03-28", "20270328T080000Z"],
  ["2027-03-29", "20270329T080000Z"],
  ["2027-10-30", "20271030T080000Z"],
  ["2027-10-31", "20271031T090000Z"],
  ["2027-11-01", "20271101T090000Z"],
] as const;

beforeAll(async () => {
  for (const [day] of days) {
    const from = osloMoment(LocalMoment.parse(`${day}T10:00`));
    const to = osloMoment(LocalMoment.parse(`${day}T10:45`));
    await schedule(ports, { from, to }, WebinarId.parse(`on-${day}`));
  }
});

test.each(days)("a webinar at ten in Oslo on %s begins at %s in every calendar", async (day, utc) => {
  const one = await calendar({ webinar: `on-${day}` });
  expect(one.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(one).toContain(`UID:webinar.on-${day}@bibliotek24`);
  expect(one).toContain(`DTSTART:${utc}`);
  expect(one).not.toContain("TZID");
  const shown = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/Oslo",
    dateStyle: "short",
    timeStyle: "short",
  }).format(Date.parse(Instant.parse(utc.replace(/(....)(..)(..)T(..)(..)(..)Z/, "$1-$2-$3T$4:$5:$6.000Z"))));
  expect(shown).toBe(`${day.split("-").reverse().join("/")}, 10:00`);
});

test("all of them, or those about a product, in the language that was asked for; nobody reads where they are", async () => {
  const all = await calendar({ language: "en" });
  expect(all.match(/BEGIN:VEVENT/g)).toHaveLength(days.length);
  expect(all).toContain("SUMMARY:Fjordfilm for beginners");
  expect(all).not.toContain("moterom");
  expect((await calendar({ product: "another" })).match(/BEGIN:VEVENT/g)).toBeNull();
});

test("one that is not there is no calendar", async () => {
  const query = { language: "nb", webinar: "unknown" };
  expect(await answer(handler, ports, { query, caller: null })).toMatchObject({ refused: "webinar.unknown" });
});

test("one that is cancelled says so and counts up, so that it leaves the calendars", async () => {
  await answer(cancel, ports, { caller: operator, params: { webinarId: "on-2027-03-27" }, version: 1 });
  const one = await calendar({ webinar: "on-2027-03-27" });
  expect(one).toContain("STATUS:CANCELLED");
  expect(one).toContain("SEQUENCE:1");
});
