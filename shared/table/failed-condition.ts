// What a refused write tells: the old item of a failed condition, and which part of a transaction failed how.
import { ConditionalCheckFailedException, TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { Problem } from "../http/problem.ts";
import type { Item } from "./codec.ts";

/** The result of a write, or the item that failed its condition (`undefined` where there is none). */
export type Written<T> = { ok: true; answer: T } | { ok: false; old: Item | undefined };

/** Runs a conditional write; only a failed condition becomes a value, everything else is thrown. */
export const conditionally = async <T>(write: Promise<T>): Promise<Written<T>> => {
  try {
    return { ok: true, answer: await write };
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return { ok: false, old: error.Item };
    throw error;
  }
};

/** One part of a cancelled transaction: did its own condition fail, and on which item? */
export type Part = { failed: boolean; old: Item | undefined };

const conflicts = new Set([
  "TransactionConflict",
  "ThrottlingError",
  "ProvisionedThroughputExceeded",
  "TransactionInProgressException",
]);
const tries = 8;

// Full jitter: of 200 callers on one item each must find its own moment.
const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(20 * 2 ** attempt, 400)));

const partsOf = (error: unknown): { parts: Part[]; conflict: boolean } => {
  if (!(error instanceof TransactionCanceledException)) throw error;
  const reasons = error.CancellationReasons ?? [];
  const parts = reasons.map(({ Code, Item: old }) => ({ failed: Code === "ConditionalCheckFailed", old }));
  return { parts, conflict: reasons.some(({ Code }) => Code !== undefined && conflicts.has(Code)) };
};

/** Runs a transaction; failed conditions come back by position, a conflict with another writer is tried again. */
export const together = async (transaction: () => Promise<unknown>): Promise<Part[] | "written"> => {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    try {
      await transaction();
      return "written";
    } catch (error) {
      const { parts, conflict } = partsOf(error);
      if (parts.some((part) => part.failed)) return parts;
      if (!conflict) throw error;
      await pause(attempt);
    }
  }
  throw new Problem("system.unavailable", { headers: { "retry-after": "1" } });
};
