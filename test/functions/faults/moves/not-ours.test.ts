import { describe, expect, test } from "vitest";
import { handler } from "../../../../functions/faults/moves/not-ours.ts";
import { reportLaws, useReportLife } from "../../../kit/faults/report-life.ts";
import { answer } from "../../../kit/table/calls.ts";
import { callers } from "../../../kit/table/life.ts";

const life = useReportLife();

describe("POST …/fault-reports/{faultReportId}/not-ours", () => {
  reportLaws(handler, life, {
    by: "vendor",
    body: {},
    from: ["sent", "acknowledged"],
    to: "not_ours",
    not: "fixed",
  });

  test("a national identity number in the text is refused", async () => {
    const { params, record } = await life.reach("sent");
    const refused = await answer(handler, life.ports, {
      params,
      body: { text: "Født 01010750160" },
      caller: callers.vendor,
      version: record.version,
    });
    expect(refused).toMatchObject({
      refused: "fault-report.refused",
      flaws: ["/text national_identity_number"],
    });
  });
});
