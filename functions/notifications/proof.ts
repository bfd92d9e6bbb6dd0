// Who reads which notifications of a case, and the proof with the mails of the digest that told it.
import { templateRole } from "../../shared/mail/recipients.ts";
import type { Granted } from "../../shared/ports.ts";
import type { Scope } from "../../shared/records/caller.ts";
import type { CaseKind } from "../../shared/records/case.ts";
import type { Notification } from "../../shared/records/telling/notification.ts";
import { type NotificationView, proofOf } from "../../shared/records/telling/proof.ts";

/** The library's own scope for what was told about a case. */
export const scopeOf = { "access-request": "access", "fault-report": "fault" } as const satisfies Record<
  CaseKind,
  Scope
>;

export const provingUses = { notifications: ["ofSubject"] } as const;

/** The notification as its reader sees it. */
export const proven = async (
  notification: Notification,
  { notifications }: Granted<typeof provingUses>,
): Promise<NotificationView> => {
  const mails = notification.digest ? await notifications.ofSubject(notification.digest) : [];
  return proofOf(notification, {
    role: templateRole[notification.ref.template],
    digest: mails.map(({ ref }) => ref),
  });
};
