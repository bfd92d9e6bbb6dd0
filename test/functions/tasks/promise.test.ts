import { expect, test } from "vitest";
import { handler } from "../../../functions/tasks/promise.ts";
import { plusSeconds } from "../../../shared/clock.ts";
import { answer, owner } from "../../kit/table/calls.ts";
import { operator, useTasks } from "../../kit/table/held.ts";

const { ports, undeliverable } = useTasks();

test("the promise of a month counts what people answered, in time and late, and what came about by itself", async () => {
  const tasks = [await undeliverable(), await undeliverable(), await undeliverable()];
  const at = ports.clock.now();
  const given = { outcome: "done", text: null, by: "operator", version: 1 } as const;
  const [inTime, late, itself] = tasks.map(({ task }) => task.ref);
  if (!inTime || !late || !itself) throw new Error("There should be three.");
  await ports.tasks.answer(inTime, { ...given, at });
  await ports.tasks.answer(late, { ...given, at: plusSeconds(at, 30 * 3600) });
  await ports.tasks.answer(itself, { ...given, outcome: "resolved_itself", by: "system", at });
  expect(await answer(handler, ports, { caller: operator })).toMatchObject({
    body: { month: "2026-11", answered: 2, inTime: 1, resolvedThemselves: 1, lateNow: 0 },
  });
  expect(await answer(handler, ports, { caller: owner })).toMatchObject({ refused: "caller.not-operator" });
});
