import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { pageQuery } from "../../shared/pages/taken.ts";
import { signByForm, signingUses } from "./filing/signing.ts";
import { signUpForm, webinarParams } from "./forms.ts";
import { doorOf, readingUses } from "./reading.ts";
import { showClosed } from "./showing.ts";

export const handler = route({
  method: "POST",
  path: "/door/{token}/webinars/{webinarId}",
  summary: "Signs the library up for a webinar, or off again; without a choice nothing happens",
  access: "public",
  page: true,
  params: webinarParams,
  query: pageQuery,
  body: signUpForm,
  returns: { 200: "content", 409: "content", 410: "content", 422: "content" },
  fails: ["link.broken", "webinar.unknown"],
  uses: { ...readingUses, ...signingUses },
}).handle(async ({ params: { token, webinarId }, query, body }, ports) => {
  const door = await doorOf(token, ports);
  const language = query.lang ?? door.link.language;
  if (door.closed) return { status: 410, ...showClosed(door.closed, language) };
  const kept = await ports.webinars.kept(webinarId);
  if (!kept) throw new Problem("webinar.unknown");
  const place = { token, language };
  return signByForm(door, { webinar: kept.record, form: body, place }, ports);
});
