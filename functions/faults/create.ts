import * as z from "zod";
import { yearOf } from "../../shared/clock.ts";
import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { LibraryNumber } from "../../shared/kinds.ts";
import { actorFor } from "../../shared/records/authority.ts";
import { FaultReportAnswer } from "../../shared/records/fault/view.ts";
import { FaultReportBody } from "../../shared/records/fault-report.ts";
import { familyOf } from "../../shared/records/incident/incident.ts";
import { accessOf, draftOf, heldFor, isAlone, reportFlaws } from "./rules.ts";
import { answerFor, viewFor } from "./view.ts";

export const handler = route({
  method: "POST",
  path: "/v1/libraries/{libraryNumber}/fault-reports",
  summary: "Reports that a product does not work at the library; the answer says what is known of the fault",
  access: ["fault.write", "county"],
  params: z.object({ libraryNumber: LibraryNumber }),
  body: FaultReportBody,
  takesKey: true,
  returns: { 201: FaultReportAnswer, 200: FaultReportAnswer },
  fails: ["library.unknown", "product.unknown", "fault-report.refused"],
  uses: {
    clock: ["now", "today"],
    ids: ["next"],
    directory: ["current"],
    accessRequests: ["standing"],
    incidents: ["current"],
    faultReports: ["create"],
  },
}).handle(async ({ params, body, key, caller, request, language }, ports) => {
  const { clock, ids, directory, accessRequests, incidents, faultReports } = ports;
  const reference = await directory.current();
  const today = clock.today();
  const question = { directory: reference, caller, today, ...params };
  const { actor, library } = actorFor({ ...question, scope: "fault.write" });
  const product = reference.product(body.productId);
  if (product?.state !== "complete") throw new Problem("product.unknown");
  const at = clock.now();
  const flaws = reportFlaws({ library, product, body }, at);
  if (flaws.length > 0) throw new Problem("fault-report.refused", { flaws });
  const { productId, vendorId } = product;
  const family = familyOf(body.symptom);
  const [standing, incident] = await Promise.all([
    accessRequests.standing({ libraryNumber: library.libraryNumber, productId, year: yearOf(today) }),
    family && incidents.current(productId, family),
  ]);
  const held = heldFor(reference, { vendorId, symptom: body.symptom });
  const known = { access: accessOf(standing, today), alone: isAlone(body.symptom, incident) };
  const stamp = { eventId: ids.next(), at, actor, heldFor: held };
  const draft = draftOf({ library, product, body, key, caller, ...known, ...stamp });
  const made = await faultReports.create(draft, key !== null);
  if (made.outcome === "key_reused") throw new Problem("request.key-reused");
  const { record } = made;
  const view = viewFor({ as: "library", library }, record, { product, acts: true });
  return {
    status: made.outcome === "repeated" ? 200 : 201,
    body: answerFor(view, { record, incident, product, language }),
    etag: String(record.version),
    location: `${request.path}/${record.id}`,
    replayed: made.outcome === "replayed",
  };
});
