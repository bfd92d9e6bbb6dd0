// What can go wrong between a function and its table, as it looks on the wire: before the write, after it, or instead.
import * as z from "zod";

/** A request to the table: its operation, its JSON, and the case it belongs to. */
export type Ask = { readonly operation: string; readonly body: string; readonly of: string };
export type Wire = { readonly status: number; readonly body: string };

export type Fault = {
  readonly name: string;
  /** The operations that know it. */
  readonly of: RegExp;
  /** What the engine is asked; null where the request never arrives. */
  readonly asks: (ask: Ask) => string | null;
  /** What comes back, given what the engine said. */
  readonly tells: (ask: Ask, said: Wire | null) => Wire | "reset" | "silence";
};

const any = /./;
const writes = /^(PutItem|UpdateItem|DeleteItem)$/;
const transactions = /^TransactWriteItems$/;

const failure = (status: number, type: string, more: Record<string, unknown> = {}): Wire => ({
  status,
  body: JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: "Injected.", ...more }),
});

const never = (): null => null;
const asItCame = ({ body }: Ask): string => body;

/** An error instead of an answer; nothing was written. */
const refuses = (type: string, { status = 400, of = any }: { status?: number; of?: RegExp } = {}): Fault => ({
  name: type,
  of,
  asks: never,
  tells: () => failure(status, type),
});

const Transaction = z.object({ TransactItems: z.array(z.unknown()) });

/** A transaction that is cancelled for a reason of its last part that is nobody's fault. */
const cancels = (reason: string): Fault => ({
  name: `TransactionCanceledException: ${reason}`,
  of: transactions,
  asks: never,
  tells: ({ body }) => {
    const { TransactItems: parts } = Transaction.parse(JSON.parse(body));
    const CancellationReasons = parts.map((_, at) =>
      at === parts.length - 1 ? { Code: reason, Message: "Injected." } : { Code: "None" },
    );
    return failure(400, "TransactionCanceledException", { CancellationReasons });
  },
});

/** Errors that say "try again": all throttles DynamoDB knows, conflicts, and its own failures. */
export const refusing: readonly Fault[] = [
  refuses("ThrottlingException"),
  refuses("ProvisionedThroughputExceededException"),
  refuses("RequestLimitExceeded"),
  refuses("InternalServerError", { status: 500 }),
  refuses("ServiceUnavailable", { status: 503 }),
  refuses("TransactionConflictException", { of: writes }),
  refuses("ReplicatedWriteConflictException", { of: writes }),
  refuses("TransactionInProgressException", { of: transactions }),
  cancels("TransactionConflict"),
  cancels("ThrottlingError"),
  cancels("ProvisionedThroughputExceeded"),
  {
    // A load balancer in front of the service speaks no JSON.
    name: "a page of HTML with status 502",
    of: any,
    asks: never,
    tells: () => ({ status: 502, body: "<html><body>Bad Gateway</body></html>" }),
  },
];

/** Connections that end, before the request arrived or after it was carried out. */
export const resetting: readonly Fault[] = [
  { name: "reset before", of: any, asks: never, tells: () => "reset" },
  { name: "reset after", of: any, asks: asItCame, tells: () => "reset" },
  {
    name: "InternalServerError after",
    of: any,
    asks: asItCame,
    tells: () => failure(500, "InternalServerError"),
  },
];

/** No answer at all, until the client gives up after its two seconds. */
export const silent: readonly Fault[] = [
  { name: "silence before", of: any, asks: never, tells: () => "silence" },
  { name: "silence after", of: any, asks: asItCame, tells: () => "silence" },
];

const Batch = z.object({
  RequestItems: z.record(z.string(), z.looseObject({ Keys: z.array(z.unknown()) })),
});

const Asked = z.looseObject({
  IndexName: z.string().optional(),
  ScanIndexForward: z.boolean().default(true),
  ExpressionAttributeValues: z.record(z.string(), z.looseObject({ S: z.string().optional() })),
  ExclusiveStartKey: z.unknown().optional(),
});

const emptyPage = ({ body }: Ask): Wire => {
  const { ScanIndexForward, ExpressionAttributeValues, ExclusiveStartKey } = Asked.parse(JSON.parse(body));
  // A position before everything: the page after it is the first one.
  const before = { pk: ExpressionAttributeValues[":pk"], sk: { S: ScanIndexForward ? " " : "\uFFFF" } };
  const LastEvaluatedKey = ExclusiveStartKey ?? before;
  return { status: 200, body: JSON.stringify({ Items: [], Count: 0, ScannedCount: 0, LastEvaluatedKey }) };
};

/** Answers that are right and not whole. */
export const partial: readonly Fault[] = [
  {
    name: "keys that were not looked at",
    of: /^BatchGetItem$/,
    asks: never,
    tells: ({ body }) => ({
      status: 200,
      body: JSON.stringify({ Responses: {}, UnprocessedKeys: Batch.parse(JSON.parse(body)).RequestItems }),
    }),
  },
  {
    name: "a page of one",
    of: /^Query$/,
    asks: ({ body }) => JSON.stringify({ ...Asked.parse(JSON.parse(body)), Limit: 1 }),
    tells: (_, said) => said ?? "reset",
  },
  {
    name: "an empty page that is not the last",
    of: /^Query$/,
    asks: never,
    tells: emptyPage,
  },
];

export const appliesTo = (fault: Fault, { operation, body }: Ask): boolean =>
  fault.of.test(operation) && !(fault.tells === emptyPage && body.includes('"IndexName"'));
