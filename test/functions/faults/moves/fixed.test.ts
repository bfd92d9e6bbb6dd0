import { describe, expect, test } from "vitest";
import { handler } from "../../../../functions/faults/moves/fixed.ts";
import { reportLaws, useReportLife } from "../../../kit/faults/report-life.ts";
import { answer } from "../../../kit/table/calls.ts";
import { callers } from "../../../kit/table/life.ts";

const life = useReportLife();

describe("POST …/fault-reports/{faultReportId}/fixed", () => {
  reportLaws(handler, life, {
    by: "vendor",
    body: {},
    from: ["sent", "acknowledged"],
    to: "fixed",
    not: "matched",
  });

  test("by the operator for what is on its own desk", async () => {
    const { params, record } = await life.reach("routed");
    const asked = { params, body: {}, caller: callers.operator, version: record.version };
    expect(await answer(handler, life.ports, asked)).toMatchObject({ status: 200, body: { state: "fixed" } });
  });
});
