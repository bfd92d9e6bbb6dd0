import { beforeAll, expect, test } from "vitest";
import { handler } from "../../../../functions/training/moves/caption.ts";
import { handler as record } from "../../../../functions/training/moves/record.ts";
import { handler as read } from "../../../../functions/training/read.ts";
import { hash } from "../../../../shared/hash.ts";
import { Problem } from "../../../../shared/http/problem.ts";
import { problemBody } from "../../../../shared/http/problem-body.ts";
import { getItem } from "../../../../shared/table/client.ts";
import { keys } from "../../../../shared/table/keys.ts";
import { answer } from "../../../kit/table/calls.ts";
import { address, bringOn, captionFile, operator, schedule, webinarId } from "../../../kit/table/training.ts";
import { useSmallWorld } from "../../../kit/table/world.ts";

const { ports } = useSmallWorld();
const params = { webinarId };
const caption = (file: string, version: number) =>
  answer(handler, ports, { caller: operator, params, version, body: { language: "nb", file } });
const published = async (): Promise<unknown> => {
  const told = await answer(read, ports, { params, caller: null });
  return "body" in told ? told.body["recording"] : told;
};

beforeAll(async () => {
  await schedule(ports);
  await bringOn(ports, 2);
});

test("a file that is no WebVTT is refused with its lines and reasons, and publishes nothing", async () => {
  const file = captionFile.replace("00:01.000", "00:01,000").replace("Takk.", "<script>");
  expect(await caption(file, 3)).toMatchObject({
    refused: "webinar.captions-refused",
    flaws: ["/file captions_wrong_times", "/file captions_unknown_tag"],
  });
  expect(await published()).toBeNull();
});

test("the refusal says in words which line is wrong and why", async () => {
  const input = { params, version: 3, caller: operator, body: { language: "nb", file: "1\nHei" } } as const;
  const rest = {
    query: undefined,
    key: null,
    language: "nn",
    request: { method: "POST", path: "/" },
  } as const;
  const refusal = await Promise.resolve(
    handler.work({ ...input, ...rest, params: { webinarId } }, ports),
  ).catch((error: unknown) => error);
  if (!(refusal instanceof Problem)) throw new Error("It was not refused.");
  expect(problemBody(refusal, "nn", "/").errors).toEqual([
    {
      pointer: "/file",
      line: 1,
      code: "captions_no_header",
      detail: "Fila byrjar ikkje med WEBVTT: ho er ikkje ei WebVTT-fil.",
    },
  ]);
});

test("captions publish the recording; others take their place", async () => {
  expect(await caption(captionFile, 3)).toMatchObject({ etag: "4", body: { state: "captioned" } });
  expect(await published()).toMatchObject({
    address,
    captions: { language: "nb", address: `/v1/webinars/${webinarId}/captions.vtt`, seconds: 3726 },
  });
  expect(await caption(`${captionFile}\n01:10:00.000 --> 01:10:01.000\nEnda mer.\n`, 4)).toMatchObject({
    etag: "5",
  });
  expect(await published()).toMatchObject({ captions: { seconds: 4201 } });
  // Nothing names the first file any more.
  const { Item: first } = await getItem(keys.captions(webinarId, hash(captionFile)), true);
  expect(first).toHaveProperty("expiresAt");
});

test("another recording without captions is not published", async () => {
  await answer(record, ports, { caller: operator, params, version: 5, body: { address: `${address}-2` } });
  expect(await published()).toBeNull();
});
