import { describe } from "vitest";
import { handler } from "../../../../functions/faults/moves/acknowledge.ts";
import { reportLaws, useReportLife } from "../../../kit/faults/report-life.ts";

const life = useReportLife();

describe("POST …/fault-reports/{faultReportId}/acknowledge", () => {
  reportLaws(handler, life, { by: "vendor", body: {}, from: ["sent"], to: "acknowledged", not: "fixed" });
});
