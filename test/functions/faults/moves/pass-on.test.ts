import { describe, expect, test } from "vitest";
import { handler } from "../../../../functions/faults/moves/pass-on.ts";
import { reportLaws, useReportLife } from "../../../kit/faults/report-life.ts";
import { answer } from "../../../kit/table/calls.ts";
import { callers } from "../../../kit/table/life.ts";

const life = useReportLife();

describe("POST …/fault-reports/{faultReportId}/pass-on", () => {
  reportLaws(handler, life, {
    by: "operator",
    body: { vendorId: "fjord" },
    from: ["not_ours"],
    to: "received",
    not: "sent",
  });

  test("to nobody who is no vendor", async () => {
    const { params, record } = await life.reach("not_ours");
    const body = { vendorId: "nobody" };
    const asked = { params, body, caller: callers.operator, version: record.version };
    expect(await answer(handler, life.ports, asked)).toMatchObject({
      refused: "fault-report.refused",
      flaws: ["/vendorId another_vendor_needed"],
    });
  });
});
