import * as z from "zod";
import { Problem } from "../../../shared/http/problem.ts";
import { route } from "../../../shared/http/route.ts";
import { WebAddress } from "../../../shared/records/training/webinar.ts";
import { changingUses, makeMove, movable, webinarParams } from "../changing.ts";
import { recordingFlaws } from "../rules.ts";
import { WebinarRecord } from "../view.ts";

export const handler = route({
  method: "POST",
  path: "/v1/webinars/{webinarId}/record",
  summary: "Says where the recording is; nobody sees it until it has captions",
  access: ["operator"],
  params: webinarParams,
  body: z.strictObject({ address: WebAddress }).meta({ id: "WebinarRecording" }),
  needsVersion: true,
  returns: { 200: WebinarRecord },
  fails: ["caller.not-operator", "webinar.unknown", "webinar.wrong-state", "webinar.refused"],
  uses: { ...changingUses, recordings: ["hosts"] },
}).handle(async ({ params: { webinarId }, body: { address }, version, caller }, ports) => {
  const found = await movable("record", { webinarId, version, caller }, ports);
  const flaws = recordingFlaws(address, ports.recordings.hosts());
  if (flaws.length > 0) throw new Problem("webinar.refused", { flaws });
  return { status: 200, ...(await makeMove(found, { move: "record", recording: address }, ports)) };
});
