// The fuzzing of some operations, as the runner's tests: how many cases, which operations and which seed the environment says.
import { expect, test } from "vitest";
import { wholeApi } from "../calling.ts";
import type { Operation } from "../contract.ts";
import { useTokens } from "../parties.ts";
import { useTwoOfEach } from "../world.ts";
import { fuzz } from "./run.ts";

/** Of `npm run fuzz`; `npm test` tries a few of each. */
const wished = {
  cases: Number(process.env["FUZZ_CASES"] ?? 8),
  only: process.env["FUZZ_ONLY"],
  seed: Number(process.env["FUZZ_SEED"] ?? Math.floor(Math.random() * 2 ** 31)),
};

/** A test for each of them. */
export const fuzzing = (operations: readonly Operation[]): void => {
  const tokens = useTokens();
  const world = useTwoOfEach();
  const api = wholeApi(world.ports);
  const chosen = operations.filter(({ id }) => wished.only === undefined || id === wished.only);

  test.each(chosen)(
    "$id answers whatever comes as its contract says",
    async (operation) => {
      const found = await fuzz({ api, world, tokens }, operation, wished);
      expect(found, found ?? "").toBeNull();
    },
    600_000,
  );
};
