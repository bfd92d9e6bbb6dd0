// What the table refuses, as the SDK's own errors.
import {
  ConditionalCheckFailedException,
  DynamoDBServiceException,
  TransactionCanceledException,
} from "@aws-sdk/client-dynamodb";
import type { Item } from "./values.ts";

const $metadata = {};

export const conditionFailed = (item: Item | undefined): Error =>
  new ConditionalCheckFailedException({
    message: "The conditional request failed",
    $metadata,
    ...(item && { Item: item }),
  });

/** What became of a part of a transaction that was cancelled. */
export type Reason = { Code: string; Item?: Item };

export const cancelled = (reasons: Reason[]): Error =>
  new TransactionCanceledException({
    message: `Transaction cancelled [${reasons.map(({ Code }) => Code).join(", ")}]`,
    $metadata,
    CancellationReasons: reasons,
  });

/** Any other refusal, by its name: `ThrottlingException`, `InternalServerError` and the like. */
export const refused = (name: string): Error =>
  new DynamoDBServiceException({ name, message: name, $fault: "server", $metadata });
