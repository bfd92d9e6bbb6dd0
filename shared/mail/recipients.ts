// To whom each mail goes, by role.
import type { RecipientRole, TemplateName } from "../records/notification.ts";

/** Vendor access for requests, vendor support for faults; the library gets receipts, the operator what waits for a person. */
export const templateRole = {
  "access-request-to-vendor": "vendorAccess",
  "access-request-receipt": "library",
  "held-to-operator": "operator",
  "withdrawn-to-vendor": "vendorAccess",
  "fault-report-to-vendor": "vendorSupport",
  "fault-report-receipt": "library",
  "fault-report-to-operator": "operator",
  "undeliverable-to-operator": "operator",
} as const satisfies Record<TemplateName, RecipientRole>;
