// Cases of both kinds, for those who work on whatever is due: read, move, raise again, settle.
import { plusSeconds } from "../../clock.ts";
import { envNumber } from "../../env.ts";
import type { Case, Ports } from "../../ports.ts";
import { AccessRequest, parseAccessRequestId } from "../../records/access-request.ts";
import type { CaseRef, Due } from "../../records/case.ts";
import { FaultReport } from "../../records/fault-report.ts";
import type { MoveOutcome } from "../../records/outcome.ts";
import { getItem, query, toAttributes, updateItem } from "../client.ts";
import { fromItem, type Item } from "../codec.ts";
import { conditionally } from "../failed-condition.ts";
import { keys } from "../keys.ts";
import { isCase, moveCase } from "./moves.ts";

const caseOf = (ref: CaseRef, item: Item): Case =>
  ref.kind === "access-request"
    ? { kind: ref.kind, record: fromItem(AccessRequest, item) }
    : { kind: ref.kind, record: fromItem(FaultReport, item) };

/** The name of the case behind a key of the table, or null where the key belongs to no case. */
const refOfKey = (item: Item): CaseRef | null => {
  const libraryNumber = item["pk"]?.S?.split("#")[1] ?? "";
  const [kind, one = "", two = ""] = item["sk"]?.S?.split("#") ?? [];
  const number = AccessRequest.shape.libraryNumber.safeParse(libraryNumber);
  if (!number.success) return null;
  if (kind === "FAULT") return { kind: "fault-report", libraryNumber: number.data, id: one };
  const id = `${one}-${two}`;
  return kind === "ACCESS" && parseAccessRequestId(id)
    ? { kind: "access-request", libraryNumber: number.data, id }
    : null;
};

type Update = { expression: string; values: Record<string, unknown>; only?: string };

const touch = async (ref: CaseRef, version: number, update: Update): Promise<boolean> => {
  const written = await conditionally(
    updateItem(keys.case(ref), {
      UpdateExpression: update.expression,
      ConditionExpression: `#version = :seen${update.only ?? ""}`,
      ExpressionAttributeNames: { "#version": "version" },
      ExpressionAttributeValues: toAttributes({ ...update.values, ":seen": version }),
    }),
  );
  return written.ok;
};

/** Only while the next look is the one that was seen: somebody may have asked for another meanwhile. */
const lookSeen = ({ dueFor, dueAt }: Pick<AccessRequest, "dueFor" | "dueAt">) =>
  dueFor === undefined
    ? { only: " AND attribute_not_exists(dueFor)", values: {} }
    : {
        only: " AND dueFor = :dueFor AND dueAt = :dueAt",
        values: { ":dueFor": dueFor, ":dueAt": dueAt },
      };

// Quiet, because the item still carries its last event, and looking at a case is no news.
const settled = (due: Due | null): Update =>
  due
    ? {
        expression: "SET dueFor = :for, dueAt = :at, quiet = :quiet",
        values: { ":for": due.dueFor, ":at": due.dueAt, ":quiet": true },
      }
    : { expression: "SET quiet = :quiet REMOVE dueFor, dueAt", values: { ":quiet": true } };

// Each time twice as long, up to half an hour on AWS: what cannot be told must not be raised for ever at full pace.
const waitAfter = (raised: number): number => envNumber("TELL_AGAIN_SECONDS") * 2 ** Math.min(raised, 4);

/** The cases port. */
export const open = (): Ports["cases"] => ({
  read: async (ref) => {
    const { Item: item } = await getItem(keys.case(ref), true);
    return isCase(item) ? caseOf(ref, item) : null;
  },
  move: (ref, wish): Promise<MoveOutcome<AccessRequest | FaultReport>> =>
    ref.kind === "access-request"
      ? moveCase({ key: keys.case(ref), ref, schema: AccessRequest }, wish)
      : moveCase({ key: keys.case(ref), ref, schema: FaultReport }, wish),
  due: async (dueFor, until, limit) => {
    const answer = await query({
      IndexName: "due",
      KeyConditionExpression: "dueFor = :for AND dueAt <= :until",
      ExpressionAttributeValues: toAttributes({ ":for": dueFor, ":until": until }),
      Limit: limit,
    });
    return (answer.Items ?? []).map(refOfKey).filter((ref) => ref !== null);
  },
  raise: (ref, { version, raised = 0 }, now) =>
    touch(ref, version, {
      expression: "SET dueAt = :at, raised = :raised REMOVE quiet",
      values: { ":at": plusSeconds(now, waitAfter(raised)), ":raised": raised + 1 },
    }),
  settle: (ref, seen, due) => {
    const [update, must] = [settled(due), lookSeen(seen)];
    return touch(ref, seen.version, { ...update, ...must, values: { ...update.values, ...must.values } });
  },
  wake: async (ref, now) => {
    await conditionally(
      updateItem(keys.case(ref), {
        UpdateExpression: "SET dueFor = :for, dueAt = :at, quiet = :quiet",
        ConditionExpression: "attribute_exists(version)",
        ExpressionAttributeValues: toAttributes({ ":for": "telling", ":at": now, ":quiet": true }),
      }),
    );
  },
});
