// What an id in the path names that has the wrong form: nothing, so it is answered as one that does not exist.
import type { ProblemCode } from "../problem.ts";

const unknownNames: Readonly<Record<string, ProblemCode>> = {
  token: "link.broken",
  libraryNumber: "library.unknown",
  organisationNumber: "organisation.unknown",
  to: "organisation.unknown",
  productId: "product.unknown",
  accessRequestId: "access-request.unknown",
  faultReportId: "fault-report.unknown",
  downtimeId: "downtime.unknown",
  changeVersion: "ip-change.unknown",
  caseId: "case.unknown",
  notificationId: "notification.unknown",
  taskId: "task.unknown",
  vendorId: "vendor.unknown",
  year: "agreement.unknown",
  from: "operator.unknown",
  proposalId: "proposal.unknown",
  webinarId: "webinar.unknown",
};

/** The refusal of that parameter: one that the route declares, else that there is nothing at the address. */
export const unknownNamed = (
  { fails }: { readonly fails: readonly ProblemCode[] },
  name: string,
): ProblemCode => {
  const code = unknownNames[name];
  return code !== undefined && fails.includes(code) ? code : "request.not-found";
};
