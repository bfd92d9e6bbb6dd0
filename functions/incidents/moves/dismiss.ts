import * as z from "zod";
import { route } from "../../../shared/http/route.ts";
import { IncidentView } from "../../../shared/records/incident/view.ts";
import { incidentParams } from "../params.ts";
import { moveAs, moveFails, moveUses } from "./moving.ts";

export const handler = route({
  method: "POST",
  path: "/v1/incidents/{incidentId}/dismiss",
  summary: "Says that there was no common fault; reports that were matched go to the vendor by themselves",
  access: ["operator"],
  params: incidentParams,
  body: z.strictObject({}).optional(),
  needsVersion: true,
  returns: { 200: IncidentView },
  fails: moveFails,
  uses: moveUses,
}).handle((input, ports) => moveAs({ move: "dismiss" }, input, ports));
