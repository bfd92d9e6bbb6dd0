import * as z from "zod";
import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { webinarShape } from "../../shared/records/training/webinar.ts";
import { changeable, changingUses, operatorNow, webinarParams, writeWebinar } from "./changing.ts";
import { webinarFlaws, webinarFrom } from "./rules.ts";
import { recordReply, WebinarRecord } from "./view.ts";

const moment = z.iso.datetime({ offset: true }).max(40);
const WebinarBody = z.strictObject({ ...webinarShape, from: moment, to: moment }).meta({ id: "WebinarBody" });

export const handler = route({
  method: "PUT",
  path: "/v1/webinars/{webinarId}",
  summary: "Schedules a webinar, or changes it; who has signed up is told of another time",
  access: ["operator"],
  params: webinarParams,
  body: WebinarBody,
  needsVersion: "or_none",
  returns: { 200: WebinarRecord, 201: WebinarRecord },
  fails: ["caller.not-operator", "webinar.unknown", "webinar.refused", "webinar.wrong-state"],
  uses: changingUses,
}).handle(async ({ params: { webinarId }, body, version, caller }, ports) => {
  const { actor, directory, now } = await operatorNow(caller, ports);
  const seen = await changeable({ webinarId, version }, ports);
  const before = seen?.record ?? null;
  const isProduct = (productId: (typeof body.productIds)[number]) =>
    directory.product(productId)?.state === "complete";
  const flaws = webinarFlaws(body, { before, now, isProduct });
  if (flaws.length > 0) throw new Problem("webinar.refused", { flaws });
  const after = webinarFrom({ webinarId, before, now }, body);
  const what = seen ? "change" : "create";
  const kept = await writeWebinar({ seen, after, what, by: actor }, ports);
  const signedUp = seen ? await ports.signUps.taken(webinarId) : 0;
  return { status: seen ? 200 : 201, ...recordReply(kept, { signedUp, now }) };
});
