import { ConditionalCheckFailedException, TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { describe, expect, test } from "vitest";
import { conditionally, together } from "../../../shared/table/failed-condition.ts";

const item = { pk: { S: "there" } };

const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    message: "",
    $metadata: {},
    CancellationReasons: codes.map((Code) =>
      Code === "ConditionalCheckFailed" ? { Code, Item: item } : { Code },
    ),
  });

/** A transaction that is cancelled so often before it is written, and how often it was tried. */
const cancelledFirst = (times: number, ...codes: string[]) => {
  const tried = { times: 0 };
  const transaction = () => {
    tried.times += 1;
    return tried.times > times ? Promise.resolve() : Promise.reject(cancelled(...codes));
  };
  return { tried, transaction };
};

describe("a transaction", () => {
  test.each(["TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"])(
    "that meets %s is tried again, and is nobody's refusal",
    async (reason) => {
      const { tried, transaction } = cancelledFirst(2, "None", reason);
      expect(await together(transaction)).toBe("written");
      expect(tried.times).toBe(3);
    },
  );

  test("that meets nothing else for ever is given up as busy, after eight tries", async () => {
    const { tried, transaction } = cancelledFirst(Number.POSITIVE_INFINITY, "TransactionConflict", "None");
    await expect(together(transaction)).rejects.toMatchObject({
      code: "system.unavailable",
      headers: { "retry-after": "1" },
    });
    expect(tried.times).toBe(8);
  });

  test("whose condition failed says which, with the item, though another part met a conflict", async () => {
    const { tried, transaction } = cancelledFirst(1, "TransactionConflict", "ConditionalCheckFailed");
    expect(await together(transaction)).toEqual([
      { failed: false, old: undefined },
      { failed: true, old: item },
    ]);
    expect(tried.times).toBe(1);
  });

  test("that is cancelled for what nobody can help by waiting is thrown as it came", async () => {
    const { tried, transaction } = cancelledFirst(9, "ValidationError");
    await expect(together(transaction)).rejects.toBeInstanceOf(TransactionCanceledException);
    expect(tried.times).toBe(1);
  });
});

test("of a single write only a failed condition is an outcome, with the item that failed it", async () => {
  const failed = new ConditionalCheckFailedException({ message: "", $metadata: {}, Item: item });
  expect(await conditionally(Promise.reject(failed))).toEqual({ ok: false, old: item });
  await expect(conditionally(Promise.reject(new Error("else")))).rejects.toThrow("else");
});
