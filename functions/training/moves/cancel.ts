import { route } from "../../../shared/http/route.ts";
import { changingUses, makeMove, movable, webinarParams } from "../changing.ts";
import { WebinarRecord } from "../view.ts";

export const handler = route({
  method: "POST",
  path: "/v1/webinars/{webinarId}/cancel",
  summary: "Cancels a scheduled webinar; who has signed up is told",
  access: ["operator"],
  params: webinarParams,
  needsVersion: true,
  returns: { 200: WebinarRecord },
  fails: ["caller.not-operator", "webinar.unknown", "webinar.wrong-state"],
  uses: changingUses,
}).handle(async ({ params: { webinarId }, version, caller }, ports) => {
  const found = await movable("cancel", { webinarId, version, caller }, ports);
  return { status: 200, ...(await makeMove(found, { move: "cancel" }, ports)) };
});
