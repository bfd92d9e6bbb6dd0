import { expect, test } from "vitest";
import { job } from "../../../functions/feed/every-day.ts";
import { plusSeconds } from "../../../shared/clock.ts";
import { theOwner } from "../../kit/builders.ts";
import { delivered, moved, wholeFeed } from "../../kit/life/feeds.ts";
import { at, useLife } from "../../kit/table/life.ts";
import { noon } from "../../kit/table/small-world.ts";

const { ports } = useLife();
const day = 86_400;

test("what was lost on the way stands in the feed the day after, and what came is not entered twice", async () => {
  const [asked] = await moved(ports, "fjordfilm", 2);
  const lost = await moved(ports, "fjordfilm", 2);
  if (!asked) throw new Error("Nothing happened.");
  const tomorrow = at(ports, plusSeconds(noon, day));
  expect(await job.run(tomorrow)).toEqual({ looked: 1, entered: 15, failed: 0 });
  const items = await wholeFeed(ports, theOwner);
  expect(items.map(({ position, version }) => [position, version])).toEqual(
    [1, 2, 3, 4, 5].map((v) => [v, v]),
  );
  expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(lost.map(({ id }) => id)));
  await delivered(ports, asked);
  expect(await job.run(tomorrow)).toEqual({ looked: 1, entered: 0, failed: 0 });
});

test("a case that has rested for weeks is not looked at", async () => {
  expect(await job.run(at(ports, plusSeconds(noon, 15 * day)))).toEqual({ looked: 0, entered: 0, failed: 0 });
});

test("a library that cannot be read stands in no other's way", async () => {
  const read = () => Promise.reject(new Error("The table is away."));
  const broken = { ...at(ports, plusSeconds(noon, day)), libraryCases: { read } };
  const { failed } = await job.run(broken);
  expect(failed).toBe((await ports.directory.current()).libraries.length);
});
