// Queues: encrypted, over TLS only, and none without a place for what cannot be handled.
import { Duration, Validations } from "aws-cdk-lib";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import type { Stage } from "../stages.ts";

/** A message that failed this often goes to the dead letters. Ten times a minute outlasts a pause of SES's rate limit. */
const receives = 10;

const sealed = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true } as const;

const lastStop = (scope: Construct, id: string): Queue =>
  new Queue(scope, id, { ...sealed, retentionPeriod: Duration.days(14) });

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
export const consumed = (scope: Construct, stage: Stage): { queue: Queue; dead: Queue } => {
  const dead = lastStop(scope, "DeadLetters");
  const queue = new Queue(scope, "Queue", {
    ...sealed,
    retentionPeriod: Duration.days(4),
    visibilityTimeout: Duration.seconds(stage.visibilitySeconds),
    deadLetterQueue: { queue: dead, maxReceiveCount: receives },
  });
  if (stage.name === "local")
    Validations.of(queue).acknowledge({
      id: "CloudFormation-Validate::E3505",
      reason:
        "Locally a message that was held when the cloud was killed comes again after seconds, not a minute.",
    });
  return { queue, dead };
};
