import { XMLParser, XMLValidator } from "fast-xml-parser";
import { beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { handler } from "../../../functions/training/feed.ts";
import { handler as cancel } from "../../../functions/training/moves/cancel.ts";
import { handler as caption } from "../../../functions/training/moves/caption.ts";
import { WebinarId } from "../../../shared/records/training/webinar.ts";
import { forget } from "../../../shared/table/public-catalogue.ts";
import { answer } from "../../kit/table/calls.ts";
import { bringOn, operator, schedule, webinarId } from "../../kit/table/training.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
const cancelled = WebinarId.parse("cancelled");

const Feed = z.object({
  feed: z.object({
    id: z.string(),
    entry: z.array(z.object({ id: z.string(), title: z.string() })).default([]),
  }),
});

const feed = async (query: object = {}) => {
  forget();
  const told = await answer(handler, ports, { query: { language: "nb", ...query }, caller: null });
  const { data } = z.object({ data: z.string() }).parse("body" in told ? told.body : null);
  expect(XMLValidator.validate(data)).toBe(true);
  const read = new XMLParser({ isArray: (name) => name === "entry" }).parse(data);
  return { data, ...Feed.parse(read).feed };
};

beforeAll(async () => {
  await schedule(ports);
  await schedule(
    ports,
    { productIds: [], title: { nb: "<b>Avlyst</b> & borte", nn: null, en: null } },
    cancelled,
  );
  await answer(cancel, ports, { caller: operator, params: { webinarId: cancelled }, version: 1 });
});

test("each webinar that is scheduled or cancelled is an entry, under an id that stays, with its text escaped", async () => {
  const { entry, data } = await feed();
  expect(entry.map(({ title }) => title).toSorted()).toEqual([
    "Avlyst: <b>Avlyst</b> & borte",
    "Nytt webinar: <b>Avlyst</b> & borte",
    "Nytt webinar: Fjordfilm for nye",
  ]);
  expect(data).not.toContain("<b>");
  expect((await feed()).entry).toEqual(entry);
});

test("a recording is an entry once it has captions, and not before", async () => {
  await bringOn(ports, 2);
  expect((await feed()).data).not.toContain("Nytt opptak");
  const file = "WEBVTT\n\n00:01.000 --> 00:02.000\nA\n";
  await answer(caption, ports, {
    caller: operator,
    params: { webinarId },
    version: 3,
    body: { language: "nb", file },
  });
  expect((await feed()).entry.map(({ title }) => title)).toContain("Nytt opptak: Fjordfilm for nye");
});

test("the feed of one product tells of that product alone, in the reader's language, as a feed of its own", async () => {
  const { entry, id } = await feed({ product: "fjordfilm", language: "nn" });
  expect(entry.every(({ title }) => title.endsWith("Fjordfilm for nye"))).toBe(true);
  expect(id).not.toBe((await feed()).id);
});
