// One Lambda function per planned one: its bundle, its own role with exact statements, its environment, its log group.
import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  Architecture,
  CfnFunction,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
} from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { EnvName } from "../shared/env.ts";
import { granted, type Target } from "./grants.ts";
import type { Planned } from "./plan.ts";
import type { Stage } from "./stages.ts";

/** The key in a function's template metadata under which its id stands. */
export const functionMetadata = "bibliotek24:function";

export type Surroundings = {
  readonly stage: Stage;
  /** The value of each variable that all functions share, perhaps known only at deployment. */
  readonly values: Readonly<Record<SharedEnvName, string>>;
  readonly arns: Readonly<Record<Target, readonly string[]>>;
  readonly directories: Readonly<Record<string, string>>;
  /** Consumer's id → the queue it reads, and where it puts aside what it cannot handle. */
  readonly queues: ReadonlyMap<string, { readonly queue: Queue; readonly dead: Queue }>;
};

/** Each consumer has dead letters of its own; all else has one value in a stage. */
export type SharedEnvName = Exclude<EnvName, "DEAD_LETTERS_URL">;

export type Deployed = {
  readonly planned: Planned;
  readonly lambda: LambdaFunction;
  readonly logGroup: LogGroup;
};

/** `notifications-on-receipt` → `NotificationsOnReceipt`, the form of logical ids. */
export const logicalName = (id: string): string =>
  id.replaceAll(/(?:^|-)([a-z0-9])/g, (_, first: string) => first.toUpperCase());

/** Rooms answer within the gateway's 12 s; a schedule ends before its next turn, so that two never overlap. */
export const timeoutSeconds = (planned: Planned): number =>
  planned.kind === "schedule" ? Math.min(planned.job.everyMinutes * 60 - 10, 300) : 10;

/** What Lambda does on a consumer's behalf when it reads the queue. */
export const readingActions = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"] as const;

const consuming = (planned: Planned, queues: Surroundings["queues"]): PolicyStatement[] => {
  const own = queues.get(planned.id);
  if (!own) return [];
  return [
    new PolicyStatement({ actions: [...readingActions], resources: [own.queue.queueArn] }),
    new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [own.dead.queueArn] }),
  ];
};

const statements = (planned: Planned, { arns, queues }: Surroundings): PolicyStatement[] => [
  ...[...granted(planned.uses)].map(
    ([target, actions]) => new PolicyStatement({ actions: [...actions], resources: [...arns[target]] }),
  ),
  ...consuming(planned, queues),
];

const valueFor = (name: EnvName, planned: Planned, { values, queues }: Surroundings): string => {
  if (name !== "DEAD_LETTERS_URL") return values[name];
  const own = queues.get(planned.id);
  if (!own) throw new Error(`${planned.id} has no queue.`);
  return own.dead.queueUrl;
};

const environment = (planned: Planned, around: Surroundings): Record<string, string> => ({
  ...Object.fromEntries(planned.env.map((name) => [name, valueFor(name, planned, around)])),
  POWERTOOLS_SERVICE_NAME: "bibliotek24",
});

const summaryOf = (planned: Planned): string =>
  planned.kind === "room" ? `Routes of the room ${planned.id}` : planned.job.summary;

const directoryOf = (planned: Planned, directories: Surroundings["directories"]): string => {
  const directory = directories[planned.id];
  if (!directory) throw new Error(`There is no bundle of ${planned.id}.`);
  return directory;
};

/** Declares a function and all that belongs to it alone. */
export const deploy = (scope: Construct, planned: Planned, around: Surroundings): Deployed => {
  const home = new Construct(scope, logicalName(planned.id));
  const logGroup = new LogGroup(home, "Logs", {
    retention: around.stage.logDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const write = new PolicyStatement({
    actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
    resources: [logGroup.logGroupArn],
  });
  const role = new Role(home, "Role", {
    assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
    inlinePolicies: {
      uses: new PolicyDocument({ statements: [write, ...statements(planned, around)] }),
    },
  });
  if (granted(planned.uses).has("account"))
    Validations.of(role).acknowledge({
      id: "AwsSolutions-IAM5[Resource::*]",
      reason: "ses:GetAccount tells of the account as a whole; policies know no narrower resource for it.",
    });
  const lambda = new LambdaFunction(home, "Function", {
    description: summaryOf(planned),
    code: Code.fromAsset(directoryOf(planned, around.directories)),
    handler: "index.handler",
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: 1024,
    timeout: Duration.seconds(timeoutSeconds(planned)),
    environment: environment(planned, around),
    loggingFormat: LoggingFormat.JSON,
    logGroup,
    role,
  });
  if (lambda.node.defaultChild instanceof CfnFunction)
    lambda.node.defaultChild.addMetadata(functionMetadata, planned.id);
  return { planned, lambda, logGroup };
};
