import { beforeAll, expect, test } from "vitest";
import { handler } from "../../../functions/training/captions.ts";
import { handler as caption } from "../../../functions/training/moves/caption.ts";
import { answerOf } from "../../../shared/http/answer.ts";
import { anEvent } from "../../kit/events.ts";
import { answer } from "../../kit/table/calls.ts";
import { bringOn, captionFile, operator, schedule, webinarId } from "../../kit/table/training.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
const params = { webinarId };
const get = () => answer(handler, ports, { params, caller: null });

beforeAll(() => schedule(ports));

test("there are none before the recording is published, and then they are served as what they are", async () => {
  expect(await answer(handler, ports, { params: { webinarId: "nothing" }, caller: null })).toMatchObject({
    refused: "webinar.unknown",
  });
  await bringOn(ports, 2);
  expect(await get()).toMatchObject({ refused: "webinar.unknown" });
  const asked = { caller: operator, params, version: 3, body: { language: "nb", file: captionFile } };
  await answer(caption, ports, asked);
  expect(await get()).toMatchObject({ body: { type: "text/vtt; charset=utf-8", data: captionFile } });
  const event = anEvent(`GET ${handler.path}`);
  expect(answerOf(handler, event, await get())).toMatchObject({
    statusCode: 200,
    headers: {
      "content-type": "text/vtt; charset=utf-8",
      "x-content-type-options": "nosniff",
      "cache-control": "public, max-age=30",
    },
  });
});

test("the latest file is the one that is served", async () => {
  const file = captionFile.replace("Takk.", "Ha det.");
  await answer(caption, ports, { caller: operator, params, version: 4, body: { language: "nb", file } });
  expect(await get()).toMatchObject({ body: { data: file } });
});
