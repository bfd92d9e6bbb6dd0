// A move of a case as one conditional write: condition and update are derived from the table of legal moves.
import type * as z from "zod";
import { plusSeconds } from "../../clock.ts";
import { envNumber } from "../../env.ts";
import type { Day, Instant } from "../../kinds.ts";
import { type AccessRequestMove, accessRequestMoves } from "../../records/access-request.ts";
import {
  type CaseEvent,
  type CaseRef,
  type Due,
  historyLength,
  type LegalMove,
  type Move,
} from "../../records/case.ts";
import { type FaultReportMove, faultReportMoves } from "../../records/fault-report.ts";
import { eventTypeOf } from "../../records/feed/event-types.ts";
import type { MoveOutcome, MoveWish } from "../../records/outcome.ts";
import { type Key, toAttributes, updateItem } from "../client.ts";
import { fromItem, type Item, setAll } from "../codec.ts";
import { conditionally } from "../failed-condition.ts";
import { legally, type Wish } from "./legality.ts";

type Stamped = Pick<
  MoveWish<AccessRequestMove | FaultReportMove>,
  "move" | "eventId" | "at" | "actor" | "reason"
>;

/** The event and the history entry of a move that leads to `version` and `state`. */
export const stamp = (
  ref: CaseRef,
  wish: Stamped,
  { version, state }: { version: number; state: string },
): { event: CaseEvent; entry: Move } => ({
  event: {
    id: wish.eventId,
    type: eventTypeOf(ref.kind, wish.move),
    at: wish.at,
    version,
    case: ref,
    actor: wish.actor,
    state,
    reason: wish.reason,
  },
  entry: { id: wish.eventId, v: version, at: wish.at, move: wish.move, to: state, by: wish.actor.kind },
});

/** When the sweeper first looks whether a command's event was told. */
export const tellingDue = (at: Instant): Due => ({
  dueFor: "telling",
  dueAt: plusSeconds(at, envNumber("TELL_AGAIN_SECONDS")),
});

/** What a case's store must know to move it. */
export type Movable<S extends z.ZodType> = { key: Key; ref: CaseRef; schema: S };

type Stored = {
  version: number;
  state: string;
  vendorId: string;
  history: readonly Move[];
  validTo?: Day;
};

/** The legal move of a kind of case. */
export const legalMove = (ref: CaseRef, move: AccessRequestMove | FaultReportMove): LegalMove<string> => {
  const table: Record<string, LegalMove<string>> = ref.kind === "access-request"
    ? accessRequestMoves
    : faultReportMoves;
  const legal = table[move];
  if (!legal) throw new Error(`A ${ref.kind} has no move ${move}.`);
  return legal;
};

const whyNot = <T extends Stored>(record: T, wish: Wish): MoveOutcome<T> => {
  // The write had come through and only its answer was lost: the retry meets its own event.
  if (record.history.some((move) => move.id === wish.eventId)) return { outcome: "moved", record };
  if (wish.vendorId !== undefined && record.vendorId !== wish.vendorId) return { outcome: "unknown" };
  return { outcome: record.version === wish.version ? "wrong_state" : "stale", record };
};

/** How the entry gets into the history: appended; or, where it is full, in place of the oldest. */
const appended = (entry: Move) => ({
  set: "history = list_append(history, :entry)",
  condition: "size(history) < :full",
  values: { ":entry": [entry], ":full": historyLength },
});
const shifted = (entry: Move, history: readonly Move[]) => ({
  set: "history = :history",
  condition: "size(history) >= :full",
  values: { ":history": [...history.slice(1 - historyLength), entry], ":full": historyLength },
});

// What an earlier look left on the item is no concern of the new event.
const unseen = " REMOVE quiet, raised";

const fieldsOf = (wish: Wish, legal: LegalMove<string>, event: CaseEvent) => ({
  ...wish.changes,
  state: legal.to,
  version: event.version,
  reason: wish.reason,
  event,
  ...(wish.rest === undefined ? tellingDue(wish.at) : wish.rest),
});

const written = (
  key: Key,
  { wish, legal, event }: { wish: Wish; legal: LegalMove<string>; event: CaseEvent },
  history: ReturnType<typeof appended | typeof shifted>,
) => {
  const set = setAll(fieldsOf(wish, legal, event));
  const must = legally(legal, wish);
  return conditionally(
    updateItem(key, {
      UpdateExpression: `${set.expression}, ${history.set}${unseen}${wish.rest === null ? ", dueFor, dueAt" : ""}`,
      ConditionExpression: `${must.condition} AND ${history.condition}`,
      ExpressionAttributeNames: { ...set.names, "#version": "version", "#state": "state" },
      ExpressionAttributeValues: { ...set.values, ...toAttributes({ ...must.values, ...history.values }) },
      ReturnValues: "ALL_NEW",
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    }),
  );
};

/** True when nothing but a full history refused the write. */
const isFull = (old: Stored, wish: Wish): boolean =>
  old.version === wish.version && old.history.length >= historyLength;

/** Moves a case in one call (two when its history is full). An item without a state (an enrolment alone) is no case: `unknown`. */
export const moveCase = async <S extends z.ZodType<Stored>>(
  { key, ref, schema }: Movable<S>,
  wish: Wish,
): Promise<MoveOutcome<z.infer<S>>> => {
  const legal = legalMove(ref, wish.move);
  if (!legal.by.includes(wish.actor.kind))
    throw new Error(`The move ${wish.move} is not for the ${wish.actor.kind} to make.`);
  const { event, entry } = stamp(ref, wish, { version: wish.version + 1, state: legal.to });
  const move = { wish, legal, event };
  const first = await written(key, move, appended(entry));
  if (first.ok) return { outcome: "moved", record: fromItem(schema, first.answer.Attributes ?? {}) };
  if (!isCase(first.old)) return { outcome: "unknown" };
  const old = fromItem(schema, first.old);
  if (!isFull(old, wish)) return whyNot(old, wish);
  const second = await written(key, move, shifted(entry, old.history));
  if (second.ok) return { outcome: "moved", record: fromItem(schema, second.answer.Attributes ?? {}) };
  return isCase(second.old) ? whyNot(fromItem(schema, second.old), wish) : { outcome: "unknown" };
};

/** An access record may hold an enrolment alone; it is a case once it has a state. */
export const isCase = (item: Item | undefined): item is Item => item?.["state"] !== undefined;
