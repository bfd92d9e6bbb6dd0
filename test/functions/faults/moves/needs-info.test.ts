import { describe, expect, test } from "vitest";
import { handler } from "../../../../functions/faults/moves/needs-info.ts";
import { reportLaws, useReportLife } from "../../../kit/faults/report-life.ts";
import { answer } from "../../../kit/table/calls.ts";
import { callers } from "../../../kit/table/life.ts";

const life = useReportLife();

describe("POST …/fault-reports/{faultReportId}/needs-info", () => {
  reportLaws(handler, life, {
    by: "vendor",
    body: { question: "Hvor?" },
    from: ["sent", "acknowledged"],
    to: "needs_info",
    not: "fixed",
  });

  test("a national identity number in the text is refused", async () => {
    const { params, record } = await life.reach("sent");
    const refused = await answer(handler, life.ports, {
      params,
      body: { question: "Født 01010750160" },
      caller: callers.vendor,
      version: record.version,
    });
    expect(refused).toMatchObject({
      refused: "fault-report.refused",
      flaws: ["/question national_identity_number"],
    });
  });
});
