// Laws of the road of an event: bounded patience, a place for what fails, and exactly the events a consumer asked for.
import { at, differences, firstOf, type Law, list, ofType, put, refersTo, type Scene, spelt } from "./law.ts";

const patterns = (scene: Scene): string[] =>
  ofType(scene, "AWS::Events::Rule").flatMap(({ Properties }) =>
    list(at(Properties, "EventPattern", "detail-type")).map(
      (type) => `${spelt(at(Properties, "EventPattern", "source", 0))} ${spelt(type)}`,
    ),
  );

const asked = (scene: Scene): string[] =>
  scene.planned.flatMap((planned) => {
    if (planned.kind !== "consumer") return [];
    const source = planned.job.from === "bus" ? "bibliotek24" : "aws.ses";
    return planned.job.types.map((type) => `${source} ${type}`);
  });

const rates = (scene: Scene): string[] =>
  ofType(scene, "AWS::Scheduler::Schedule").map(({ Properties }) => {
    const lambda = scene.template.Resources[refersTo(at(Properties, "Target", "Arn"))];
    const zone = Properties["ScheduleExpressionTimezone"];
    const when = `${spelt(Properties["ScheduleExpression"])}${zone === undefined ? "" : ` ${spelt(zone)}`}`;
    return `${spelt(at(lambda, "Metadata", "bibliotek24:function"))} ${when}`;
  });

const turns = (scene: Scene): string[] =>
  scene.planned.flatMap((planned) => {
    if (planned.kind !== "schedule") return [];
    const { everyMinutes: minutes, atOslo } = planned.job;
    const [hour, minute] = atOslo?.split(":").map(Number) ?? [];
    if (hour !== undefined) return [`${planned.id} cron(${minute} ${hour} * * ? *) Europe/Oslo`];
    return [`${planned.id} rate(${minutes} minute${minutes === 1 ? "" : "s"})`];
  });

const stream = (scene: Scene): unknown =>
  at(firstOf(scene, "AWS::Pipes::Pipe").Properties, "SourceParameters", "DynamoDBStreamParameters");

const between = (value: unknown, least: number, most: number): boolean =>
  typeof value === "number" && value >= least && value <= most;

export const eventLaws: Law[] = [
  {
    title: "the stream is read from its beginning, with bounded patience, and what is given up is put aside",
    broken: (scene) => [
      ...(at(stream(scene), "StartingPosition") === "TRIM_HORIZON"
        ? []
        : ["events before the start are lost"]),
      ...(between(at(stream(scene), "MaximumRetryAttempts"), 1, 100) ? [] : ["retries without end"]),
      ...(between(at(stream(scene), "MaximumRecordAgeInSeconds"), 60, 43_200) ? [] : ["records of any age"]),
      ...(at(stream(scene), "OnPartialBatchItemFailure") === "AUTOMATIC_BISECT"
        ? []
        : ["one holds back all"]),
      ...(refersTo(at(stream(scene), "DeadLetterConfig", "Arn")) ? [] : ["what is given up is lost"]),
    ],
    plant: (scene) => put(stream(scene), ["MaximumRetryAttempts"], -1),
  },
  {
    title: "the pipe takes new items that carry an event, and hands over the event alone",
    broken: (scene) => {
      const { Properties } = firstOf(scene, "AWS::Pipes::Pipe");
      const filter = spelt(at(Properties, "SourceParameters", "FilterCriteria", "Filters", 0, "Pattern"));
      const template = at(Properties, "TargetParameters", "InputTemplate");
      return [
        ...(/"INSERT","MODIFY".*"event":\{"M":\{"id":\{"S":\[\{"exists":true\}\]/.test(filter)
          ? []
          : [filter]),
        ...(template === '{"event":<$.dynamodb.NewImage.event.M>}' ? [] : [spelt(template)]),
        ...(at(Properties, "LogConfiguration", "IncludeExecutionData") ? ["whole items are logged"] : []),
      ];
    },
    plant: (scene) =>
      put(
        firstOf(scene, "AWS::Pipes::Pipe").Properties,
        ["TargetParameters", "InputTemplate"],
        "<$.dynamodb.NewImage>",
      ),
  },
  {
    title: "every consumer gets exactly the events it names",
    broken: (scene) => differences("the rules", patterns(scene), asked(scene)),
    plant: (scene) =>
      put(
        firstOf(scene, "AWS::Events::Rule").Properties,
        ["EventPattern", "detail-type"],
        ["case.unheard-of"],
      ),
  },
  {
    title: "what a rule cannot hand over is tried for a bounded time and put aside",
    broken: (scene) =>
      ofType(scene, "AWS::Events::Rule")
        .filter(({ Properties }) =>
          list(Properties["Targets"]).some(
            (target) =>
              !refersTo(at(target, "DeadLetterConfig", "Arn")) ||
              !between(at(target, "RetryPolicy", "MaximumEventAgeInSeconds"), 60, 86_400),
          ),
        )
        .map(({ id }) => id),
    plant: (scene) =>
      put(firstOf(scene, "AWS::Events::Rule").Properties, ["Targets", 0, "DeadLetterConfig"], undefined),
  },
  {
    title: "a stage sees the receipts of its own mails only",
    broken: (scene) =>
      ofType(scene, "AWS::Events::Rule")
        .filter(({ Properties }) => at(Properties, "EventPattern", "source", 0) === "aws.ses")
        .filter(({ Properties }) => {
          const sets = at(Properties, "EventPattern", "detail", "mail", "tags", "ses:configuration-set");
          return at(sets, 0) !== firstOf(scene, "AWS::SES::ConfigurationSet").Properties["Name"];
        })
        .map(({ id }) => id),
    plant: (scene) => put(firstOf(scene, "AWS::SES::ConfigurationSet").Properties, ["Name"], "another"),
  },
  {
    title: "every schedule takes its turn as often as it says",
    broken: (scene) => differences("the clock", rates(scene), turns(scene)),
    plant: (scene) =>
      put(firstOf(scene, "AWS::Scheduler::Schedule").Properties, ["ScheduleExpression"], "rate(7 minutes)"),
  },
  {
    title: "what was told is archived, and forgotten one day",
    broken: (scene) => {
      const [archive] = ofType(scene, "AWS::Events::Archive");
      return between(archive?.Properties["RetentionDays"], 1, 365) ? [] : ["there is no bounded archive"];
    },
    plant: (scene) => put(firstOf(scene, "AWS::Events::Archive").Properties, ["RetentionDays"], 0),
  },
];
