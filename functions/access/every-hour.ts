// Lifts access requests from hold when what they waited for has come: enrolment, contact or signature.
import { schedule } from "../../shared/queue/job.ts";
import { liftDue, liftingUses } from "../../shared/queue/lifting.ts";
import { mayLeaveHold } from "./rules.ts";

export const job = schedule({
  summary: "Lifts access requests from hold",
  everyMinutes: 60,
  uses: liftingUses,
}).handle((ports) =>
  liftDue(
    {
      kind: "access-request",
      mayLeaveHold: (directory, held) =>
        held.kind === "access-request" && mayLeaveHold(directory, held.record),
    },
    ports,
  ),
);
