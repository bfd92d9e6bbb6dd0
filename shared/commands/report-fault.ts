// Reporting a fault, whoever reports and by whichever way: what is refused at once, what is held, and one write.
import { Problem } from "../http/problem.ts";
import type { Granted, IdempotencyKey } from "../ports.ts";
import type { Actor } from "../records/case.ts";
import type { FaultReport, FaultReportBody } from "../records/fault-report.ts";
import { draftOf, heldFor, reportFlaws } from "../records/faults/reporting.ts";
import type { CreateOutcome } from "../records/outcome.ts";
import type { ReferenceLibrary, ReferenceProduct } from "../records/reference.ts";

export const reportFaultUses = {
  clock: ["now"],
  ids: ["next"],
  directory: ["current"],
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
};

/** Reports a fault; throws `product.unknown`, `fault-report.refused`, or `request.key-reused`. */
export const reportFault = async (
  { actor, library, body, key, consumer }: Reported,
  { clock, ids, directory, faultReports }: Granted<typeof reportFaultUses>,
): Promise<ReportedFault> => {
  const reference = await directory.current();
  const product = reference.product(body.productId);
  if (product?.state !== "complete") throw new Problem("product.unknown");
  const at = clock.now();
  const flaws = reportFlaws({ library, product, body }, at);
  if (flaws.length > 0) throw new Problem("fault-report.refused", { flaws });
  const held = heldFor(reference, { vendorId: product.vendorId, symptom: body.symptom });
  const stamp = { eventId: ids.next(), at, actor, heldFor: held };
  const draft = draftOf({ library, product, body, key, caller: { consumer }, ...stamp });
  const made = await faultReports.create(draft, key !== null);
  if (made.outcome === "key_reused") throw new Problem("request.key-reused");
  return { ...made, product };
};
