import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { delegationFlaws, delegationView, given, revoked } from "../../../functions/organisations/rules.ts";
import { dayBefore } from "../../../shared/clock.ts";
import { Day, Instant, OrganisationNumber } from "../../../shared/kinds.ts";
import type { Delegation } from "../../../shared/records/contact.ts";
import { inForce } from "../../../shared/records/directory.ts";
import { aDirectory, theCounty, theOwner, theVendor } from "../../kit/builders.ts";

const to = OrganisationNumber.parse(theCounty);
const owner = OrganisationNumber.parse(theOwner);
const day = (text: string): Day => Day.parse(text);
const on = (text: string) => {
  const today = day(text);
  const at = Instant.parse(`${text}T12:00:00.000Z`);
  return { today, yesterday: dayBefore(today), signed: { at, by: owner, supplier: null } };
};

const plus = (from: Day, days: number): Day =>
  Day.parse(new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10));

type So = { records: readonly Delegation[]; today: Day };
const beginning: So = { records: [], today: day("2026-01-01") };

/** Gives or revokes some days later, and looks at what is in force then. */
const after = (
  so: So,
  { days, lasts, revokes }: { days: number; lasts: number | null; revokes: boolean },
): So => {
  const today = plus(so.today, days);
  const wish = { to, from: today, until: lasts === null ? null : plus(today, lasts) };
  const changed = revokes ? revoked(so.records, to, on(today)) : given(so.records, wish, on(today));
  const records = changed ?? so.records;
  expect(records.filter((one) => inForce(one, today))).toHaveLength(Number(!revokes));
  expect(records.length).toBeGreaterThanOrEqual(so.records.length);
  return { records, today };
};

describe("delegations", () => {
  test("are refused with all reasons: to nobody's county, to oneself, backwards", () => {
    const asked = { directory: aDirectory(), owner, today: day("2026-06-01") };
    const flaws = (wish: { to: string; from: string; until: string | null }) =>
      delegationFlaws(asked, {
        to: OrganisationNumber.parse(wish.to),
        from: day(wish.from),
        until: wish.until === null ? null : day(wish.until),
      }).map(({ pointer, code }) => `${pointer} ${code}`);
    expect(flaws({ to, from: "2026-06-01", until: null })).toEqual([]);
    expect(flaws({ to: theVendor, from: "2026-05-31", until: "2026-05-30" })).toEqual([
      "{to} not_a_county",
      "/from out_of_range",
      "/until out_of_range",
    ]);
    expect(flaws({ to: theOwner, from: "2026-06-01", until: null })).toEqual(["{to} not_a_county"]);
  });

  test("given twice are given once; another term replaces what stood, which stays on record", () => {
    const first = given([], { to, from: day("2026-06-01"), until: null }, on("2026-06-01"));
    expect(first).toMatchObject([{ to, until: null, given: { by: owner } }]);
    expect(given(first ?? [], { to, from: day("2026-06-03"), until: null }, on("2026-06-03"))).toBeNull();
    const second = given(
      first ?? [],
      { to, from: day("2026-06-03"), until: day("2026-07-01") },
      on("2026-06-03"),
    );
    expect(second).toMatchObject([
      { from: "2026-06-01", until: "2026-06-02", ended: { at: "2026-06-03T12:00:00.000Z" } },
      { from: "2026-06-03", until: "2026-07-01" },
    ]);
    expect(delegationView(second ?? [], to, day("2026-07-02"))).toMatchObject({ inForce: false });
  });

  test("whatever is given and revoked in whatever order, at most one is in force, and none after a revocation", () => {
    const step = fc.record({
      days: fc.integer({ min: 0, max: 20 }),
      lasts: fc.option(fc.integer({ min: 0, max: 30 })),
      revokes: fc.boolean(),
    });
    fc.assert(fc.property(fc.array(step, { maxLength: 12 }), (steps) => void steps.reduce(after, beginning)));
    expect(beginning.records).toEqual([]);
  });
});
