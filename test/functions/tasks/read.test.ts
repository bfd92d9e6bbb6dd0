import { expect, test } from "vitest";
import { handler } from "../../../functions/tasks/read.ts";
import { answer, owner } from "../../kit/table/calls.ts";
import { operator, useTasks } from "../../kit/table/held.ts";

const { ports, undeliverable } = useTasks();

test("a task says what it is about and by when it is to be answered, with its version as ETag", async () => {
  const { id: taskId, ref } = await undeliverable();
  const asked = { params: { taskId }, caller: operator };
  expect(await answer(handler, ports, asked)).toMatchObject({
    etag: "1",
    body: {
      kind: "undeliverable",
      subject: { kind: "access-request", owner: ref.libraryNumber, id: ref.id },
      answerBy: "2026-11-24T12:00:00.000Z",
      late: false,
    },
  });
  expect(await answer(handler, ports, { ...asked, caller: owner })).toMatchObject({
    refused: "caller.not-operator",
  });
  const unknown = { ...asked, params: { taskId: `${taskId}x` } };
  expect(await answer(handler, ports, unknown)).toMatchObject({ refused: "task.unknown" });
});
