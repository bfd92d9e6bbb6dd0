// A move of a case as one conditional write: condition and update are derived from the table of legal moves.
import type * as z from "zod";
import { plusSeconds } from "../../clock.ts";
import { envNumber } from "../../env.ts";
import type { Instant } from "../../kinds.ts";
import { type AccessRequestMove, accessRequestMoves } from "../../records/access-request.ts";
import type { CaseEvent, CaseRef, Due, LegalMove, Move } from "../../records/case.ts";
import { type FaultReportMove, faultReportMoves } from "../../records/fault-report.ts";
import type { MoveOutcome, MoveWish } from "../../records/outcome.ts";
import { type Key, toAttributes, updateItem } from "../client.ts";
import { fromItem, type Item, setAll } from "../codec.ts";
import { conditionally } from "../failed-condition.ts";

const eventNames: Record<AccessRequestMove | FaultReportMove, string> = {
  request: "requested",
  report: "reported",
  hold: "held",
  lift: "lifted",
  send: "sent",
  route: "routed",
  fail_delivery: "undeliverable",
  redeliver: "redelivered",
  carry_over: "carried-over",
  withdraw: "withdrawn",
};

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
    type: `${ref.kind}.${eventNames[wish.move]}`,
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

type Stored = { version: number; history: readonly { id: string }[] };

/** The legal move of a kind of case. */
export const legalMove = (ref: CaseRef, move: AccessRequestMove | FaultReportMove): LegalMove<string> => {
  const table: Record<string, LegalMove<string>> = ref.kind === "access-request"
    ? accessRequestMoves
    : faultReportMoves;
  const legal = table[move];
  if (!legal) throw new Error(`A ${ref.kind} has no move ${move}.`);
  return legal;
};

const whyNot = <T extends Stored>(record: T, wish: { version: number; eventId: string }): MoveOutcome<T> => {
  // The write had come through and only its answer was lost: the retry meets its own event.
  if (record.history.some((move) => move.id === wish.eventId)) return { outcome: "moved", record };
  return { outcome: record.version === wish.version ? "wrong_state" : "stale", record };
};

const stateIs = (states: readonly string[]) => ({
  condition: `#state IN (${states.map((_, at) => `:from${at}`).join(", ")})`,
  values: Object.fromEntries(states.map((state, at) => [`:from${at}`, { S: state }])),
});

// What an earlier look left on the item is no concern of the new event.
const rest = " REMOVE quiet, raised";

/** Moves a case in one call. An item without a state (an enrolment alone) is no case: `unknown`. */
export const moveCase = async <S extends z.ZodType<Stored>>(
  { key, ref, schema }: Movable<S>,
  wish: MoveWish<AccessRequestMove | FaultReportMove>,
): Promise<MoveOutcome<z.infer<S>>> => {
  const legal = legalMove(ref, wish.move);
  if (!legal.by.includes(wish.actor.kind))
    throw new Error(`The move ${wish.move} is not for the ${wish.actor.kind} to make.`);
  const { event, entry } = stamp(ref, wish, { version: wish.version + 1, state: legal.to });
  const due = wish.rest === undefined ? tellingDue(wish.at) : (wish.rest ?? undefined);
  const set = setAll({ state: legal.to, version: event.version, reason: wish.reason, event, ...due });
  const from = stateIs(legal.from);
  const written = await conditionally(
    updateItem(key, {
      UpdateExpression: `${set.expression}, history = list_append(history, :entry)${due ? rest : `${rest}, dueFor, dueAt`}`,
      ConditionExpression: `#version = :seen AND ${from.condition}`,
      ExpressionAttributeNames: { ...set.names, "#version": "version", "#state": "state" },
      ExpressionAttributeValues: {
        ...set.values,
        ...from.values,
        ...toAttributes({ ":entry": [entry], ":seen": wish.version }),
      },
      ReturnValues: "ALL_NEW",
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    }),
  );
  if (written.ok) return { outcome: "moved", record: fromItem(schema, written.answer.Attributes ?? {}) };
  if (!isCase(written.old)) return { outcome: "unknown" };
  return whyNot(fromItem(schema, written.old), wish);
};

/** An access record may hold an enrolment alone; it is a case once it has a state. */
export const isCase = (item: Item | undefined): item is Item => item?.["state"] !== undefined;
