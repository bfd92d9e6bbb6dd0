// The rate of all senders together, kept in one item: each takes the next turn of a shared schedule, none waits in vain.
import { instantAt, millisecondsOf } from "../../clock.ts";
import type { Instant } from "../../kinds.ts";
import type { MailTurn } from "../../ports/mail.ts";
import type { Ports } from "../../ports.ts";
import { toAttributes, updateItem } from "../client.ts";
import { conditionally } from "../failed-condition.ts";
import { keys } from "../keys.ts";

/** The part of the account's quota that is used, and the part of that which may go at once after a pause. */
const share = 0.8;
const burstShare = 0.25;
const microseconds = 1_000_000;
/** Nobody queues for longer: the function would end before its turn. */
const horizon = 2 * microseconds;
const pause = microseconds;
/** Further ahead than any queue can be: a clock that went wrong wrote it, and nobody is to wait for that. */
const impossible = 30 * microseconds;

/**
 * Microseconds from turn to turn, and how far the schedule may lag behind the clock. Together they let at most
 * `share * quota + burst` mails go in any second, which is never more than the quota.
 */
const paceOf = (quota: number): { step: number; lag: number } => {
  const perSecond = share * quota;
  const step = Math.ceil(microseconds / perSecond);
  return { step, lag: Math.floor((Math.max(burstShare * perSecond, 1) - 1) * step) };
};

const inMicroseconds = (now: Instant): number => millisecondsOf(now) * 1000;

type Update = { set: string; condition: string; values: Record<string, number> };

/** The schedule's next turn before or after the update, or null where the condition failed. */
const update = async ({ set, condition, values }: Update, answer: "UPDATED_OLD" | "NONE") => {
  const written = await conditionally(
    updateItem(keys.mailRate(), {
      UpdateExpression: `SET nextTurn = ${set}`,
      ConditionExpression: condition,
      ExpressionAttributeValues: toAttributes(values),
      ReturnValues: answer,
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    }),
  );
  return {
    ok: written.ok,
    seen: Number((written.ok ? written.answer.Attributes : written.old)?.["nextTurn"]?.N),
  };
};

type Pace = ReturnType<typeof paceOf>;

/** Stands in the queue: the schedule has its next turn between the lag and the horizon. */
const join = ({ step, lag }: Pace, now: number) =>
  update(
    {
      set: "nextTurn + :step",
      condition: "nextTurn BETWEEN :first AND :last",
      values: { ":step": step, ":first": now - lag, ":last": now + horizon },
    },
    "UPDATED_OLD",
  );

/** Begins the queue anew: nobody has sent for a while, or the schedule is nonsense. */
const begin = ({ step, lag }: Pace, now: number) =>
  update(
    {
      set: ":next",
      condition: "attribute_not_exists(nextTurn) OR nextTurn < :first OR nextTurn > :impossible",
      values: { ":next": now - lag + step, ":first": now - lag, ":impossible": now + impossible },
    },
    "NONE",
  );

const busy: MailTurn = { outcome: "busy" };
const turnAt = (now: number, turn: number): MailTurn => ({
  outcome: "turn",
  at: instantAt(Math.ceil(Math.max(now, turn) / 1000)),
});

/**
 * Why this ends: while clocks are right the schedule only moves forward. Who cannot join finds it too far ahead (busy) or behind; who then
 * cannot begin it anew was overtaken by somebody who did, and joins them.
 */
const take = async (pace: Pace, now: number): Promise<MailTurn> => {
  const joined = await join(pace, now);
  if (joined.ok) return turnAt(now, joined.seen);
  if (joined.seen > now && joined.seen <= now + impossible) return busy;
  if ((await begin(pace, now)).ok) return turnAt(now, now);
  const second = await join(pace, now);
  return second.ok ? turnAt(now, second.seen) : busy;
};

/** The mail rate port. One item takes about a thousand writes a second: more than any quota of ours. */
export const open = (): Ports["mailRate"] => ({
  take: (quota, now) => take(paceOf(quota), inMicroseconds(now)),
  backOff: async (now) => {
    const until = inMicroseconds(now) + pause;
    const condition = "attribute_not_exists(nextTurn) OR nextTurn < :until";
    await update({ set: ":until", condition, values: { ":until": until } }, "NONE");
  },
});
