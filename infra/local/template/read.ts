// Reads a synthesized template into what the local cloud runs: table, queues, functions, routes and the events' roads.
import * as z from "zod";
import { functionMetadata } from "../../functions.ts";
import type { Synthesized, Template } from "../../synth.ts";
import { Pattern } from "../events/pattern.ts";
import { alarmsIn } from "./alarm.ts";
import { type Resolve, resolver } from "./resolve.ts";
import { Table } from "./table.ts";

const Seconds = z.coerce.number().int().nonnegative();

export const Queue = z.object({
  name: z.string(),
  arn: z.string(),
  visibilitySeconds: Seconds.default(30),
  retentionSeconds: Seconds.default(345_600),
  redrive: z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number() }).optional(),
});
export type Queue = z.infer<typeof Queue>;

export const LocalFunction = z.object({
  /** Room or job, as the bundles name it. */
  id: z.string(),
  arn: z.string(),
  directory: z.string(),
  handler: z.string().regex(/^[\w-]+\.\w+$/),
  timeoutSeconds: Seconds.default(3),
  memoryMegabytes: z.coerce.number().default(128),
  environment: z.record(z.string(), z.string()).default({}),
});
export type LocalFunction = z.infer<typeof LocalFunction>;

const Route = z.object({ key: z.string(), functionArn: z.string() });

export const Mapping = z.object({
  FunctionName: z.string(),
  EventSourceArn: z.string(),
  BatchSize: z.int().min(1).max(10).default(10),
  FunctionResponseTypes: z.array(z.literal("ReportBatchItemFailures")).default([]),
  ScalingConfig: z.object({ MaximumConcurrency: z.int() }).optional(),
  Enabled: z.boolean().default(true),
});
export type Mapping = z.infer<typeof Mapping>;

export const Pipe = z.object({
  Target: z.string(),
  SourceParameters: z.object({
    FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }),
    DynamoDBStreamParameters: z.object({
      StartingPosition: z.literal("TRIM_HORIZON"),
      BatchSize: z.int().min(1).max(10_000),
    }),
  }),
  TargetParameters: z.object({
    InputTemplate: z.string(),
    EventBridgeEventBusParameters: z.object({ Source: z.string(), DetailType: z.string() }),
  }),
});
export type Pipe = z.infer<typeof Pipe>;

export const Rule = z.object({
  EventBusName: z.string().default("default"),
  EventPattern: Pattern,
  Targets: z.array(z.object({ Arn: z.string() })),
  State: z.enum(["ENABLED", "DISABLED"]).default("ENABLED"),
});
export type Rule = z.infer<typeof Rule>;

export const Schedule = z.object({
  ScheduleExpression: z.string(),
  Target: z.object({ Arn: z.string(), Input: z.string().optional() }),
});
export type Schedule = z.infer<typeof Schedule>;

type Found = { id: string; properties: Record<string, unknown>; metadata: Record<string, unknown> };

const reader =
  (template: Template, resolve: Resolve) =>
  (type: string): Found[] =>
    Object.entries(template.Resources)
      .filter(([, resource]) => resource.Type === type)
      .map(([id, { Properties, Metadata }]) => ({
        id,
        properties: z.record(z.string(), z.unknown()).parse(resolve(Properties)),
        metadata: Metadata,
      }));

const arnOf = (resolve: Resolve, id: string): unknown => resolve({ "Fn::GetAtt": [id, "Arn"] });

const queueOf = ({ id, properties }: Found, resolve: Resolve): Queue =>
  Queue.parse({
    name: resolve({ Ref: id }),
    arn: arnOf(resolve, id),
    visibilitySeconds: properties["VisibilityTimeout"],
    retentionSeconds: properties["MessageRetentionPeriod"],
    redrive: properties["RedrivePolicy"],
  });

const Environment = z.object({ Variables: z.record(z.string(), z.string()) }).optional();

/** Functions without our metadata (a construct's own) have no bundle of ours and do not run here. */
const functionsOf = (found: Found[], resolve: Resolve, directories: Synthesized["functions"]) =>
  found.flatMap(({ id, properties, metadata }) => {
    const name = z.string().optional().parse(metadata[functionMetadata]);
    if (name === undefined) return [];
    return LocalFunction.parse({
      id: name,
      arn: arnOf(resolve, id),
      directory: directories[name],
      handler: properties["Handler"],
      timeoutSeconds: properties["Timeout"],
      memoryMegabytes: properties["MemorySize"],
      environment: Environment.parse(properties["Environment"])?.Variables,
    });
  });

const RouteProperties = z.object({ RouteKey: z.string(), Target: z.string() });
const IntegrationProperties = z.object({ IntegrationUri: z.string() });

const routesOf = (routes: Found[], integrations: Found[]) => {
  const arns = new Map(
    integrations.map(({ id, properties }) => [id, IntegrationProperties.parse(properties).IntegrationUri]),
  );
  return routes.map(({ properties }) => {
    const { RouteKey, Target } = RouteProperties.parse(properties);
    return Route.parse({ key: RouteKey, functionArn: arns.get(Target.replace("integrations/", "")) });
  });
};

const only = <T>(items: T[], what: string): T => {
  const [first] = items;
  if (first === undefined || items.length > 1)
    throw new Error(`The template has ${items.length} ${what}, not one.`);
  return first;
};

/** Everything the local cloud runs, with the parameters' values filled in. */
export const readTemplate = (
  { template, functions }: Pick<Synthesized, "template" | "functions">,
  parameters: Readonly<Record<string, string>>,
) => {
  const resolve = resolver(template, parameters);
  const all = reader(template, resolve);
  const table = only(all("AWS::DynamoDB::GlobalTable"), "tables");
  return {
    table: Table.parse({ ...table.properties, TableName: resolve({ Ref: table.id }) }),
    queues: all("AWS::SQS::Queue").map((found) => queueOf(found, resolve)),
    functions: functionsOf(all("AWS::Lambda::Function"), resolve, functions),
    routes: routesOf(all("AWS::ApiGatewayV2::Route"), all("AWS::ApiGatewayV2::Integration")),
    mappings: all("AWS::Lambda::EventSourceMapping").map(({ properties }) => Mapping.parse(properties)),
    pipe: Pipe.parse(only(all("AWS::Pipes::Pipe"), "pipes").properties),
    rules: all("AWS::Events::Rule").map(({ properties }) => Rule.parse(properties)),
    schedules: all("AWS::Scheduler::Schedule").map(({ properties }) => Schedule.parse(properties)),
    alarms: alarmsIn(all("AWS::CloudWatch::Alarm")),
  };
};
export type LocalStack = ReturnType<typeof readTemplate>;
