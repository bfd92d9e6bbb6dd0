// Every mail about an incident, by name.
import type { IncidentTemplate } from "../../../records/incident/notice.ts";
import {
  incidentConfirmedToLibrary,
  incidentEstimateToLibrary,
  incidentResolvedToLibrary,
  incidentWorkaroundToLibrary,
} from "./to-libraries.ts";
import { incidentGrowthToVendor, incidentReopenedToVendor } from "./to-vendor.ts";
import type { IncidentWords } from "./words.ts";

export const incidentTemplates: { readonly [T in IncidentTemplate]: IncidentWords } = {
  "incident-confirmed-to-library": incidentConfirmedToLibrary,
  "incident-workaround-to-library": incidentWorkaroundToLibrary,
  "incident-estimate-to-library": incidentEstimateToLibrary,
  "incident-resolved-to-library": incidentResolvedToLibrary,
  "incident-growth-to-vendor": incidentGrowthToVendor,
  "incident-reopened-to-vendor": incidentReopenedToVendor,
};
