import { expect, test } from "vitest";
import { full } from "../../kit/full.ts";
import { assertCalmAfter } from "../../kit/storm/judge.ts";
import { aCrowdedStorm } from "../../kit/storm/storm.ts";
import { useTelling } from "../../kit/table/telling.ts";

// A thousand storms go over the table in memory; the few of every run, over the engine.
useTelling({ lean: true, inMemory: full });

test("in bad weather a case is told by its own mail or by a digest that names it, and never by neither or both", {
  timeout: 600_000,
}, async () => {
  await expect(assertCalmAfter(aCrowdedStorm, full ? 100 : 4)).resolves.toBeDefined();
});
