import * as z from "zod";
import { Problem } from "../../../shared/http/problem.ts";
import { route } from "../../../shared/http/route.ts";
import { Language } from "../../../shared/kinds.ts";
import { changingUses, makeMove, movable, webinarParams } from "../changing.ts";
import { captionsFrom, mostCaptionBytes } from "../rules.ts";
import { WebinarRecord } from "../view.ts";

const CaptionsBody = z
  .strictObject({
    language: Language.describe("The language of the captions"),
    file: z.string().max(mostCaptionBytes).describe("A WebVTT file, at most 200,000 bytes"),
  })
  .meta({ id: "WebinarCaptions" });

export const handler = route({
  method: "POST",
  path: "/v1/webinars/{webinarId}/caption",
  summary: "Gives the recording its captions as WebVTT and publishes it; a flaw is told with its line",
  access: ["operator"],
  params: webinarParams,
  body: CaptionsBody,
  bodyBytes: 2 * mostCaptionBytes,
  needsVersion: true,
  returns: { 200: WebinarRecord },
  fails: ["caller.not-operator", "webinar.unknown", "webinar.wrong-state", "webinar.captions-refused"],
  uses: { ...changingUses, captions: ["keep", "replaced"] },
}).handle(async ({ params: { webinarId }, body: { language, file }, version, caller }, ports) => {
  const found = await movable("caption", { webinarId, version, caller }, ports);
  const { captions, flaws } = captionsFrom(file, language);
  if (flaws !== null) throw new Problem("webinar.captions-refused", { flaws });
  // The file first: whoever reads the webinar finds the one that it names.
  await ports.captions.keep(webinarId, { hash: captions.hash, text: file, keptAt: found.now });
  const made = await makeMove(found, { move: "caption", captions }, ports);
  const old = found.seen.record.captions;
  if (old && old.hash !== captions.hash) await ports.captions.replaced(webinarId, old.hash, found.now);
  return { status: 200, ...made };
});
