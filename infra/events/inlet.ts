// A consumer's way in: the rule that picks its events, the queue that keeps them, the mapping that hands them over.
import { Duration } from "aws-cdk-lib";
import { EventBus, type EventPattern, Rule } from "aws-cdk-lib/aws-events";
import { SqsQueue } from "aws-cdk-lib/aws-events-targets";
import { EventSourceMapping } from "aws-cdk-lib/aws-lambda";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { ConsumerDefinition } from "../../shared/queue/job.ts";
import { type Deployed, logicalName } from "../functions.ts";
import type { Mail } from "../mail.ts";
import type { Stage } from "../stages.ts";
import { consumed } from "./queues.ts";

type Around = { readonly stage: Stage; readonly bus: EventBus; readonly mail: Mail };

/** How many of one consumer run at once: SES takes a few mails a second from an account at first. */
const concurrency = 5;

const ours = (types: readonly string[]): EventPattern => ({
  source: ["bibliotek24"],
  detailType: [...types],
});

/** The default bus carries every stage's receipts of an account; the configuration set tells them apart. */
const receipts = (types: readonly string[], configurationSet: string): EventPattern => ({
  source: ["aws.ses"],
  detailType: [...types],
  detail: { mail: { tags: { "ses:configuration-set": [configurationSet] } } },
});

export class Inlet extends Construct {
  readonly queueName: string;
  readonly queue: Queue;
  readonly dead: Queue;
  /** What the rule's metrics are filed under; those of the default bus carry no bus. */
  readonly ruleDimensions: Record<string, string>;

  constructor(scope: Construct, job: ConsumerDefinition, { stage, bus, mail }: Around) {
    super(scope, logicalName(job.queue));
    const { queue, dead } = consumed(this, job.queue, stage);
    this.queueName = job.queue;
    this.queue = queue;
    this.dead = dead;
    const ofBus = job.from === "bus";
    const rule = new Rule(this, "Rule", {
      description: job.summary,
      eventBus: ofBus ? bus : EventBus.fromEventBusName(this, "DefaultBus", "default"),
      eventPattern: ofBus ? ours(job.types) : receipts(job.types, mail.configurationSet),
      targets: [
        new SqsQueue(queue, { deadLetterQueue: dead, maxEventAge: Duration.hours(24), retryAttempts: 185 }),
      ],
    });
    this.ruleDimensions = { RuleName: rule.ruleName, ...(ofBus && { EventBusName: bus.eventBusName }) };
  }

  /** Hands the queue's messages to the consumer, ten at a time, and takes back the ones it names. */
  feed({ lambda }: Deployed): void {
    new EventSourceMapping(this, "Mapping", {
      target: lambda,
      eventSourceArn: this.queue.queueArn,
      batchSize: 10,
      reportBatchItemFailures: true,
      maxConcurrency: concurrency,
    });
  }
}
