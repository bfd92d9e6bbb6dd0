import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, test } from "vitest";
import * as z from "zod";
import { job } from "../../../functions/status/every-minute.ts";
import { handler } from "../../../functions/status/feed.ts";
import { incidentIn } from "../../kit/faults/fault-world.ts";
import { moveIncident } from "../../kit/faults/incidents.ts";
import { answer } from "../../kit/table/calls.ts";
import { announced } from "../../kit/table/downtimes.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();

const Entry = z.object({
  id: z.string(),
  title: z.string(),
  updated: z.string(),
  content: z.looseObject({}),
});
const Feed = z.object({
  feed: z.object({ id: z.string(), updated: z.string(), entry: z.array(Entry).optional() }),
});
const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === "entry" });

const feed = async (query: object = {}) => {
  const answered = await answer(handler, ports, { query: { ...query }, caller: null });
  const { type, data } = z
    .object({ type: z.string(), data: z.string() })
    .parse("body" in answered ? answered.body : null);
  expect(type).toBe("application/atom+xml; charset=utf-8");
  expect(XMLValidator.validate(data)).toBe(true);
  return { data, feed: Feed.parse(parser.parse(data)).feed };
};

test("without anything to tell it is a whole feed, and stays the same", async () => {
  const empty = await feed();
  expect(empty.feed).toMatchObject({ updated: "1970-01-01T00:00:00.000Z" });
  expect((await feed()).data).toBe(empty.data);
});

test("tells each public change once under an id that never changes, and nothing that is not public", async () => {
  const incident = await incidentIn("suspected");
  await announced(ports, { reason: { nb: "Bytte av <servere> & kabler" } });
  await job.run(ports);
  const first = await feed();
  expect(first.feed.entry?.map(({ title }) => title).sort()).toEqual([
    "Fjordfilm (tilgang): mistanke om driftsforstyrrelse",
    "Fjordfilm: planlagt vedlikehold",
  ]);
  expect(first.data).toContain("Ikke bekreftet av leverandøren");
  expect(first.data).toContain("Minst 2 bibliotek i 1 fylke");
  expect(first.data).toContain("Bytte av &lt;servere&gt; &amp; kabler");
  await moveIncident(incident, "identify");
  await job.run(ports);
  const ids = (await feed()).feed.entry?.map(({ id }) => id) ?? [];
  expect(new Set(ids).size).toBe(3);
  for (const { id } of first.feed.entry ?? []) expect(ids).toContain(id);
});

test("speaks the language that is asked for", async () => {
  expect((await feed({ language: "en" })).data).toContain("Planned maintenance".toLowerCase());
  expect((await feed({ language: "nn" })).data).toContain("Driftsmeldingar frå Bibliotek24");
});
