import { describe, expect, test } from "vitest";
import { handler } from "../../../../functions/faults/moves/reopen.ts";
import { reportLaws, useReportLife } from "../../../kit/faults/report-life.ts";
import { answer, owner } from "../../../kit/table/calls.ts";

const life = useReportLife();

describe("POST …/fault-reports/{faultReportId}/reopen", () => {
  reportLaws(handler, life, {
    by: "library",
    body: {},
    from: ["fixed"],
    to: "acknowledged",
    not: "confirmed",
  });

  test("a national identity number in the text is refused", async () => {
    const { params, record } = await life.reach("fixed");
    const refused = await answer(handler, life.ports, {
      params,
      body: { text: "Født 01010750160" },
      caller: owner,
      version: record.version,
    });
    expect(refused).toMatchObject({
      refused: "fault-report.refused",
      flaws: ["/text national_identity_number"],
    });
  });
});
