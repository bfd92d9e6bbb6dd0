// The claim on a notification: who may send it, from when on its outcome is unknown, and when it may be sent again.
import { plusSeconds } from "../../clock.ts";
import { envNumber } from "../../env.ts";
import type { Instant } from "../../kinds.ts";
import type { ClaimOutcome } from "../../ports/telling.ts";
import type { Ports } from "../../ports.ts";
import {
  isAccepted,
  mostAttempts,
  Notification,
  type NotificationRef,
} from "../../records/telling/notification.ts";
import { isUrgent } from "../../records/telling/template.ts";
import { toAttributes, updateItem } from "../client.ts";
import { fromItem, schemaVersion, setAll } from "../codec.ts";
import { conditionally } from "../failed-condition.ts";
import { keys } from "../keys.ts";

type Claim = Parameters<Ports["notifications"]["claim"]>[1];
type AttemptReason = Notification["attempts"][number]["reason"];
type Verdict = ClaimOutcome | { outcome: "again"; reason: AttemptReason; old: Notification };

/** How long a receipt is waited for before another copy goes. */
const reconcileSeconds = ({ template }: NotificationRef): number =>
  envNumber(isUrgent(template) ? "FAULT_RECONCILE_SECONDS" : "RECONCILE_SECONDS");

/** What an earlier claim means for a new one: told, still busy, unknown and waiting for its receipt, or to be sent again. */
export const verdict = (old: Notification, now: Instant): Verdict => {
  if (old.state === "recorded") return { outcome: "again", reason: "throttled", old };
  if (old.state !== "claimed" || isAccepted(old)) return { outcome: "told" };
  const until = plusSeconds(old.attempts.at(-1)?.at ?? now, reconcileSeconds(old.ref));
  return until > now ? { outcome: "waits", until } : { outcome: "again", reason: "unconfirmed", old };
};

const leaseFrom = (now: Instant): Instant => plusSeconds(now, envNumber("LEASE_SECONDS"));

const firstClaim = async (ref: NotificationRef, claim: Claim): Promise<Verdict> => {
  const record: Notification = {
    ref,
    state: "claimed",
    recipient: claim.recipient,
    language: claim.language,
    fence: 1,
    leaseUntil: leaseFrom(claim.now),
    attempts: [{ n: 1, at: claim.now, reason: "first", messageId: null, ...claim.written }],
    receipts: [],
    digest: null,
  };
  const set = setAll({ schemaVersion, ...record });
  const written = await conditionally(
    updateItem(keys.notification(ref), {
      UpdateExpression: set.expression,
      ConditionExpression: "attribute_not_exists(pk)",
      ExpressionAttributeNames: set.names,
      ExpressionAttributeValues: set.values,
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    }),
  );
  if (written.ok) return { outcome: "claimed", fence: 1, attempt: 1 };
  return written.old
    ? verdict(fromItem(Notification, written.old), claim.now)
    : { outcome: "waits", until: claim.now };
};

/**
 * A throttled attempt sent nothing: the next one takes its place in the ledger, and its reason too where it was itself
 * made because an earlier one may have gone.
 */
const placeInLedger = ({ attempts }: Notification, reason: AttemptReason) => {
  if (reason !== "throttled") return { earlier: attempts, reason };
  const replaced = attempts.at(-1)?.reason;
  return {
    earlier: attempts.slice(0, -1),
    reason: replaced === "unconfirmed" ? replaced : reason,
  };
};

const claimAgain = async (
  ref: NotificationRef,
  claim: Claim,
  again: { old: Notification; reason: AttemptReason },
): Promise<ClaimOutcome> => {
  const { old } = again;
  const fence = old.fence + 1;
  const { earlier, reason } = placeInLedger(old, again.reason);
  const attempt = earlier.length + 1;
  const attempts = [...earlier, { n: attempt, at: claim.now, reason, messageId: null, ...claim.written }];
  const set = setAll({
    state: "claimed",
    fence,
    leaseUntil: leaseFrom(claim.now),
    recipient: claim.recipient,
    attempts,
  });
  const written = await conditionally(
    updateItem(keys.notification(ref), {
      UpdateExpression: set.expression,
      ConditionExpression: "#fence = :seen AND size(receipts) = :receipts",
      ExpressionAttributeNames: { ...set.names, "#fence": "fence" },
      ExpressionAttributeValues: {
        ...set.values,
        ...toAttributes({ ":seen": old.fence, ":receipts": old.receipts.length }),
      },
    }),
  );
  return written.ok
    ? { outcome: "claimed", fence, attempt }
    : { outcome: "waits", until: leaseFrom(claim.now) };
};

/** Writes only while `fence` is still the last claim. */
export const fenced = (ref: NotificationRef, fence: number, fields: Record<string, unknown>) => {
  const set = setAll(fields);
  return updateItem(keys.notification(ref), {
    UpdateExpression: set.expression,
    ConditionExpression: "#fence = :claimed",
    ExpressionAttributeNames: { ...set.names, "#fence": "fence" },
    ExpressionAttributeValues: { ...set.values, ...toAttributes({ ":claimed": fence }) },
  });
};

export const claim = async (ref: NotificationRef, wish: Claim): Promise<ClaimOutcome> => {
  const first = await firstClaim(ref, wish);
  if (first.outcome !== "again") return first;
  if (first.reason === "throttled" || first.old.attempts.length < mostAttempts)
    return claimAgain(ref, wish, first);
  await conditionally(fenced(ref, first.old.fence, { state: "failed", leaseUntil: null }));
  return { outcome: "told" };
};
