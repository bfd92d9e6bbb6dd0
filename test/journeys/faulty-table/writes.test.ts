import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { routes } from "../../../functions/routes.ts";
import type { GatewayAnswer } from "../../../shared/http/gateway.ts";
import { VendorId, Year } from "../../../shared/kinds.ts";
import { full } from "../../kit/full.ts";
import { appliesTo, type Fault, partial, refusing, resetting, silent } from "../../kit/proxy/faults.ts";
import type { Plan } from "../../kit/proxy/faulty-table.ts";
import { operations } from "../../kit/proxy/operations/all.ts";
import { asInProduction, long, waitFor } from "../../kit/proxy/patience.ts";
import { tried, undisturbed, type Watched } from "../../kit/proxy/trials.ts";
import { useFaultyWorld } from "../../kit/proxy/world.ts";
import { noon } from "../../kit/table/small-world.ts";

const world = useFaultyWorld({ libraries: full ? 4000 : 600, products: full ? 800 : 120 });
let known: Watched = new Map();

beforeAll(async () => {
  known = await undisturbed(operations, world);
});

test("every route that writes goes through the proxy", () => {
  const covered = new Set(operations.flatMap((operation) => operation.routes));
  const writing = Object.entries(routes).flatMap(([key, { method }]) => (method === "GET" ? [] : [key]));
  expect(writing.filter((key) => !covered.has(key))).toEqual([]);
});

const faults = [...refusing, ...resetting, ...partial];
const named = (name: string): Fault | null => faults.find((fault) => fault.name === name) ?? null;
const passes = "passes";

const aTrial = fc.record({
  title: fc.constantFrom(...operations.map(({ title }) => title)),
  plan: fc.array(
    fc.oneof(
      { weight: 1, arbitrary: fc.constant(passes) },
      { weight: 4, arbitrary: fc.constantFrom(...faults.map(({ name }) => name)) },
    ),
    { minLength: 1, maxLength: 8 },
  ),
});
type Drawn = { title: string; plan: readonly string[] };

const trialOf = ({ title, plan }: Drawn) => {
  const operation = operations.find((one) => one.title === title);
  if (!operation) throw new Error(`There is no operation ${title}.`);
  return { operation, plan: (at: number) => named(plan[at] ?? passes) };
};

/** Strikes the first request that knows the fault, and no other. */
const once = (fault: Fault): Plan => {
  let struck = false;
  return (_, ask) => {
    if (struck || !appliesTo(fault, ask)) return null;
    struck = true;
    return fault;
  };
};
/** On a machine that is itself too busy a retry may come to nothing too: then it is 503, and right all the same. */
const busy = (met: readonly { answer: GatewayAnswer }[]): number =>
  met.filter(({ answer }) => answer.statusCode === 503).length;

const always =
  (fault: Fault): Plan =>
  () =>
    fault;
const only =
  (place: number, fault: Fault): Plan =>
  (at) =>
    at === place ? fault : null;

describe("every write, behind a table that throttles, conflicts, fails, and drops connections", () => {
  test("is right or 503 with when to come again, and sent again leaves the one right record", async () => {
    const statuses: number[] = [];
    const property = fc.asyncProperty(fc.array(aTrial, { minLength: 25, maxLength: 25 }), async (drawn) => {
      const { met, flaws } = await tried(drawn.map(trialOf), known, world);
      expect(flaws).toEqual([]);
      statuses.push(...met.map(({ answer }) => answer.statusCode));
    });
    // Not made smaller: what was wrong is told by name already, and each try takes libraries of its own.
    await fc.assert(property, { numRuns: full ? 100 : 4, endOnFailure: true });
    // Both must occur: calls that got through in spite of it all, and calls that gave up.
    expect(statuses.filter((status) => status === 503).length).toBeGreaterThan(2);
    expect(statuses.filter((status) => status !== 503).length).toBeGreaterThan(40);
  }, 600_000);

  test("any one of whose answers is lost meets its own write, and is answered as if nothing had been", async () => {
    const [lost] = resetting.filter(({ name }) => name === "reset after");
    if (!lost) throw new Error("There is no such fault.");
    const trials = operations.flatMap((operation) =>
      (known.get(operation)?.asks ?? []).flatMap((ask, place) =>
        /^(Put|Update|Transact)/.test(ask) ? [{ operation, plan: only(place, lost) }] : [],
      ),
    );
    const { met, flaws } = await tried(trials, known, world);
    expect(flaws).toEqual([]);
    expect(met.length).toBeGreaterThan(operations.length);
    expect(busy(met)).toBeLessThan(met.length / 2);
  }, 120_000);

  test("that is struck once by anything that may be tried again is tried again, and answered as if nothing had been", async () => {
    const some = operations.filter((_, at) => at % 12 === 1);
    const trials = refusing.flatMap((fault) => some.map((operation) => ({ operation, plan: once(fault) })));
    const { met, flaws } = await tried(trials, known, world);
    expect(flaws).toEqual([]);
    expect(busy(met)).toBeLessThan(met.length / 2);
    expect(met.filter((one) => one.faults.length === 1).length).toBeGreaterThan(some.length);
  }, 120_000);

  test("of an import goes on, though its answer was lost, as if nothing had been", async () => {
    const [lost] = resetting.filter(({ name }) => name === "reset after");
    const row = { ...(await world.place()), vendorId: VendorId.parse("fjord"), year: Year.parse(2027) };
    const enrolment = { state: "enrolled", at: noon } as const;
    let struck = 0;
    const second = await world.under(
      (_, { operation }) => {
        struck += Number(operation === "UpdateItem");
        return operation === "UpdateItem" && struck === 1 ? (lost ?? null) : null;
      },
      () => world.ports.enrolments.put({ ...row, enrolment }, { eventId: "import", at: noon }),
    );
    expect([second.answer, second.faults.length]).toEqual(["written", 1]);
  });
});

describe("a write", () => {
  test.each([...refusing, ...resetting])(
    "that only ever meets $name gives up after a few attempts",
    async (fault) => {
      const some = operations.filter((_, at) => at % 12 === 0);
      const { met, flaws } = await tried(
        some.map((operation) => ({ operation, plan: always(fault) })),
        known,
        world,
      );
      expect(flaws).toEqual([]);
      const struck = met.filter(({ faults: had }) => had.length > 0);
      expect(struck.map(({ answer, asks }) => [answer.statusCode, asks.length <= 24])).toEqual(
        struck.map(() => [503, true]),
      );
    },
    120_000,
  );

  test("that waits for an answer which never comes gives up after its three times two seconds", async () => {
    const some = operations.filter((_, at) => at % 12 === 0);
    const trials = silent.flatMap((fault) => some.map((operation) => ({ operation, plan: always(fault) })));
    waitFor(asInProduction);
    const { met, flaws } = await tried(trials, known, world);
    waitFor(long);
    expect(flaws).toEqual([]);
    expect(new Set(met.map(({ answer }) => answer.statusCode))).toEqual(new Set([503]));
  }, 120_000);
});
