// A schedule's turn: the clock calls the function, and a turn that fails is not made up for, because the next one is.
import { Duration } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { EventInvokeConfig } from "aws-cdk-lib/aws-lambda";
import { CfnSchedule } from "aws-cdk-lib/aws-scheduler";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { type Deployed, logicalName } from "../functions.ts";

const rate = (minutes: number): string => `rate(${minutes} minute${minutes === 1 ? "" : "s"})`;

export class Turn extends Construct {
  constructor(scope: Construct, { planned, lambda }: Deployed, missed: Queue) {
    super(scope, logicalName(planned.id));
    if (planned.kind !== "schedule") throw new Error(`${planned.id} has no turn.`);
    new EventInvokeConfig(this, "Once", {
      function: lambda,
      retryAttempts: 0,
      maxEventAge: Duration.seconds(60),
    });
    const role = new Role(this, "Role", {
      assumedBy: new ServicePrincipal("scheduler.amazonaws.com"),
      inlinePolicies: {
        turn: new PolicyDocument({
          statements: [
            new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [lambda.functionArn] }),
            new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [missed.queueArn] }),
          ],
        }),
      },
    });
    new CfnSchedule(this, "Schedule", {
      description: planned.job.summary,
      scheduleExpression: rate(planned.job.everyMinutes),
      flexibleTimeWindow: { mode: "OFF" },
      target: {
        arn: lambda.functionArn,
        roleArn: role.roleArn,
        deadLetterConfig: { arn: missed.queueArn },
        retryPolicy: { maximumRetryAttempts: 2, maximumEventAgeInSeconds: 60 },
      },
    });
  }
}
