// Reporting a fault, whoever reports and by whichever way: what is refused at once, what is held, and one write.
import { yearOf } from "../clock.ts";
import { Problem } from "../http/problem.ts";
import type { Instant, ProductId } from "../kinds.ts";
import type { Granted, IdempotencyKey } from "../ports.ts";
import type { Actor } from "../records/case.ts";
import type { FaultReport, FaultReportBody } from "../records/fault-report.ts";
import type { Downtime } from "../records/faults/downtime.ts";
import { accessOf, draftOf, heldFor, isAlone, reportFlaws } from "../records/faults/reporting.ts";
import { familyOf, type Incident } from "../records/incident/incident.ts";
import type { CreateOutcome } from "../records/outcome.ts";
import type { ReferenceLibrary, ReferenceProduct } from "../records/reference.ts";

export const reportFaultUses = {
  clock: ["now", "today"],
  ids: ["next"],
  directory: ["current"],
  accessRequests: ["standing"],
  incidents: ["current"],
  downtimes: ["ongoing"],
  faultReports: ["create"],
} as const;

type Reported = {
  actor: Actor;
  library: ReferenceLibrary;
  body: FaultReportBody;
  key: IdempotencyKey | null;
  /** Whose words they are: without a key, the same words of another one are another report. */
  consumer: string;
};

/** What became of it; `record` is the new report, or the one that was there already. */
type ReportedFault = {
  outcome: Exclude<CreateOutcome<FaultReport>["outcome"], "key_reused">;
  record: FaultReport;
  product: ReferenceProduct;
  /** The fault that is known already, and the maintenance that goes on. */
  incident: Incident | null;
  maintenance: Downtime | null;
};

/** What stands around a report before it is made: three reads at once. */
const surroundings = async (
  { library, body }: Reported,
  { productId, at }: { productId: ProductId; at: Instant },
  ports: Pick<Granted<typeof reportFaultUses>, "clock" | "accessRequests" | "incidents" | "downtimes">,
) => {
  const today = ports.clock.today();
  const family = familyOf(body.symptom);
  const [standing, incident, maintenance] = await Promise.all([
    ports.accessRequests.standing({ libraryNumber: library.libraryNumber, productId, year: yearOf(today) }),
    family && ports.incidents.current(productId, family),
    ports.downtimes.ongoing(productId, at),
  ]);
  return { access: accessOf(standing, today), alone: isAlone(body.symptom, incident), incident, maintenance };
};

/** Reports a fault; throws `product.unknown`, `fault-report.refused`, or `request.key-reused`. */
export const reportFault = async (
  reported: Reported,
  ports: Granted<typeof reportFaultUses>,
): Promise<ReportedFault> => {
  const { actor, library, body, key, consumer } = reported;
  const { clock, ids, directory, faultReports } = ports;
  const reference = await directory.current();
  const product = reference.product(body.productId);
  if (product?.state !== "complete") throw new Problem("product.unknown");
  const at = clock.now();
  const flaws = reportFlaws({ library, product, body }, at);
  if (flaws.length > 0) throw new Problem("fault-report.refused", { flaws });
  const { productId, vendorId } = product;
  const { incident, maintenance, ...known } = await surroundings(reported, { productId, at }, ports);
  const held = heldFor(reference, { vendorId, symptom: body.symptom });
  const stamp = { eventId: ids.next(), at, actor, heldFor: held };
  const draft = draftOf({ library, product, body, key, caller: { consumer }, ...known, ...stamp });
  const made = await faultReports.create(draft, key !== null);
  if (made.outcome === "key_reused") throw new Problem("request.key-reused");
  return { ...made, product, incident, maintenance };
};
