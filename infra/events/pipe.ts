// The pipe from the table's stream to the bus: only items that carry an event, in the form the consumers know.
import { RemovalPolicy } from "aws-cdk-lib";
import type { EventBus } from "aws-cdk-lib/aws-events";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { CfnPipe } from "aws-cdk-lib/aws-pipes";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { Stage } from "../stages.ts";
import type { Table } from "../table.ts";
import { carriesEvent } from "./carries-event.ts";
import { deadLetters } from "./queues.ts";

type Around = { readonly stage: Stage; readonly table: Table; readonly bus: EventBus };

const statement = (actions: string[], resource: string) =>
  new PolicyStatement({ actions, resources: [resource] });

const streamReading = [
  "dynamodb:DescribeStream",
  "dynamodb:GetRecords",
  "dynamodb:GetShardIterator",
  "dynamodb:ListStreams",
];

export class StreamPipe extends Construct {
  /** The pipe's name, known at deployment. */
  readonly name: string;
  /** Positions in the stream that were given up; the sweeper tells their events again. */
  readonly dead: Queue;

  constructor(scope: Construct, { stage, table, bus }: Around) {
    super(scope, "Pipe");
    this.dead = deadLetters(this, "DeadLetters", "The sweeper raises the events anew.");
    const logs = new LogGroup(this, "Logs", {
      logGroupName: `/aws/vendedlogs/pipes/bibliotek24-${stage.name}`,
      retention: stage.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const pipe = new CfnPipe(this, "Pipe", {
      description: "What was committed is what gets told",
      roleArn: this.role(table, bus, logs).roleArn,
      source: table.streamArn,
      sourceParameters: {
        filterCriteria: { filters: [{ pattern: JSON.stringify(carriesEvent) }] },
        dynamoDbStreamParameters: {
          startingPosition: "TRIM_HORIZON",
          batchSize: 10,
          maximumRetryAttempts: 20,
          maximumRecordAgeInSeconds: 3600,
          onPartialBatchItemFailure: "AUTOMATIC_BISECT",
          deadLetterConfig: { arn: this.dead.queueArn },
        },
      },
      target: bus.eventBusArn,
      targetParameters: {
        inputTemplate: '{"event":<$.dynamodb.NewImage.event.M>}',
        eventBridgeEventBusParameters: {
          source: "bibliotek24",
          detailType: "$.dynamodb.NewImage.event.M.type.S",
        },
      },
      // Why no execution data: a record holds the whole item, with persons in it.
      logConfiguration: { level: "ERROR", cloudwatchLogsLogDestination: { logGroupArn: logs.logGroupArn } },
    });
    this.name = pipe.ref;
  }

  private role(table: Table, bus: EventBus, logs: LogGroup): Role {
    return new Role(this, "Role", {
      assumedBy: new ServicePrincipal("pipes.amazonaws.com"),
      inlinePolicies: {
        carry: new PolicyDocument({
          statements: [
            statement(streamReading, table.streamArn),
            statement(["events:PutEvents"], bus.eventBusArn),
            statement(["sqs:SendMessage"], this.dead.queueArn),
            statement(["logs:CreateLogStream", "logs:PutLogEvents"], logs.logGroupArn),
          ],
        }),
      },
    });
  }
}
