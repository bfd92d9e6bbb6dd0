import { describe, expect, test } from "vitest";
import { handler } from "../../../functions/tasks/answer.ts";
import { Email } from "../../../shared/kinds.ts";
import { addressRef } from "../../../shared/records/telling/subject.ts";
import { taskIdOf } from "../../../shared/records/telling/task.ts";
import { answer, owner } from "../../kit/table/calls.ts";
import { operator, useTasks } from "../../kit/table/held.ts";
import { noon } from "../../kit/table/small-world.ts";

const { ports, undeliverable } = useTasks();
const body = { outcome: "done" };

describe("POST /v1/tasks/{taskId}/answers", () => {
  test("answers a task once, and has an undeliverable case told again", async () => {
    const { ref, id: taskId } = await undeliverable();
    const asked = { params: { taskId }, body, version: 1, caller: operator };
    expect(await answer(handler, ports, asked)).toMatchObject({
      status: 200,
      etag: "2",
      body: { answer: { outcome: "done", by: "operator" }, late: false },
    });
    expect((await ports.cases.read(ref))?.record.history.at(-1)).toMatchObject({ move: "redeliver" });
    expect(await answer(handler, ports, asked)).toMatchObject({ refused: "task.answered" });
    expect(await ports.tasks.promise("2026-11")).toMatchObject({ answered: 1, inTime: 1 });
  });

  test("that was cut off before it was written down is given again, and tells the case only once more", async () => {
    const { ref, id: taskId } = await undeliverable();
    const dying = { ...ports, tasks: { ...ports.tasks, answer: () => Promise.reject(new Error("killed")) } };
    const asked = { params: { taskId }, body, version: 1, caller: operator };
    await expect(answer(handler, dying, asked)).rejects.toThrow("killed");
    expect(await answer(handler, ports, asked)).toMatchObject({ status: 200 });
    const moves = (await ports.cases.read(ref))?.record.history.map(({ move }) => move);
    expect(moves?.filter((move) => move === "redeliver")).toHaveLength(1);
  });

  test("about a broken address has it written to again", async () => {
    const email = Email.parse("broken@fjord.example");
    await ports.addresses.breakDown(email, { type: "Bounce.Permanent", at: noon });
    const ref = { subject: addressRef("fjord", email), version: 20261123, kind: "address_broken" } as const;
    await ports.tasks.raise(ref, { raisedAt: noon, answerBy: noon });
    const asked = { params: { taskId: taskIdOf(ref) }, body, version: 1, caller: operator };
    expect(await answer(handler, ports, asked)).toMatchObject({ status: 200 });
    expect((await ports.addresses.broken([email])).size).toBe(0);
  });

  test("is refused on an older version, for an unknown task, from anybody else, and with an identity number", async () => {
    const { id: taskId } = await undeliverable();
    const asked = { params: { taskId }, body, version: 1, caller: operator };
    const refusals = [
      await answer(handler, ports, { ...asked, version: 7 }),
      await answer(handler, ports, { ...asked, params: { taskId: "nothing" } }),
      await answer(handler, ports, { ...asked, caller: owner }),
      await answer(handler, ports, { ...asked, body: { ...body, text: "Født 01010750160" } }),
    ];
    expect(refusals.map((one) => ("refused" in one ? one.refused : one.status))).toEqual([
      "request.version-stale",
      "task.unknown",
      "caller.not-operator",
      "task.refused",
    ]);
  });
});
