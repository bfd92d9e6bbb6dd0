import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { GatewayAnswer } from "../../../shared/http/gateway.ts";
import { forget } from "../../../shared/table/reference.ts";
import { full } from "../../kit/full.ts";
import { type Fault, partial, refusing, resetting } from "../../kit/proxy/faults.ts";
import { type Read, useReads, wholly } from "../../kit/proxy/reads.ts";
import { useFaultyWorld } from "../../kit/proxy/world.ts";

const world = useFaultyWorld({ libraries: 12, products: 12 });
let reads: readonly Read[] = [];
const undisturbed = new Map<Read, string>();

/** What an answer says; its counts of calls and its cursors are no part of it. */
const said = ({ statusCode, body }: GatewayAnswer): string => `${statusCode} ${body}`;

beforeAll(async () => {
  reads = await useReads(world);
  for (const read of reads) undisturbed.set(read, said(await wholly(world, read)));
});

const faults = [...refusing, ...resetting, ...partial];
const named = (name: string | undefined): Fault | null => faults.find((fault) => fault.name === name) ?? null;
const passes = "passes";

const aPlan = fc.array(
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(passes) },
    { weight: 3, arbitrary: fc.constantFrom(...faults.map(({ name }) => name)) },
  ),
  { minLength: 1, maxLength: 6 },
);

test("every read is there to be disturbed", () => {
  expect([...undisturbed.values()].filter((text) => !text.startsWith("200 "))).toEqual([]);
});

test("a read behind a faulty table is the whole truth, or 503 with when to come again", async () => {
  const statuses: number[] = [];
  const judge = async (at: number, plan: readonly string[]): Promise<string[]> => {
    const read = reads[at % reads.length] ?? expect.fail();
    forget();
    const { answer } = await world.under(
      (place) => named(plan[place]),
      () => wholly(world, read),
    );
    statuses.push(answer.statusCode);
    const isBusy = answer.statusCode === 503 && Number(answer.headers["retry-after"]) > 0;
    return isBusy || said(answer) === undisturbed.get(read) ? [] : [`${read.title}: ${said(answer)}`];
  };
  const property = fc.asyncProperty(
    fc.array(fc.tuple(fc.nat(), aPlan), { minLength: 12, maxLength: 12 }),
    async (drawn) => {
      const flaws = await Promise.all(drawn.map(([at, plan]) => judge(at, plan)));
      expect(flaws.flat()).toEqual([]);
    },
  );
  await fc.assert(property, { numRuns: full ? 100 : 15, endOnFailure: true });
  expect(statuses.filter((status) => status === 503).length).toBeGreaterThan(5);
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(50);
}, 300_000);

test.each(partial)("$name makes a read longer, and leaves nothing out", async (fault) => {
  forget();
  for (const read of reads) {
    const { answer } = await world.under(
      (place) => (place < 3 && fault.name !== "keys that were not looked at" ? fault : null),
      () => wholly(world, read),
    );
    expect([read.title, said(answer)]).toEqual([read.title, undisturbed.get(read)]);
  }
});
