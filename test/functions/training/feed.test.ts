import { XMLParser, XMLValidator } from "fast-xml-parser";
import { beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { handler } from "../../../functions/training/feed.ts";
import { handler as cancel } from "../../../functions/training/moves/cancel.ts";
import { handler as caption } from "../../../functions/training/moves/caption.ts";
import { handler as replace } from "../../../functions/training/replace.ts";
import { plusSeconds } from "../../../shared/clock.ts";
import { WebinarId } from "../../../shared/records/training/webinar.ts";
import { forget } from "../../../shared/table/public-catalogue.ts";
import { answer } from "../../kit/table/calls.ts";
import { noon } from "../../kit/table/small-world.ts";
import {
  bringOn,
  operator,
  portsAt,
  schedule,
  theWindow,
  webinarBody,
  webinarId,
} from "../../kit/table/training.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
const cancelled = WebinarId.parse("cancelled");

const Feed = z.object({
  feed: z.object({
    id: z.string(),
    entry: z
      .array(z.object({ id: z.string(), title: z.string(), published: z.string(), updated: z.string() }))
      .default([]),
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

test("each language is a feed of its own, with entries of its own, and says its own address", async () => {
  const [nb, nn] = [
    await feed({ product: "fjordfilm" }),
    await feed({ product: "fjordfilm", language: "nn" }),
  ];
  expect(nn.id).not.toBe(nb.id);
  expect(nn.entry.map(({ id }) => id)).not.toEqual(nb.entry.map(({ id }) => id));
  expect(nn.data).toContain('rel="self"');
  expect(nn.data).toContain('href="/v1/webinars/feed.atom?language=nn&amp;product=fjordfilm"');
});

test("a webinar that is moved is updated at that moment, and keeps when it was published", async () => {
  const moved = WebinarId.parse("moved");
  await schedule(ports, { title: { nb: "Flyttes", nn: null, en: null } }, moved);
  const at = plusSeconds(noon, 86_400);
  const body = webinarBody({
    title: { nb: "Flyttes", nn: null, en: null },
    to: plusSeconds(theWindow.to, 60),
  });
  await answer(replace, portsAt(ports, at), {
    caller: operator,
    params: { webinarId: moved },
    version: 1,
    body,
  });
  const { entry } = await feed();
  expect(entry.find(({ title }) => title === "Nytt webinar: Flyttes")).toMatchObject({
    published: noon,
    updated: at,
  });
});
