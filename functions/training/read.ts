import { route } from "../../shared/http/route.ts";
import { readsAll } from "../../shared/records/authority.ts";
import { keptWebinar, webinarParams } from "./changing.ts";
import { publicWebinar, recordReply, WebinarRecord } from "./view.ts";

export const handler = route({
  method: "GET",
  path: "/v1/webinars/{webinarId}",
  summary: "Shows a webinar; to the operator with its history, its moves and how many have signed up",
  access: "public",
  greets: true,
  params: webinarParams,
  returns: { 200: WebinarRecord },
  fails: ["webinar.unknown"],
  uses: {
    clock: ["now", "today"],
    directory: ["current"],
    webinars: ["kept"],
    signUps: ["taken"],
  },
}).handle(async ({ params: { webinarId }, caller }, { clock, directory, webinars, signUps }) => {
  const kept = await keptWebinar(webinarId, { webinars });
  const isOperator =
    caller && readsAll({ directory: await directory.current(), caller, today: clock.today() });
  if (!isOperator) return { status: 200, body: { ...publicWebinar(kept), operator: null } };
  const signedUp = await signUps.taken(webinarId);
  return { status: 200, ...recordReply(kept, { signedUp, now: clock.now() }) };
});
