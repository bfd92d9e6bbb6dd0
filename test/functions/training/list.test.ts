import { beforeAll, expect, test } from "vitest";
import { handler } from "../../../functions/training/list.ts";
import { WebinarId } from "../../../shared/records/training/webinar.ts";
import { forget } from "../../../shared/table/public-catalogue.ts";
import { answer } from "../../kit/table/calls.ts";
import { bringOn, schedule, webinarId } from "../../kit/table/training.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
const general = WebinarId.parse("a-general-one");

beforeAll(async () => {
  await schedule(ports);
  await schedule(ports, { productIds: [] }, general);
  await bringOn(ports, 2, general);
  forget();
});

test("everybody sees all webinars, or those about a product, and no recording without captions", async () => {
  const told = await answer(handler, ports, { caller: null });
  expect(told).toMatchObject({ body: { next: null } });
  expect(JSON.stringify(told)).not.toContain("video.bibliotek24");
  const ids = async (query: object) => {
    const asked = await answer(handler, ports, { caller: null, query: { ...query } });
    return JSON.stringify("body" in asked ? asked.body["items"] : null).match(/"webinarId":"[^"]+"/g);
  };
  expect(await ids({})).toHaveLength(2);
  expect(await ids({ product: "fjordfilm" })).toEqual([`"webinarId":"${webinarId}"`]);
  expect(await ids({ product: "another" })).toBeNull();
});
