import { beforeAll, expect, test } from "vitest";
import { handler } from "../../../../functions/training/moves/record.ts";
import { handler as read } from "../../../../functions/training/read.ts";
import { answer } from "../../../kit/table/calls.ts";
import { address, bringOn, operator, schedule, webinarId } from "../../../kit/table/training.ts";
import { useSmallWorld } from "../../../kit/table/world.ts";

const { ports } = useSmallWorld();
const params = { webinarId };
const record = (to: string, version: number) =>
  answer(handler, ports, { caller: operator, params, version, body: { address: to } });
const published = async (): Promise<unknown> => {
  const told = await answer(read, ports, { params, caller: null });
  return "body" in told ? [told.body["state"], told.body["recording"]] : told;
};

beforeAll(() => schedule(ports));

test("what was not held has no recording", async () => {
  expect(await record(address, 1)).toMatchObject({ refused: "webinar.wrong-state" });
});

test("a recording is where recordings are declared to be, and nobody sees it before it has captions", async () => {
  await bringOn(ports, 1);
  expect(await record("https://elsewhere.example/a", 2)).toMatchObject({
    refused: "webinar.refused",
    flaws: ["/address host_not_declared"],
  });
  expect(await record(address, 2)).toMatchObject({
    body: {
      state: "recorded",
      recording: null,
      operator: { recording: address, moves: ["record", "caption"] },
    },
  });
  expect(await published()).toEqual(["recorded", null]);
});

test("another recording takes what was published back, until it has captions of its own", async () => {
  const other = `${address}-2`;
  expect(await record(other, 3)).toMatchObject({
    body: { state: "recorded", operator: { recording: other } },
  });
  expect(await published()).toEqual(["recorded", null]);
  for (const wrong of [
    "http://video.bibliotek24.example/a",
    "https://a:b@video.bibliotek24.example/",
    "ftp://a/",
  ])
    expect(handler.body.safeParse({ address: wrong }).success).toBe(false);
});
