// To whom each mail goes, by role.
import type { RecipientRole, TemplateName } from "../records/telling/notification.ts";

/** Vendor access for requests, vendor support for faults; the library what became of its case, the operator what waits for a person. */
export const templateRole = {
  "access-request-to-vendor": "vendorAccess",
  "access-request-receipt": "library",
  "held-to-operator": "operator",
  "withdrawn-to-vendor": "vendorAccess",
  "fault-report-to-vendor": "vendorSupport",
  "fault-report-receipt": "library",
  "fault-report-to-operator": "operator",
  "undeliverable-to-operator": "operator",
  "reminder-to-vendor": "vendorAccess",
  "reminder-to-library": "library",
  "escalation-to-county": "county",
  "escalation-to-operator": "operator",
  "needs-info-to-library": "library",
  "answered-to-vendor": "vendorAccess",
  "activated-to-library": "library",
  "does-not-work-to-vendor": "vendorAccess",
  "rejected-to-library": "library",
  "undone-to-library": "library",
  "ended-to-vendor": "vendorAccess",
  "digest-to-vendor": "vendorAccess",
  "address-broken-to-operator": "operator",
  "prove-address": "address",
  "downtime-planned-to-library": "mailbox",
  "downtime-moved-to-library": "mailbox",
  "downtime-cancelled-to-library": "mailbox",
} as const satisfies Record<TemplateName, RecipientRole>;
