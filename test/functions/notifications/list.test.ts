import { expect, test } from "vitest";
import { handler } from "../../../functions/notifications/list.ts";
import { answer, owner } from "../../kit/table/calls.ts";
import { useTasks } from "../../kit/table/held.ts";

const { ports } = useTasks();

test("a case that is none, or is not there, is unknown", async () => {
  for (const caseId of ["2026-nothing", "x", "0123456789012345678901"]) {
    const asked = { params: { libraryNumber: "2000001", caseId }, caller: owner };
    expect(await answer(handler, ports, asked)).toMatchObject({ refused: "case.unknown" });
  }
});
