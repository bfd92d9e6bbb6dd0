// Laws of what is kept and who is called: the table and its recovery, the alarms and their chapters in the runbook.
import { at, differences, firstOf, type Law, list, ofType, put, refersTo, type Scene, spelt } from "./law.ts";

const table = (scene: Scene) => firstOf(scene, "AWS::DynamoDB::GlobalTable");

const chapters = ({ runbook }: Scene): string[] => {
  const [, after = ""] = runbook.split(/^## Runbook$/m);
  const [own = ""] = after.split(/^## /m);
  return [...own.matchAll(/^### (.+)$/gm)].map(([, heading = ""]) => heading);
};

const chapterOf = (description: unknown): string =>
  /Runbook: infra\/README\.md#([a-z-]+)$/.exec(spelt(description))?.[1] ?? `none: ${spelt(description)}`;

const alarms = (scene: Scene) => ofType(scene, "AWS::CloudWatch::Alarm");

export const keepingLaws: Law[] = [
  {
    title: "the table can be restored to any second",
    broken: (scene) =>
      list(table(scene).Properties["Replicas"])
        .filter(
          (replica) => at(replica, "PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled") !== true,
        )
        .map(() => "a replica without point-in-time recovery"),
    plant: (scene) =>
      put(table(scene).Properties, ["Replicas", 0, "PointInTimeRecoverySpecification"], undefined),
  },
  {
    title: "where data is kept, the table outlives its stack and nobody deletes it by mistake",
    broken: (scene) => {
      if (!scene.stage.keepsData) return [];
      const { Properties, DeletionPolicy, UpdateReplacePolicy } = table(scene);
      return [
        ...(at(Properties, "Replicas", 0, "DeletionProtectionEnabled") === true ? [] : ["it can be deleted"]),
        ...(DeletionPolicy === "Retain" ? [] : ["it goes with the stack"]),
        ...(UpdateReplacePolicy === "Retain" ? [] : ["it can be replaced"]),
      ];
    },
    plant: (scene) => {
      scene.stage = { ...scene.stage, keepsData: true };
      put(table(scene).Properties, ["Replicas", 0, "DeletionProtectionEnabled"], false);
    },
  },
  {
    title: "the stream brings both images, items expire by expiresAt, and indexes hold keys only",
    broken: (scene) => {
      const { Properties } = table(scene);
      const indexes = list(Properties["GlobalSecondaryIndexes"]);
      const stream = at(Properties, "StreamSpecification", "StreamViewType");
      const expiry = at(Properties, "TimeToLiveSpecification", "AttributeName");
      return [
        ...(stream === "NEW_AND_OLD_IMAGES" ? [] : [`stream: ${spelt(stream)}`]),
        ...(expiry === "expiresAt" ? [] : [`expiry: ${spelt(expiry)}`]),
        ...indexes
          .filter((index) => at(index, "Projection", "ProjectionType") !== "KEYS_ONLY")
          .map((index) => `index ${spelt(at(index, "IndexName"))} copies items`),
      ];
    },
    plant: (scene) =>
      put(table(scene).Properties, ["GlobalSecondaryIndexes", 0, "Projection", "ProjectionType"], "ALL"),
  },
  {
    title: "every alarm has a chapter in the runbook, and every chapter an alarm",
    broken: (scene) => {
      const rung = alarms(scene).map(({ Properties }) => chapterOf(Properties["AlarmDescription"]));
      return differences("the stack", [...new Set(rung)], chapters(scene));
    },
    plant: (scene) => put(alarms(scene)[0]?.Properties, ["AlarmDescription"], "Something is wrong."),
  },
  {
    title: "every alarm tells somebody when it rings and when it stops",
    broken: (scene) => {
      const topics = ofType(scene, "AWS::SNS::Topic").map(({ id }) => id);
      return alarms(scene)
        .filter(({ Properties }) =>
          ["AlarmActions", "OKActions"].some(
            (actions) => !list(Properties[actions]).some((action) => topics.includes(refersTo(action))),
          ),
        )
        .map(({ id }) => id);
    },
    plant: (scene) => {
      delete alarms(scene)[0]?.Properties["AlarmActions"];
    },
  },
  {
    title: "a sweeper that measures nothing any more rings, and nothing else rings for want of values",
    broken: (scene) =>
      differences(
        "what rings unmeasured",
        alarms(scene)
          .filter(({ Properties }) => Properties["TreatMissingData"] !== "notBreaching")
          .map(
            ({ Properties }) =>
              `${spelt(Properties["MetricName"])} ${spelt(Properties["TreatMissingData"])} ${spelt(Properties["Period"])}`,
          ),
        ["OverdueMails breaching 300"],
      ),
    plant: (scene) => {
      const gauge = alarms(scene).find(({ Properties }) => Properties["MetricName"] === "OverdueMails");
      put(gauge?.Properties, ["TreatMissingData"], "missing");
    },
  },
  {
    title: "every function's errors and throttles ring",
    broken: (scene) =>
      ["Errors", "Throttles"].flatMap((metric) =>
        differences(
          metric,
          alarms(scene)
            .filter(({ Properties }) => Properties["MetricName"] === metric)
            .map(({ Properties }) => refersTo(at(Properties, "Dimensions", 0, "Value"))),
          ofType(scene, "AWS::Lambda::Function").map(({ id }) => id),
        ),
      ),
    plant: (scene) => {
      const ringing = alarms(scene).find(({ Properties }) => Properties["MetricName"] === "Errors");
      put(ringing?.Properties, ["MetricName"], "Invocations");
    },
  },
  {
    title: "receipts come for everything that can become of a mail, and for nobody's reading",
    broken: (scene) => {
      const { Properties } = firstOf(scene, "AWS::SES::ConfigurationSetEventDestination");
      const told = list(at(Properties, "EventDestination", "MatchingEventTypes")).map(spelt);
      const due = [
        "BOUNCE",
        "COMPLAINT",
        "DELIVERY",
        "DELIVERY_DELAY",
        "REJECT",
        "RENDERING_FAILURE",
        "SEND",
      ];
      return differences("SES", told, due);
    },
    plant: (scene) => {
      const { Properties } = firstOf(scene, "AWS::SES::ConfigurationSetEventDestination");
      list(at(Properties, "EventDestination", "MatchingEventTypes")).push("OPEN");
    },
  },
  {
    title: "the template names no account and no region",
    broken: ({ template }) => {
      const text = JSON.stringify(template);
      // Why \w: the digits of an asset's hash may happen to be twelve.
      return [...text.matchAll(/(?<![\w.])\d{12}(?!\w)|\b(?:eu|us|ap)-[a-z]+-\d\b/g)].map(([found]) => found);
    },
    plant: (scene) => put(table(scene).Properties, ["TableName"], "table-of-123456789012"),
  },
];
