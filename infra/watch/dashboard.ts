// The dashboard: the road of a case from left to right, alarms on top.
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  Stats,
} from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import type { Api } from "../api.ts";
import type { Events } from "../events.ts";
import type { Deployed } from "../functions.ts";
import { minutes } from "./alarms.ts";

type Seen = {
  readonly stage: string;
  readonly alarms: readonly Alarm[];
  readonly deployed: readonly Deployed[];
  readonly events: Events;
  readonly api: Api;
};

const graph = (title: string, left: IMetric[], right: IMetric[] = []) =>
  new GraphWidget({ title, left, right, width: 8, height: 6 });

const ofApi = ({ api }: Api) => [
  graph(
    "Calls, and answers of the 400s and 500s",
    [api.metricCount(minutes(5))],
    [api.metricClientError(minutes(5)), api.metricServerError(minutes(5))],
  ),
  graph("Milliseconds to answer", [
    api.metricLatency({ statistic: Stats.percentile(50), ...minutes(5) }),
    api.metricLatency({ statistic: Stats.percentile(99), ...minutes(5) }),
  ]),
];

const ofEvents = (events: Events) => {
  const inlets = [...events.inlets.values()];
  return [
    graph(
      "Messages waiting, and put aside",
      inlets.map(({ queue, queueName }) =>
        queue.metricApproximateNumberOfMessagesVisible({ label: queueName, ...minutes(1) }),
      ),
      inlets.map(({ dead, queueName }) =>
        dead.metricApproximateNumberOfMessagesVisible({ label: `${queueName}, put aside`, ...minutes(1) }),
      ),
    ),
    graph(
      "Seconds the oldest message waits",
      inlets.map(({ queue, queueName }) =>
        queue.metricApproximateAgeOfOldestMessage({ label: queueName, ...minutes(1) }),
      ),
    ),
  ];
};

const ofFunctions = (deployed: readonly Deployed[]) => [
  graph(
    "Errors by function",
    deployed.map(({ planned, lambda }) => lambda.metricErrors({ label: planned.id, ...minutes(5) })),
  ),
  graph(
    "Milliseconds by function, 99th percentile",
    deployed.map(({ planned, lambda }) =>
      lambda.metricDuration({ label: planned.id, statistic: Stats.percentile(99), ...minutes(5) }),
    ),
  ),
];

/** Declares the one dashboard of a stage. */
export const dashboard = (scope: Construct, { stage, alarms, deployed, events, api }: Seen): Dashboard =>
  new Dashboard(scope, "Dashboard", {
    dashboardName: `bibliotek24-${stage}`,
    widgets: [
      [new AlarmStatusWidget({ title: "Alarms", alarms: [...alarms], width: 24, height: 4 })],
      [...ofApi(api), ...ofEvents(events), ...ofFunctions(deployed)],
    ],
  });
