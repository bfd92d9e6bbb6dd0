// Proves who is told what, over random audiences, mutes and histories.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasAccessIn, wantedOf } from "../../../../functions/notifications/downtime/rules.ts";
import { plusSeconds } from "../../../../shared/clock.ts";
import { Day, LibraryNumber } from "../../../../shared/kinds.ts";
import { Downtime, type DowntimeTold } from "../../../../shared/records/faults/downtime.ts";
import { holds } from "../../../kit/holds.ts";
import { hours } from "../../../kit/table/downtimes.ts";
import { noon } from "../../../kit/table/small-world.ts";

const window = { from: hours(24), to: hours(26) };
const numbers = Array.from({ length: 8 }, (_, nth) => LibraryNumber.parse(String(2_000_001 + nth)));

const aDowntime = (version: number, state: "planned" | "cancelled"): Downtime =>
  Downtime.parse({
    productId: "fjordfilm",
    downtimeId: "0".repeat(16),
    vendorId: "fjord",
    version,
    state,
    window,
    reason: { nb: "Bytte", nn: null, en: null },
    announcedAt: noon,
    fingerprint: "f",
    history: Array.from({ length: version }, (_, nth) => ({
      id: `m${nth}`,
      v: nth + 1,
      at: noon,
      move: nth === 0 ? "announce" : "move",
      by: "vendor",
      window: { from: hours(20 + nth), to: hours(21 + nth) },
    })),
  });

const some = fc.subarray(numbers);
const situation = fc.record({
  version: fc.integer({ min: 1, max: 4 }),
  state: fc.constantFrom("planned" as const, "cancelled" as const),
  affected: some,
  muted: some,
  told: some,
  done: fc.integer({ min: 0, max: 4 }),
  moment: fc.constantFrom(-1, 0, 25, 26),
});

type Situation = typeof situation extends fc.Arbitrary<infer T> ? T : never;

/** Who hears of it for the first time, and who hears what follows, said once more and otherwise. */
const expected = ({ version, state, affected, muted, told, done, moment }: Situation): string[] => {
  const isStanding = state === "planned" && moment < 26;
  const fresh = affected.filter((one) => isStanding && !told.includes(one) && !muted.includes(one));
  const follows = done < version && (state === "cancelled" || moment < 26);
  const follow = follows ? told : [];
  const later = state === "cancelled" ? "cancelled" : "moved";
  const again = version === 1 && state === "planned" ? "planned" : later;
  return [...fresh.map((one) => `${one} planned`), ...follow.map((one) => `${one} ${again}`)].sort();
};

describe("who is told of planned maintenance", () => {
  test("are those affected who have not muted it, and of what follows exactly those who were told", () =>
    holds(
      fc.property(situation, (one) => {
        const told = one.told.map(
          (libraryNumber): DowntimeTold => ({ libraryNumber, begun: 1, done: one.done }),
        );
        const mutes = new Map(one.muted.map((libraryNumber) => [libraryNumber, noon]));
        const around = { affected: new Set(one.affected), mutes, told, now: hours(one.moment) };
        const wanted = wantedOf(aDowntime(one.version, one.state), around);
        const said = wanted.map(
          ({ libraryNumber, template }) => `${libraryNumber} ${template.split("-")[1]}`,
        );
        expect(said.sort()).toEqual(expected(one));
      }),
    ));

  test("is whoever muted it after it was announced, too", () => {
    const around = { affected: new Set(numbers.slice(0, 1)), told: [], now: noon };
    const after = new Map(numbers.map((one) => [one, plusSeconds(noon, 1)]));
    expect(wantedOf(aDowntime(1, "planned"), { ...around, mutes: after })).toHaveLength(1);
  });

  test("a moved window is told beside the one that the library knew", () => {
    const told = [{ libraryNumber: LibraryNumber.parse("2000001"), begun: 2, done: 2 }];
    const around = { affected: new Set<LibraryNumber>(), mutes: new Map(), told, now: noon };
    expect(wantedOf(aDowntime(3, "planned"), around)).toMatchObject([
      { template: "downtime-moved-to-library", before: { from: hours(21), to: hours(22) } },
    ]);
  });
});

test.each([
  { access: ["verified", "2026-01-01", "2026-12-31"], expected: true },
  { access: ["activated", "2026-11-24", "2026-11-24"], expected: true },
  { access: ["verified", "2026-11-25", "2026-12-31"], expected: false },
  { access: ["verified", "2026-01-01", "2026-11-23"], expected: false },
  { access: ["sent", "2026-01-01", "2026-12-31"], expected: false },
] as const)("access that is $access is in force in the window: $expected", (row) => {
  const [state, from, to] = row.access;
  const access = { state, validFrom: Day.parse(from), validTo: Day.parse(to) };
  expect(hasAccessIn(access, window)).toBe(row.expected);
});
