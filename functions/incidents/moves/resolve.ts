import * as z from "zod";
import { route } from "../../../shared/http/route.ts";
import { IncidentView } from "../../../shared/records/incident/view.ts";
import { incidentParams } from "../params.ts";
import { moveAs, moveFails, moveUses } from "./moving.ts";

export const handler = route({
  method: "POST",
  path: "/v1/incidents/{incidentId}/resolve",
  summary: "Says that an incident is over; everybody who reported it is asked whether it is",
  access: ["operator"],
  params: incidentParams,
  body: z.strictObject({}).optional(),
  needsVersion: true,
  returns: { 200: IncidentView },
  fails: moveFails,
  uses: moveUses,
}).handle((input, ports) => moveAs({ move: "resolve" }, input, ports));
