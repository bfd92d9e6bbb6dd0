// A schedule's turn: the clock calls the function, and a turn that fails is not made up for, because the next one is.
import { Duration } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { EventInvokeConfig } from "aws-cdk-lib/aws-lambda";
import { CfnSchedule } from "aws-cdk-lib/aws-scheduler";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { ScheduleDefinition } from "../../shared/queue/job.ts";
import { type Deployed, logicalName } from "../functions.ts";

type Turns = Pick<ScheduleDefinition, "everyMinutes" | "atOslo">;

const rate = (minutes: number): string => `rate(${minutes} minute${minutes === 1 ? "" : "s"})`;

/** When a schedule's turns come: so many minutes apart, or daily at a time in Oslo. */
const timing = ({ everyMinutes, atOslo }: Turns) => {
  if (atOslo === undefined) return { scheduleExpression: rate(everyMinutes) };
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(atOslo) ?? [];
  if (everyMinutes !== 1440 || hour === undefined || hour === "02")
    throw new Error(`No turn comes daily at ${atOslo}.`);
  return {
    scheduleExpression: `cron(${Number(minute)} ${Number(hour)} * * ? *)`,
    scheduleExpressionTimezone: "Europe/Oslo",
  };
};

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
      ...timing(planned.job),
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
