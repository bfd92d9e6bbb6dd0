import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { firstDay, lastDay, plusSeconds } from "../../shared/clock.ts";
import { Year } from "../../shared/kinds.ts";
import { full } from "../kit/full.ts";
import {
  asks,
  asksAnew,
  type Command,
  delivers,
  enrols,
  fillsIn,
  sweeps,
  waits,
} from "../kit/life/commands.ts";
import { begun } from "../kit/life/model.ts";
import { lifePlace } from "../kit/life/place.ts";
import { agrees, comesToRest, realOf } from "../kit/life/real.ts";
import { useTable } from "../kit/table/engine.ts";
import { noon, putSmallWorld } from "../kit/table/small-world.ts";

useTable();
beforeAll(async () => {
  await putSmallWorld();
});

const dice = fc.noBias(fc.nat(10_000));
const commands: fc.WeightedArbitrary<Command>[] = [
  { weight: 4, arbitrary: dice.map(asks) },
  { weight: 3, arbitrary: dice.map((drawn) => fillsIn("vendor", drawn)) },
  { weight: 2, arbitrary: dice.map((drawn) => fillsIn("library", drawn)) },
  { weight: 4, arbitrary: fc.constantFrom(false, false, false, true).map(delivers) },
  { weight: 1, arbitrary: fc.constant(sweeps) },
  { weight: 2, arbitrary: fc.constantFrom(enrols, asksAnew, asksAnew) },
  { weight: 2, arbitrary: fc.constantFrom(1, 5, 16, 24, 60, 120, 240).map(waits) },
];

const life = fc.record({
  run: fc.noBias(fc.array(fc.oneof(...commands), { minLength: 20, maxLength: 40, size: "max" })),
  enrolled: fc.constantFrom(true, true, true, false),
  year: fc.constantFrom(2026, 2026, 2027),
  // From Monday noon: in office hours, in the evening, at night, on Saturday.
  begins: fc.constantFrom(0, 0, 6, 14, 118),
});

let told = 0;
let moved = 0;

test("whatever library, county, vendor, their pages, the sweeper and the clock do: state, events and mails are the model's", async () => {
  await fc.assert(
    fc.asyncProperty(life, async ({ run, enrolled, year, begins }) => {
      const now = plusSeconds(noon, begins * 3600);
      const place = await lifePlace(now, year);
      const real = realOf(place);
      const valid = Year.parse(year);
      const model = begun(now, !enrolled, { validFrom: firstDay(valid), validTo: lastDay(valid) });
      if (enrolled) await place.enrol(now);
      await place.ask(now);
      await agrees(model, real);
      await fc.asyncModelRun(() => ({ model, real }), run);
      await comesToRest(model, real);
      told += model.mails.size;
      moved += model.made.length;
    }),
    // Shown as it failed: a run takes a second, and to find a smaller one takes minutes.
    { numRuns: full ? 60 : 6, endOnFailure: true },
  );
  expect(told).toBeGreaterThan(0);
  expect(moved).toBeGreaterThan(15);
}, 240_000);
