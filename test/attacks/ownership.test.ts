// Proves for every operation of the contract that it answers whom a thing belongs to, and nobody else, and that nobody
// else's call changes anything.
import { beforeAll, describe, expect, test } from "vitest";
import { wholeApi } from "../kit/attacks/calling.ts";
import * as cells from "../kit/attacks/cells.ts";
import { operationNamed, operations } from "../kit/attacks/contract.ts";
import { useTokens } from "../kit/attacks/parties.ts";
import { rowOf, rows } from "../kit/attacks/rows.ts";
import { secrets } from "../kit/attacks/sides.ts";
import { type Theirs, theirsIn } from "../kit/attacks/theirs.ts";
import { useTwoOfEach } from "../kit/attacks/world.ts";

const tokens = useTokens();
const world = useTwoOfEach();
const api = wholeApi(world.ports);
let theirs: Theirs | undefined;

beforeAll(async () => {
  theirs = await theirsIn(world);
});

const { ours, theirs: others } = secrets;

const attackOn = (id: string): cells.Attack => {
  if (!theirs) throw new Error("The world is not there yet.");
  return { api, tokens, theirs, operation: operationNamed(id), row: rowOf(id) };
};

/** What is wrong, and whatever was written meanwhile. */
const unchanged = async (work: () => Promise<string[]>): Promise<string[]> => {
  const wrong: string[] = [];
  const written = await world.writes.during(async () => wrong.push(...(await work())));
  return [...wrong, ...written];
};

test("every operation has a row, and every row an operation", () => {
  expect(Object.keys(rows).sort()).toEqual(operations.map(({ id }) => id).sort());
});

describe("nobody else, and nothing is written", () => {
  const guarded = operations.filter(({ scopes }) => scopes.length > 0);
  const each = guarded.flatMap(({ id, scopes }) => scopes.map((as) => ({ id, as })));

  test.each(each)("$id for $as", async ({ id, as }) => {
    const attack = attackOn(id);
    const asked = await attack.row.ready(world, as);
    const refused = await unchanged(async () => [
      ...cells.wrongIn(await cells.withoutRight(attack, asked, as), ours),
      ...cells.wrongIn(await cells.otherSide(attack, asked, as), ours),
      ...cells.wrongIn(await cells.noHint(attack, asked, as), ours),
      ...cells.wrongIn(await cells.withTheirs(attack, asked, as), others),
    ]);
    const owner = cells.wrongIn([await cells.owner(attack, asked, as)]);
    const body = cells.wrongIn(await cells.inBody(attack, await attack.row.ready(world, as), as));
    expect([...refused, ...owner, ...body]).toEqual([]);
  });
});

describe("what is everybody's", () => {
  const open = operations.filter(({ id, scopes }) => scopes.length === 0 && rows[id]?.link === undefined);

  test.each(open)("$id", async ({ id }) => {
    const attack = attackOn(id);
    const asked = await attack.row.ready(world, null);
    expect(cells.wrongIn([await cells.owner(attack, asked, null)], ours)).toEqual([]);
    expect(cells.wrongIn(await cells.inBody(attack, asked, null), others)).toEqual([]);
  });
});
