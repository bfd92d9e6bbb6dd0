import { beforeAll, expect, test } from "vitest";
import { plusSeconds } from "../../../../shared/clock.ts";
import { useAnIpChange } from "../../../kit/ip-change-links.ts";
import { noon } from "../../../kit/table/small-world.ts";

const { pages, acknowledgedAt, toChange } = useAnIpChange();
let link = "";
beforeAll(async () => {
  link = await toChange();
});

test("what opens and posts by itself acknowledges nothing", async () => {
  for (let times = 0; times < 20; times += 1) expect((await pages.get(link)).statusCode).toBe(200);
  for (const form of ["", "choice=", "choice=yes"])
    expect((await pages.post(link, form)).statusCode).toBe(422);
  expect(await acknowledgedAt()).toBeUndefined();
});

test("a choice acknowledges the change, the first time counts, and then nothing is asked any more", async () => {
  expect((await pages.post(link, { choice: "done" })).statusCode).toBe(200);
  pages.at(60);
  const again = await pages.post(link, { choice: "done" });
  expect([again.statusCode, again.body?.includes("<form")]).toEqual([200, false]);
  expect(await acknowledgedAt()).toBe(noon);
  pages.at(0);
});

test("a link that is too old, or whose address is no contact any more, acknowledges nothing", async () => {
  const stranger = await toChange("support@fjord.example");
  expect((await pages.post(stranger, { choice: "done" })).statusCode).toBe(410);
  pages.at(90 * 86_400);
  expect((await pages.post(link, { choice: "done" })).statusCode).toBe(410);
  expect(await acknowledgedAt()).toBe(plusSeconds(noon, 0));
});
