import { describe } from "vitest";
import { handler } from "../../../../functions/faults/moves/route.ts";
import { reportLaws, useReportLife } from "../../../kit/faults/report-life.ts";

const life = useReportLife();

describe("POST …/fault-reports/{faultReportId}/route", () => {
  reportLaws(handler, life, { by: "operator", body: {}, from: ["not_ours"], to: "routed", not: "sent" });
});
