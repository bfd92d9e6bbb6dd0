import { expect, test } from "vitest";
import { handler } from "../../../functions/tasks/list.ts";
import { answer, owner } from "../../kit/table/calls.ts";
import { operator, useTasks } from "../../kit/table/held.ts";

const { ports, undeliverable } = useTasks();

test("open tasks come first due first, page by page; answered ones by themselves; to the operator alone", async () => {
  const [one, two, three] = [await undeliverable(), await undeliverable(), await undeliverable()];
  const first = await answer(handler, ports, { query: { limit: 2 }, caller: operator });
  if ("refused" in first) throw new Error(first.refused);
  expect(first.body["items"]).toHaveLength(2);
  const query = { limit: 2, cursor: String(first.body["next"]) };
  const second = await answer(handler, ports, { query, caller: operator });
  if ("refused" in second) throw new Error(second.refused);
  const ids = [first, second].flatMap(({ body }) => JSON.stringify(body["items"]));
  for (const { id } of [one, two, three]) expect(ids.join("")).toContain(id);
  const given = {
    outcome: "not_needed",
    text: null,
    by: "operator",
    version: 1,
    at: ports.clock.now(),
  } as const;
  await ports.tasks.answer(one.task.ref, given);
  const answered = await answer(handler, ports, { query: { state: "answered" }, caller: operator });
  expect(answered).toMatchObject({ body: { items: [{ id: one.id }] } });
  expect(await answer(handler, ports, { caller: owner })).toMatchObject({ refused: "caller.not-operator" });
});
