// The proof of notice: who may see what became of a notification, and what of it.
import * as z from "zod";
import { Email, Instant, Language, type VendorId } from "../../kinds.ts";
import type { Reader } from "../authority.ts";
import { Attempt } from "./attempt.ts";
import {
  type Notification,
  type NotificationRef,
  NotificationState,
  Receipt,
  tagOf,
} from "./notification.ts";
import { ownerOf, type SubjectRef } from "./subject.ts";
import { RecipientRole, TemplateName } from "./template.ts";

/** A notification as its reader sees it: hashes of what was written, never the text. */
export const NotificationView = z
  .object({
    id: z.string(),
    subject: z.object({ kind: z.string(), owner: z.string(), id: z.string() }),
    version: z.int(),
    template: TemplateName,
    templateVersion: z.int().nullable(),
    rank: z.int(),
    role: RecipientRole,
    recipient: Email.nullable(),
    language: Language.nullable(),
    state: NotificationState,
    /** The notifications of the digest that tells it, by id, the first address first; empty where it has its own mail. */
    digest: z.array(z.string()),
    attempts: z.array(Attempt),
    receipts: z.array(z.object({ type: Receipt.shape.type, at: Instant })),
  })
  .meta({ id: "Notification" });
export type NotificationView = z.infer<typeof NotificationView>;

/** The roles whose notifications of a case a reader of that case sees. */
const rolesSeen: { readonly [A in Exclude<Reader["as"], "operator">]: readonly RecipientRole[] } = {
  library: ["library", "wholeLibrary", "mailbox"],
  county: ["library", "wholeLibrary", "mailbox", "county"],
  vendor: ["vendorAccess", "vendorSupport"],
};

/** True where one of these readers of a case of this vendor may see what was written to that role about it. */
export const seesOfCase = (
  readers: readonly Reader[],
  role: RecipientRole,
  { vendorId }: { vendorId: VendorId },
): boolean =>
  readers.some((reader) => {
    if (reader.as === "operator") return true;
    if (reader.as === "vendor" && reader.vendorId !== vendorId) return false;
    return rolesSeen[reader.as].includes(role);
  });

/** What is told to a vendor of no single case is seen by that vendor, and by the operator. */
export const seesOwn = (vendorId: VendorId | null, told: SubjectRef): boolean =>
  vendorId !== null && vendorId === ownerOf(told);

type Shown = { role: RecipientRole; digest: readonly NotificationRef[] };

/** The view; `digest` holds the mails of the digest that tells it. */
export const proofOf = (notification: Notification, { role, digest }: Shown): NotificationView => {
  const { ref, recipient, language, state, attempts, receipts } = notification;
  const { subject, version, template, rank } = ref;
  return {
    id: tagOf(ref),
    subject: { kind: subject.kind, owner: ownerOf(subject), id: subject.id },
    version,
    template,
    templateVersion: attempts.at(-1)?.templateVersion ?? null,
    rank,
    role,
    recipient,
    language,
    state,
    digest: digest.map(tagOf),
    attempts,
    receipts: receipts.map(({ type, at }) => ({ type, at })),
  };
};
