import { describe } from "vitest";
import { handler } from "../../../../functions/faults/moves/confirm.ts";
import { reportLaws, useReportLife } from "../../../kit/faults/report-life.ts";

const life = useReportLife();

describe("POST …/fault-reports/{faultReportId}/confirm", () => {
  reportLaws(handler, life, { by: "library", body: {}, from: ["fixed"], to: "confirmed", not: "sent" });
});
