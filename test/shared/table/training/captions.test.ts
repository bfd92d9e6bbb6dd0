// Proves that a caption file which nothing names any more is let go of, and one that is kept again is not.
import { expect, test } from "vitest";
import { plusSeconds } from "../../../../shared/clock.ts";
import { getItem } from "../../../../shared/table/client.ts";
import { keys } from "../../../../shared/table/keys.ts";
import { open } from "../../../../shared/table/training/captions.ts";
import { useTable } from "../../../kit/table/engine.ts";
import { noon } from "../../../kit/table/small-world.ts";
import { captionFile, webinarId } from "../../../kit/table/training.ts";

useTable();
const captions = open();
const stored = async (hash: string) => (await getItem(keys.captions(webinarId, hash), true)).Item;
const file = { hash: "one", text: captionFile, keptAt: noon };

test("a file that is replaced goes after a day, and stays where it is kept again", async () => {
  await captions.keep(webinarId, file);
  expect(await stored("one")).not.toHaveProperty("expiresAt");
  const later = plusSeconds(noon, 60);
  await captions.replaced(webinarId, "one", later);
  const gone = Date.parse(plusSeconds(later, 86_400)) / 1000;
  expect(await stored("one")).toHaveProperty("expiresAt", { N: String(gone) });
  expect(await captions.read(webinarId, "one")).toBe(captionFile);
  await captions.keep(webinarId, { ...file, keptAt: plusSeconds(later, 60) });
  await captions.replaced(webinarId, "one", later);
  expect(await stored("one")).not.toHaveProperty("expiresAt");
});

test("of a file that never was nothing is left behind", async () => {
  await captions.replaced(webinarId, "never", noon);
  expect(await stored("never")).toBeUndefined();
});
