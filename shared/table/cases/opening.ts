// The opening of an access request: which state it starts in, and the write pinned on what the record was seen to hold.
import type { AccessRequestDraft } from "../../ports.ts";
import {
  AccessRequest,
  type AccessRequestMove,
  accessRequestId,
  reopenable,
} from "../../records/access-request.ts";
import { type CaseRef, historyLength, type Move } from "../../records/case.ts";
import { toAttributes, toKey } from "../client.ts";
import { fromItem, type Item, schemaVersion, setAll } from "../codec.ts";
import { keys } from "../keys.ts";
import { isCase, stamp, tellingDue } from "./moves.ts";

/** What the record is believed to hold. The first guess is the common case: enrolled, and no case yet. */
export type Seen = {
  enrolled: boolean;
  closed: Pick<AccessRequest, "version" | "attempt" | "state" | "history"> | null;
};
export const firstGuess: Seen = { enrolled: true, closed: null };

export const refOf = (draft: Pick<AccessRequestDraft, "libraryNumber" | "year" | "productId">): CaseRef => ({
  kind: "access-request",
  libraryNumber: draft.libraryNumber,
  id: accessRequestId(draft),
});

/** What a refused write showed: a case that stands in the way, or how the record really is. */
export const look = (old: Item | undefined): { standing: AccessRequest } | { seen: Seen } => {
  const enrolled = old?.["enrolment"] !== undefined;
  if (!isCase(old)) return { seen: { enrolled, closed: null } };
  const record = fromItem(AccessRequest, old);
  return reopenable.some((state) => state === record.state)
    ? { seen: { enrolled, closed: record } }
    : { standing: record };
};

const opened = (
  draft: AccessRequestDraft,
  seen: Seen,
): { move: AccessRequestMove; reason: string | null } => {
  const reason = draft.heldFor ?? (seen.enrolled ? null : "not_enrolled");
  return { move: reason === null ? "request" : "hold", reason };
};

/** The record a create leads to when the record is as seen. */
export const openingOf = (draft: AccessRequestDraft, seen: Seen): AccessRequest => {
  const { heldFor, eventId, at, actor, feideRealm = null, libraryCardSystem = null, ...fields } = draft;
  const { move, reason } = opened(draft, seen);
  const state = move === "request" ? "received" : "held";
  const version = (seen.closed?.version ?? 0) + 1;
  const { event, entry } = stamp(refOf(draft), { move, eventId, at, actor, reason }, { version, state });
  const earlier: readonly Move[] = seen.closed?.history ?? [];
  return {
    ...fields,
    feideRealm,
    libraryCardSystem,
    schemaVersion,
    state,
    reason,
    version,
    attempt: (seen.closed?.attempt ?? 0) + 1,
    requestedAt: at,
    said: null,
    history: [...earlier.slice(1 - historyLength), entry],
    event,
    ...tellingDue(at),
  };
};

const pinnedOn = (seen: Seen) =>
  seen.closed
    ? { condition: "#version = :seenVersion AND #state = :seenState" }
    : { condition: "attribute_not_exists(#state)" };

/** The opening as an update: enrolment and key attributes on the record stay as they are. */
export const openingUpdate = (record: AccessRequest, seen: Seen) => {
  const set = setAll(record);
  return {
    Key: toKey(keys.accessRequest(record)),
    UpdateExpression: `${set.expression} REMOVE quiet, raised`,
    ConditionExpression: `${pinnedOn(seen).condition} AND ${
      seen.enrolled ? "attribute_exists(enrolment)" : "attribute_not_exists(enrolment)"
    }`,
    ExpressionAttributeNames: {
      ...set.names,
      "#state": "state",
      ...(seen.closed && { "#version": "version" }),
    },
    ExpressionAttributeValues: {
      ...set.values,
      ...(seen.closed &&
        toAttributes({ ":seenVersion": seen.closed.version, ":seenState": seen.closed.state })),
    },
    ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const,
  };
};
