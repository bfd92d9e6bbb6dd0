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

describe("who is told of planned maintenance", () => {
  test("are those affected who have not muted it, and of what follows exactly those who were told", () =>
    holds(
      fc.property(situation, ({ version, state, affected, muted, told: known, done, moment }) => {
        const downtime = aDowntime(version, state);
        const told = known.map(
          (libraryNumber): DowntimeTold => ({ libraryNumber, begun: 1, done: Math.min(done, version) }),
        );
        const mutes = new Map(muted.map((one) => [one, noon]));
        const wanted = wantedOf(downtime, { affected: new Set(affected), mutes, told, now: hours(moment) });
        const isOver = state === "planned" && moment === 26;
        const fresh =
          state === "planned" && !isOver
            ? affected.filter((one) => !known.includes(one) && !muted.includes(one))
            : [];
        const follow = isOver || Math.min(done, version) === version ? [] : known;
        expect(wanted.map((one) => one.libraryNumber).sort()).toEqual([...fresh, ...follow].sort());
        for (const { libraryNumber, template } of wanted) {
          if (fresh.includes(libraryNumber)) expect(template).toBe("downtime-planned-to-library");
          else if (state === "cancelled") expect(template).toBe("downtime-cancelled-to-library");
          else if (version > 1) expect(template).toBe("downtime-moved-to-library");
        }
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
  ["verified", "2026-01-01", "2026-12-31", true],
  ["activated", "2026-11-24", "2026-11-24", true],
  ["verified", "2026-11-25", "2026-12-31", false],
  ["verified", "2026-01-01", "2026-11-23", false],
  ["sent", "2026-01-01", "2026-12-31", false],
] as const)("access that is %s from %s to %s is in force in the window: %s", (state, from, to, expected) => {
  const access = { state, validFrom: Day.parse(from), validTo: Day.parse(to) };
  expect(hasAccessIn(access, window)).toBe(expected);
});
