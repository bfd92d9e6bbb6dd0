import { describe } from "vitest";
import { handler } from "../../../../functions/faults/moves/withdraw.ts";
import { reportLaws, useReportLife } from "../../../kit/faults/report-life.ts";

const life = useReportLife();

describe("POST …/fault-reports/{faultReportId}/withdraw", () => {
  reportLaws(handler, life, {
    by: "library",
    body: { reason: "own_setup" },
    from: [
      "received",
      "matched",
      "sent",
      "routed",
      "undeliverable",
      "acknowledged",
      "needs_info",
      "not_ours",
    ],
    to: "withdrawn",
    not: "fixed",
  });
});
