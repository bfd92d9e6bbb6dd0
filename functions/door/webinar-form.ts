import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { pageQuery } from "../../shared/pages/taken.ts";
import { showWebinar } from "./filing/signing.ts";
import { webinarParams } from "./forms.ts";
import { doorOf, readingUses } from "./reading.ts";
import { showClosed } from "./showing.ts";

export const handler = route({
  method: "GET",
  path: "/door/{token}/webinars/{webinarId}",
  summary: "Shows a library a webinar, and whether it has signed up; changes nothing",
  access: "public",
  page: true,
  params: webinarParams,
  query: pageQuery,
  returns: { 200: "content", 410: "content" },
  fails: ["link.broken", "webinar.unknown"],
  uses: { ...readingUses, webinars: ["kept"], signUps: ["read"] },
}).handle(async ({ params: { token, webinarId }, query }, ports) => {
  const door = await doorOf(token, ports);
  const language = query.lang ?? door.link.language;
  if (door.closed) return { status: 410, ...showClosed(door.closed, language) };
  const kept = await ports.webinars.kept(webinarId);
  if (!kept) throw new Problem("webinar.unknown");
  const signUp = await ports.signUps.read({ libraryNumber: door.library.libraryNumber, webinarId });
  const place = { token, language };
  return { status: 200, ...showWebinar(door, { webinar: kept.record, signUp, place }) };
});
