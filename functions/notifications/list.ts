import * as z from "zod";
import { listOf } from "../../shared/http/lists.ts";
import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { LibraryNumber } from "../../shared/kinds.ts";
import { templateRole } from "../../shared/mail/recipients.ts";
import { parseAccessRequestId } from "../../shared/records/access-request.ts";
import { readersOf } from "../../shared/records/authority.ts";
import { FaultReportId } from "../../shared/records/fault-report.ts";
import { NotificationView, seesOfCase } from "../../shared/records/telling/proof.ts";
import { proven, provingUses, scopeOf } from "./proof.ts";

const params = z.object({ libraryNumber: LibraryNumber, caseId: z.string().min(1).max(80) });

/** The id of an access request says the year and the product, that of a fault report is a hash. */
const refOf = ({ libraryNumber, caseId: id }: z.infer<typeof params>) => {
  if (parseAccessRequestId(id)) return { kind: "access-request", libraryNumber, id } as const;
  if (FaultReportId.safeParse(id).success) return { kind: "fault-report", libraryNumber, id } as const;
  throw new Problem("case.unknown");
};

// One page: a case remembers 50 moves, and each is told to a handful of people.
export const handler = route({
  method: "GET",
  path: "/v1/libraries/{libraryNumber}/cases/{caseId}/notifications",
  summary: "Lists what was told about a case, as far as the caller may see it",
  access: ["access", "fault", "county", "vendor", "operator"],
  params,
  returns: { 200: listOf(NotificationView) },
  fails: ["library.unknown", "case.unknown"],
  uses: { clock: ["today"], directory: ["current"], cases: ["read"], ...provingUses },
}).handle(async (input, { clock, directory, cases, notifications }) => {
  const ref = refOf(input.params);
  const { caller } = input;
  const { libraryNumber } = ref;
  const question = { directory: await directory.current(), caller, today: clock.today(), libraryNumber };
  const readers = readersOf({ ...question, scope: scopeOf[ref.kind] });
  if (readers.length === 0) throw new Problem("caller.not-yours");
  const found = await cases.read(ref);
  const isTheirs = readers.some((one) => one.as !== "vendor" || one.vendorId === found?.record.vendorId);
  if (!found || !isTheirs) throw new Problem("case.unknown");
  const all = await notifications.ofSubject(ref);
  const seen = all.filter((one) => seesOfCase(readers, templateRole[one.ref.template], found.record));
  const items = await Promise.all(seen.map((one) => proven(one, { notifications })));
  return { status: 200, body: { items, next: null } };
});
