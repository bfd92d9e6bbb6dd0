// Who is told when something is wrong: the alarms, the topic they ring on, and the dashboard to look at next.
import { CfnOutput, NestedStack, Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import type { Api } from "./api.ts";
import type { Events } from "./events.ts";
import type { Deployed } from "./functions.ts";
import type { Stage } from "./stages.ts";
import type { Table } from "./table.ts";
import { alarm } from "./watch/alarms.ts";
import { dashboard } from "./watch/dashboard.ts";
import {
  ofApi,
  ofCounts,
  ofEvents,
  ofFunction,
  ofGauges,
  ofMail,
  ofSweeper,
  ofTable,
} from "./watch/watched.ts";

type Around = {
  readonly stage: Stage;
  readonly deployed: readonly Deployed[];
  readonly table: Table;
  readonly events: Events;
  readonly api: Api;
};

// Why a nested stack: CloudFormation takes 500 resources in one, and there are more alarms than functions and queues.
export class Watch extends Construct {
  constructor(scope: Construct, { stage, deployed, table, events, api }: Around) {
    super(scope, "Watch");
    const topic = new Topic(this, "Topic", {
      displayName: `Bibliotek24 ${stage.name}`,
      enforceSSL: true,
    });
    // Why spelt out: a topic with a policy of its own loses the default one, by which alarms of the account may publish.
    topic.addToResourcePolicy(
      new PolicyStatement({
        actions: ["sns:Publish"],
        resources: [topic.topicArn],
        principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
        conditions: { StringEquals: { "aws:SourceAccount": Stack.of(this).account } },
      }),
    );
    const inside = new NestedStack(this, "Alarms", { description: `Alarms of Bibliotek24, ${stage.name}` });
    const watched = [
      ...ofApi(api),
      ...deployed.flatMap(ofFunction),
      ...ofEvents(events, stage),
      ...ofSweeper(inside, stage.name, deployed),
      ...ofTable(table),
      ...ofMail(),
      ...ofCounts(stage.name),
      ...ofGauges(stage.name),
    ];
    const alarms = watched.map((one) => alarm(inside, one, { stage: stage.name, topic }));
    dashboard(inside, { stage: stage.name, alarms, deployed, events, api });
    new CfnOutput(Stack.of(this), "AlarmTopic", {
      value: topic.topicArn,
      description: "Subscribe whoever is on duty to this topic",
    });
  }
}
