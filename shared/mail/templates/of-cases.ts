// Every mail about one case, by name.
import type { CaseTemplate } from "../../records/telling/template.ts";
import type { Template } from "../content.ts";
import { accessRequestReceipt } from "./access-request-receipt.ts";
import { accessRequestToVendor } from "./access-request-to-vendor.ts";
import { activatedToLibrary } from "./answers/activated-to-library.ts";
import { answeredToVendor } from "./answers/answered-to-vendor.ts";
import { doesNotWorkToVendor } from "./answers/does-not-work-to-vendor.ts";
import { endedToVendor } from "./answers/ended-to-vendor.ts";
import { needsInfoToLibrary } from "./answers/needs-info-to-library.ts";
import { rejectedToLibrary } from "./answers/rejected-to-library.ts";
import { undoneToLibrary } from "./answers/undone-to-library.ts";
import { faultReportReceipt } from "./fault-report-receipt.ts";
import { faultReportToOperator } from "./fault-report-to-operator.ts";
import { faultReportToVendor } from "./fault-report-to-vendor.ts";
import { faultTemplates } from "./faults/of-faults.ts";
import { heldToOperator } from "./held-to-operator.ts";
import { undeliverableToOperator } from "./undeliverable-to-operator.ts";
import { escalationToCounty } from "./waiting/escalation-to-county.ts";
import { escalationToOperator } from "./waiting/escalation-to-operator.ts";
import { reminderToLibrary } from "./waiting/reminder-to-library.ts";
import { reminderToVendor } from "./waiting/reminder-to-vendor.ts";
import { withdrawnToVendor } from "./withdrawn-to-vendor.ts";

export const caseTemplates: { readonly [T in CaseTemplate]: Template } = {
  "access-request-to-vendor": accessRequestToVendor,
  "access-request-receipt": accessRequestReceipt,
  "held-to-operator": heldToOperator,
  "withdrawn-to-vendor": withdrawnToVendor,
  "fault-report-to-vendor": faultReportToVendor,
  "fault-report-receipt": faultReportReceipt,
  "fault-report-to-operator": faultReportToOperator,
  "undeliverable-to-operator": undeliverableToOperator,
  "reminder-to-vendor": reminderToVendor,
  "reminder-to-library": reminderToLibrary,
  "escalation-to-county": escalationToCounty,
  "escalation-to-operator": escalationToOperator,
  "needs-info-to-library": needsInfoToLibrary,
  "answered-to-vendor": answeredToVendor,
  "activated-to-library": activatedToLibrary,
  "does-not-work-to-vendor": doesNotWorkToVendor,
  "rejected-to-library": rejectedToLibrary,
  "undone-to-library": undoneToLibrary,
  "ended-to-vendor": endedToVendor,
  ...faultTemplates,
};
