// What may come together in one run: how many cases, how addresses behave, where processes die, and when time passes.
import * as fc from "fast-check";
import type { Manner } from "./weather.ts";

const stormOf = (cases: fc.Arbitrary<number>) =>
  fc.record({
    cases,
    contacts: fc.array(
      fc.constantFrom<Manner>("works", "works", "bounces", "complains", "refused", "unsure", "silent"),
      { minLength: 1, maxLength: 3 },
    ),
    library: fc.constantFrom<Manner>("works", "works", "bounces", "refused", "unsure"),
    crashes: fc.array(
      fc.record({ after: fc.nat(25), side: fc.constantFrom("before" as const, "after" as const) }),
      { maxLength: 8 },
    ),
    steps: fc.array(fc.integer({ min: 1, max: 1200 }), { minLength: 3, maxLength: 5 }),
    throttled: fc.array(fc.nat(3), { maxLength: 4 }),
    withdrawn: fc.option(fc.record({ which: fc.nat(12), round: fc.nat(4) }), { nil: null }),
    order: fc.array(fc.nat(97), { minLength: 6, maxLength: 6 }),
  });
/** A few cases of one vendor. */
export const aStorm = stormOf(fc.constantFrom(1, 1, 2, 3));

/** So many that ten mails go to the vendor by themselves within the hour, and the rest in a digest. */
export const aCrowdedStorm = stormOf(fc.constant(12));

export type Storm = typeof aStorm extends fc.Arbitrary<infer S> ? S : never;
