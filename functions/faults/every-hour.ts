// Lifts fault reports from hold when the vendor has got a support address.
import { schedule } from "../../shared/queue/job.ts";
import { liftDue, liftingUses } from "../../shared/queue/lifting.ts";
import { mayLeaveHold } from "./rules.ts";

export const job = schedule({
  summary: "Lifts fault reports from hold",
  everyMinutes: 60,
  uses: liftingUses,
}).handle((ports) =>
  liftDue(
    {
      kind: "fault-report",
      mayLeaveHold: (directory, held) => held.kind === "fault-report" && mayLeaveHold(directory, held.record),
    },
    ports,
  ),
);
