import * as z from "zod";
import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { LibraryNumber } from "../../shared/kinds.ts";
import { actorFor } from "../../shared/records/authority.ts";
import { FaultReportBody, FaultReportView } from "../../shared/records/fault-report.ts";
import { draftOf, heldFor, reportFlaws, viewFor } from "./rules.ts";

export const handler = route({
  method: "POST",
  path: "/v1/libraries/{libraryNumber}/fault-reports",
  summary: "Reports that a product does not work at the library",
  access: ["fault.write", "county"],
  params: z.object({ libraryNumber: LibraryNumber }),
  body: FaultReportBody,
  takesKey: true,
  returns: { 201: FaultReportView, 200: FaultReportView },
  fails: ["library.unknown", "product.unknown", "fault-report.refused"],
  uses: {
    clock: ["now", "today"],
    ids: ["next"],
    directory: ["current"],
    faultReports: ["create"],
  },
}).handle(async ({ params, body, key, caller, request }, { clock, ids, directory, faultReports }) => {
  const reference = await directory.current();
  const question = { directory: reference, caller, today: clock.today(), ...params };
  const { actor, library } = actorFor({ ...question, scope: "fault.write" });
  const product = reference.product(body.productId);
  if (product?.state !== "complete") throw new Problem("product.unknown");
  const at = clock.now();
  const flaws = reportFlaws({ library, product, body }, at);
  if (flaws.length > 0) throw new Problem("fault-report.refused", { flaws });
  const held = heldFor(reference, { vendorId: product.vendorId, symptom: body.symptom });
  const stamp = { eventId: ids.next(), at, actor, heldFor: held };
  const draft = draftOf({ library, product, body, key, caller, ...stamp });
  const made = await faultReports.create(draft, key !== null);
  if (made.outcome === "key_reused") throw new Problem("request.key-reused");
  return {
    status: made.outcome === "repeated" ? 200 : 201,
    body: viewFor({ as: "library", library }, made.record, product),
    etag: String(made.record.version),
    location: `${request.path}/${made.record.id}`,
    replayed: made.outcome === "replayed",
  };
});
