import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { publishedRecording } from "../../shared/records/training/webinar.ts";
import { keptWebinar, webinarParams } from "./changing.ts";

export const handler = route({
  method: "GET",
  path: "/v1/webinars/{webinarId}/captions.vtt",
  summary: "Gives the captions of a published recording as WebVTT",
  access: "public",
  params: webinarParams,
  returns: { 200: "content" },
  maxAge: 30,
  fails: ["webinar.unknown"],
  uses: { webinars: ["kept"], captions: ["read"] },
}).handle(async ({ params: { webinarId } }, { webinars, captions }) => {
  const { record } = await keptWebinar(webinarId, { webinars });
  const published = publishedRecording(record);
  const file = published && (await captions.read(webinarId, published.captions.hash));
  if (file === null) throw new Problem("webinar.unknown");
  return { status: 200, body: { type: "text/vtt; charset=utf-8", data: file } };
});
