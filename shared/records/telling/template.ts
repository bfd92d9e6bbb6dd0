// The names of all mails, by what they are about, and to whom each kind of them goes.
import * as z from "zod";
import { IncidentTemplate } from "../incident/notice.ts";

/** Every mail: about cases, an incident, maintenance, an address, a product, with a link asked for, or announcing. */
export const TemplateName = z.enum([
  "access-request-to-vendor",
  "access-request-receipt",
  "held-to-operator",
  "withdrawn-to-vendor",
  "fault-report-to-vendor",
  "fault-report-receipt",
  "fault-report-to-operator",
  "undeliverable-to-operator",
  "reminder-to-vendor",
  "reminder-to-library",
  "escalation-to-county",
  "escalation-to-operator",
  "needs-info-to-library",
  "answered-to-vendor",
  "activated-to-library",
  "does-not-work-to-vendor",
  "rejected-to-library",
  "undone-to-library",
  "ended-to-vendor",
  "fault-question-to-library",
  "fault-answered-to-vendor",
  "still-broken-to-vendor",
  "not-ours-to-operator",
  "fixed-to-library",
  "fault-withdrawn-to-vendor",
  "fault-unanswered-to-county",
  "fault-unanswered-to-operator",
  "unknown-access-to-county",
  ...IncidentTemplate.options,
  "digest-to-vendor",
  "address-broken-to-operator",
  "prove-address",
  "door-to-library",
  "link-renewed",
  "ip-change-to-vendor",
  "year-list-to-vendor",
  "access-ends-to-library",
  "open-cases-to-county",
  "confirm-product",
  "downtime-planned-to-library",
  "downtime-moved-to-library",
  "downtime-cancelled-to-library",
  "webinar-signed-up-to-library",
  "webinar-reminder-to-library",
  "webinar-cancelled-to-library",
]);
export type TemplateName = z.infer<typeof TemplateName>;

/**
 * A fault on its way to a vendor: it goes at any hour, even while too many other mails bounce, and is sent again after
 * a shorter silence than others.
 */
export const isUrgent = (template: TemplateName): boolean =>
  /^(fault|incident|still-broken)\b.*-to-vendor$/.test(template);

/** The mails that announce what is no case. */
export const AnnouncementTemplate = TemplateName.extract([
  "ip-change-to-vendor",
  "year-list-to-vendor",
  "access-ends-to-library",
  "open-cases-to-county",
  "webinar-signed-up-to-library",
  "webinar-reminder-to-library",
  "webinar-cancelled-to-library",
]);
export type AnnouncementTemplate = z.infer<typeof AnnouncementTemplate>;

/** The mails about one case. */
export const CaseTemplate = TemplateName.exclude([
  "digest-to-vendor",
  "address-broken-to-operator",
  "prove-address",
  "door-to-library",
  "link-renewed",
  ...AnnouncementTemplate.options,
  "confirm-product",
  "downtime-planned-to-library",
  "downtime-moved-to-library",
  "downtime-cancelled-to-library",
  ...IncidentTemplate.options,
]);
export type CaseTemplate = z.infer<typeof CaseTemplate>;

/** The mails about planned maintenance. */
export const DowntimeTemplateName = TemplateName.extract([
  "downtime-planned-to-library",
  "downtime-moved-to-library",
  "downtime-cancelled-to-library",
]);
export type DowntimeTemplateName = z.infer<typeof DowntimeTemplateName>;

/** What a digest may tell many times over: mails to a vendor's contact for access, none of which is about a fault. */
export const DigestOf = TemplateName.extract([
  "access-request-to-vendor",
  "withdrawn-to-vendor",
  "reminder-to-vendor",
  "answered-to-vendor",
  "does-not-work-to-vendor",
  "ended-to-vendor",
]);
export type DigestOf = z.infer<typeof DigestOf>;

/**
 * To whom a template goes: the vendor's contact for a role, whoever at the vendor answers for its products, the library
 * of the case, a library as a whole, its role mailbox, whoever it signed up, a county contact, the operator, or the very address that is
 * proven or asked for.
 */
export const RecipientRole = z.enum([
  "vendorAccess",
  "vendorSupport",
  "library",
  "wholeLibrary",
  "signedUp",
  "mailbox",
  "county",
  "operator",
  "address",
  "vendorCatalogue",
]);
export type RecipientRole = z.infer<typeof RecipientRole>;
