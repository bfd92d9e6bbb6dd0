// Laws of queues: nothing is lost in them, nothing is read in them, nobody waits for them without being seen.
import { tries } from "../../../shared/queue/job.ts";
import {
  at,
  firstOf,
  type Law,
  list,
  ofType,
  put,
  type Resource,
  refersTo,
  type Scene,
  spelt,
} from "./law.ts";

const queues = (scene: Scene): Resource[] => ofType(scene, "AWS::SQS::Queue");

const deadLettersOf = ({ Properties }: Resource): string =>
  refersTo(at(Properties, "RedrivePolicy", "deadLetterTargetArn"));

/** Queues that others put aside to: queues, rules, pipes and schedules. */
const lastStops = (scene: Scene): string[] => [
  ...queues(scene).map(deadLettersOf),
  ...ofType(scene, "AWS::Pipes::Pipe").map(({ Properties }) =>
    refersTo(at(Properties, "SourceParameters", "DynamoDBStreamParameters", "DeadLetterConfig", "Arn")),
  ),
  ...ofType(scene, "AWS::Scheduler::Schedule").map(({ Properties }) =>
    refersTo(at(Properties, "Target", "DeadLetterConfig", "Arn")),
  ),
];

const consumed = (scene: Scene): Resource[] =>
  queues(scene).filter(({ id }) => !lastStops(scene).includes(id));

const watchedQueues = (scene: Scene, metric: string): string[] =>
  ofType(scene, "AWS::CloudWatch::Alarm")
    .filter(({ Properties }) => at(Properties, "MetricName") === metric)
    .flatMap(({ Properties }) =>
      list(at(Properties, "Dimensions")).map((dimension) => refersTo(at(dimension, "Value"))),
    );

const mappings = (scene: Scene): Resource[] => ofType(scene, "AWS::Lambda::EventSourceMapping");

const tooHasty = (scene: Scene, { id, Properties }: Resource): string[] => {
  const queue = scene.template.Resources[refersTo(at(Properties, "EventSourceArn"))];
  const lambda = scene.template.Resources[refersTo(at(Properties, "FunctionName"))];
  const visible = Number(at(queue, "Properties", "VisibilityTimeout") ?? 30);
  const timeout = Number(at(lambda, "Properties", "Timeout") ?? 3);
  return visible >= 6 * timeout ? [] : [`${id}: ${visible} s is less than 6 × ${timeout} s`];
};

const deniesPlainText = (scene: Scene, queue: string): boolean =>
  ofType(scene, "AWS::SQS::QueuePolicy")
    .filter(({ Properties }) => list(at(Properties, "Queues")).map(refersTo).includes(queue))
    .flatMap(({ Properties }) => list(at(Properties, "PolicyDocument", "Statement")))
    .some(
      (statement) =>
        at(statement, "Effect") === "Deny" &&
        spelt(at(statement, "Condition", "Bool", "aws:SecureTransport")) === "false",
    );

export const queueLaws: Law[] = [
  {
    title: "every queue puts aside what cannot be handled, after as many tries as its consumer counts",
    broken: (scene) =>
      consumed(scene)
        .filter(
          (queue) =>
            !deadLettersOf(queue) ||
            Number(at(queue.Properties, "RedrivePolicy", "maxReceiveCount")) !== tries,
        )
        .map(({ id }) => id),
    plant: ({ template }) => {
      template.Resources["Planted"] = { Type: "AWS::SQS::Queue", Properties: {}, Metadata: {} };
    },
  },
  {
    title: "a consumer puts aside into the dead letters of its own queue",
    broken: (scene) =>
      mappings(scene)
        .filter(({ Properties }) => {
          const { Resources } = scene.template;
          const queue = Resources[refersTo(at(Properties, "EventSourceArn"))];
          const variables = at(
            Resources[refersTo(at(Properties, "FunctionName"))],
            "Properties",
            "Environment",
          );
          const aside = refersTo(at(variables, "Variables", "DEAD_LETTERS_URL"));
          return aside !== refersTo(at(queue, "Properties", "RedrivePolicy", "deadLetterTargetArn"));
        })
        .map(({ id }) => id),
    plant: (scene) => {
      const [one] = mappings(scene);
      const lambda = scene.template.Resources[refersTo(at(one?.Properties, "FunctionName"))];
      put(lambda?.Properties, ["Environment", "Variables", "DEAD_LETTERS_URL"], { Ref: "Another" });
    },
  },
  {
    title: "every dead-letter queue rings an alarm at its first message",
    broken: (scene) =>
      lastStops(scene).filter(
        (id) => id && !watchedQueues(scene, "ApproximateNumberOfMessagesVisible").includes(id),
      ),
    plant: (scene) => {
      const first = queues(scene).find((queue) => deadLettersOf(queue));
      if (first)
        first.Properties["RedrivePolicy"] = { deadLetterTargetArn: { Ref: "Unwatched" }, maxReceiveCount: 5 };
    },
  },
  {
    title: "every queue that is consumed rings an alarm when messages wait",
    broken: (scene) =>
      consumed(scene)
        .map(({ id }) => id)
        .filter((id) => !watchedQueues(scene, "ApproximateAgeOfOldestMessage").includes(id)),
    plant: ({ template }) => {
      template.Resources["Planted"] = { Type: "AWS::SQS::Queue", Properties: {}, Metadata: {} };
    },
  },
  {
    title: "every queue is encrypted and refuses plain text",
    broken: (scene) =>
      queues(scene)
        .filter(
          ({ id, Properties }) => Properties["SqsManagedSseEnabled"] !== true || !deniesPlainText(scene, id),
        )
        .map(({ id }) => id),
    plant: (scene) => {
      firstOf(scene, "AWS::SQS::Queue").Properties["SqsManagedSseEnabled"] = false;
    },
  },
  {
    title: "dead letters outlive the messages of their queue",
    broken: (scene) =>
      consumed(scene)
        .filter((queue) => {
          const dead = scene.template.Resources[deadLettersOf(queue)];
          const kept = Number(at(dead, "Properties", "MessageRetentionPeriod") ?? 345_600);
          return kept <= Number(queue.Properties["MessageRetentionPeriod"] ?? 345_600);
        })
        .map(({ id }) => id),
    plant: (scene) => {
      for (const { Properties } of queues(scene)) Properties["MessageRetentionPeriod"] = 60;
    },
  },
  {
    title: "a message is hidden for at least six times its function's timeout",
    broken: (scene) => mappings(scene).flatMap((mapping) => tooHasty(scene, mapping)),
    plant: (scene) => {
      for (const { Properties } of queues(scene)) Properties["VisibilityTimeout"] = 59;
    },
  },
  {
    title: "every queue's function answers for single messages and runs a bounded number of times at once",
    broken: (scene) =>
      mappings(scene)
        .filter(({ Properties }) => {
          const partial = list(Properties["FunctionResponseTypes"]).includes("ReportBatchItemFailures");
          const most = Number(at(Properties, "ScalingConfig", "MaximumConcurrency"));
          return !partial || !(most >= 2 && most <= 50);
        })
        .map(({ id }) => id),
    plant: (scene) => {
      delete firstOf(scene, "AWS::Lambda::EventSourceMapping").Properties["FunctionResponseTypes"];
    },
  },
];
