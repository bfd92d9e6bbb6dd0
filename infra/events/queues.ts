// Queues: encrypted, over TLS only, and none without a place for what cannot be handled.
import { Duration, Validations } from "aws-cdk-lib";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { tries } from "../../shared/queue/job.ts";
import type { Stage } from "../stages.ts";
import { deadLettersName, queueName } from "./names.ts";

const sealed = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true } as const;

const lastStop = (scope: Construct, id: string, name?: string): Queue =>
  new Queue(scope, id, { ...sealed, retentionPeriod: Duration.days(14), ...(name && { queueName: name }) });

/** A queue for what a pipe or a schedule could not deliver; `reason` says why it needs no dead letters itself. */
export const deadLetters = (scope: Construct, id: string, reason: string): Queue => {
  const queue = lastStop(scope, id);
  Validations.of(queue).acknowledge({
    id: "AwsSolutions-SQS3",
    reason: `It is a dead-letter queue itself, of a source that is no queue. ${reason}`,
  });
  return queue;
};

/** A consumer's queue and its dead letters. */
export const consumed = (
  scope: Construct,
  name: string,
  stage: Stage,
): { readonly queue: Queue; readonly dead: Queue } => {
  const dead = lastStop(scope, "DeadLetters", deadLettersName(stage.name, name));
  const queue = new Queue(scope, "Queue", {
    ...sealed,
    queueName: queueName(stage.name, name),
    retentionPeriod: Duration.days(4),
    visibilityTimeout: Duration.seconds(stage.visibilitySeconds),
    deadLetterQueue: { queue: dead, maxReceiveCount: tries },
  });
  if (stage.name === "local")
    Validations.of(queue).acknowledge({
      id: "CloudFormation-Validate::E3505",
      reason:
        "Locally a message that was held when the cloud was killed comes again after seconds, not a minute.",
    });
  return { queue, dead };
};
