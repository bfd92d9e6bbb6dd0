// The mails in the life of a fault report after it was received, by name.
import type { Template } from "../../content.ts";
import { faultAnsweredToVendor } from "./fault-answered-to-vendor.ts";
import { faultQuestionToLibrary } from "./fault-question-to-library.ts";
import { faultUnansweredToCounty } from "./fault-unanswered-to-county.ts";
import { faultUnansweredToOperator } from "./fault-unanswered-to-operator.ts";
import { faultWithdrawnToVendor } from "./fault-withdrawn-to-vendor.ts";
import { fixedToLibrary } from "./fixed-to-library.ts";
import { notOursToOperator } from "./not-ours-to-operator.ts";
import { stillBrokenToVendor } from "./still-broken-to-vendor.ts";
import { unknownAccessToCounty } from "./unknown-access-to-county.ts";

export const faultTemplates = {
  "fault-question-to-library": faultQuestionToLibrary,
  "fault-answered-to-vendor": faultAnsweredToVendor,
  "still-broken-to-vendor": stillBrokenToVendor,
  "not-ours-to-operator": notOursToOperator,
  "fixed-to-library": fixedToLibrary,
  "fault-withdrawn-to-vendor": faultWithdrawnToVendor,
  "fault-unanswered-to-county": faultUnansweredToCounty,
  "fault-unanswered-to-operator": faultUnansweredToOperator,
  "unknown-access-to-county": unknownAccessToCounty,
} as const satisfies Record<string, Template>;
