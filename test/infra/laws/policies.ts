// Laws of permissions: each function may do exactly what its uses name, and nobody may do everything.
import { granted, type Target } from "../../../infra/grants.ts";
import type { Planned } from "../../../infra/plan.ts";
import {
  at,
  differences,
  firstOf,
  functionId,
  type Law,
  list,
  many,
  ofType,
  put,
  type Resource,
  refersTo,
  type Scene,
  spelt,
} from "./law.ts";

const inlineOf = ({ Properties }: Resource): unknown[] =>
  list(Properties["Policies"]).flatMap((policy) => list(at(policy, "PolicyDocument", "Statement")));

const attached = (scene: Scene): unknown[] =>
  ["AWS::IAM::Policy", "AWS::SQS::QueuePolicy", "AWS::SNS::TopicPolicy", "AWS::Events::EventBusPolicy"]
    .flatMap((type) => ofType(scene, type))
    .flatMap(({ Properties }) => list(at(Properties, "PolicyDocument", "Statement")));

const allowed = (statement: unknown): string[] =>
  many(at(statement, "Action")).flatMap((action) =>
    many(at(statement, "Resource")).map((resource) => `${spelt(action)} on ${spelt(resource)}`),
  );

const arnsOf = (scene: Scene): Record<Target, string[]> => {
  const table = `{${firstOf(scene, "AWS::DynamoDB::GlobalTable").id}.Arn}`;
  const ses = "arn:{AWS::Partition}:ses:{AWS::Region}:{AWS::AccountId}";
  return {
    table: [table],
    "due index": [`${table}/index/due`],
    mail: [`${ses}:identity/{SenderDomain}`, `${ses}:configuration-set/bibliotek24-${scene.stage.name}`],
    account: ["*"],
  };
};

/** The dead letters of a queue, both as `{Id.Arn}`. */
const deadLettersOf = (scene: Scene, queue: string): string => {
  const found = ofType(scene, "AWS::SQS::Queue").find(({ id }) => queue === `{${id}.Arn}`);
  return spelt(at(found?.Properties, "RedrivePolicy", "deadLetterTargetArn"));
};

const own = (scene: Scene, lambda: Resource): string[] => {
  const logs = `{${refersTo(at(lambda.Properties, "LoggingConfig", "LogGroup"))}.Arn}`;
  const queues = ofType(scene, "AWS::Lambda::EventSourceMapping")
    .filter(({ Properties }) => refersTo(Properties["FunctionName"]) === lambda.id)
    .map(({ Properties }) => spelt(Properties["EventSourceArn"]));
  const reading = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"];
  return [
    `logs:CreateLogStream on ${logs}`,
    `logs:PutLogEvents on ${logs}`,
    ...queues.flatMap((queue) => reading.map((action) => `${action} on ${queue}`)),
    ...queues.map((queue) => `sqs:SendMessage on ${deadLettersOf(scene, queue)}`),
  ];
};

const byUses = (scene: Scene, { uses }: Planned): string[] =>
  [...granted(uses)].flatMap(([target, actions]) =>
    actions.flatMap((action) => arnsOf(scene)[target].map((arn) => `${action} on ${arn}`)),
  );

const exactness = (scene: Scene, lambda: Resource): string[] => {
  const id = functionId(lambda);
  const planned = scene.planned.find((one) => one.id === id);
  const role = ofType(scene, "AWS::IAM::Role").find((one) => one.id === refersTo(lambda.Properties["Role"]));
  if (!planned || !role) return [`${id} has no role of its own`];
  return differences(id, inlineOf(role).flatMap(allowed), [...own(scene, lambda), ...byUses(scene, planned)]);
};

/** What SES says of the account as a whole is about no resource that a policy could name. */
const nameless = "ses:GetAccount on *";

/** Allowing statements only: the queues' and the topic's refusal of plain text names all actions, to refuse them. */
const wildcards = (scene: Scene): string[] =>
  [...ofType(scene, "AWS::IAM::Role").flatMap(inlineOf), ...attached(scene)]
    .filter((statement) => at(statement, "Effect") === "Allow")
    .flatMap(allowed)
    .filter((line) => line.includes("*") && line !== nameless);

export const policyLaws: Law[] = [
  {
    title: "a function may do exactly what its uses name, on exactly that",
    broken: (scene) => ofType(scene, "AWS::Lambda::Function").flatMap((lambda) => exactness(scene, lambda)),
    plant: (scene) => {
      const { id } = firstOf(scene, "AWS::DynamoDB::GlobalTable");
      const role = refersTo(firstOf(scene, "AWS::Lambda::Function").Properties["Role"]);
      const statements = list(
        at(scene.template.Resources[role], "Properties", "Policies", 0, "PolicyDocument", "Statement"),
      );
      statements.push({ Effect: "Allow", Action: "dynamodb:Scan", Resource: { "Fn::GetAtt": [id, "Arn"] } });
    },
  },
  {
    title: "no policy grants by wildcard, but for the one question to SES that has no resource",
    broken: wildcards,
    plant: (scene) =>
      put(
        firstOf(scene, "AWS::IAM::Role").Properties,
        ["Policies", 0, "PolicyDocument", "Statement", 0, "Action"],
        "logs:*",
      ),
  },
  {
    title: "roles hold no managed policies and no policies from outside",
    broken: (scene) => [
      ...ofType(scene, "AWS::IAM::Role")
        .filter(({ Properties }) => Properties["ManagedPolicyArns"] !== undefined)
        .map(({ id }) => id),
      ...ofType(scene, "AWS::IAM::Policy").map(({ id }) => id),
    ],
    plant: (scene) => put(firstOf(scene, "AWS::IAM::Role").Properties, ["ManagedPolicyArns"], ["x"]),
  },
  {
    title: "whoever sends to a queue or a topic is an AWS service on behalf of this account",
    broken: (scene) =>
      attached(scene)
        .filter((statement) => at(statement, "Effect") === "Allow")
        .filter((statement) => !at(statement, "Principal", "Service") || !at(statement, "Condition"))
        .flatMap(allowed),
    plant: (scene) => {
      const policy = firstOf(scene, "AWS::SQS::QueuePolicy");
      list(at(policy.Properties, "PolicyDocument", "Statement")).push({
        Effect: "Allow",
        Principal: "*",
        Action: "sqs:SendMessage",
        Resource: "somewhere",
      });
    },
  },
];
