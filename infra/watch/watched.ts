// What is watched: one list per part of the stack, each with its measure and the value from which on it matters.
import { MathExpression, Metric, Stats, Unit } from "aws-cdk-lib/aws-cloudwatch";
import { FilterPattern, MetricFilter } from "aws-cdk-lib/aws-logs";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import type { Counted, Gauged } from "../../shared/log.ts";
import { tries } from "../../shared/queue/job.ts";
import type { Api } from "../api.ts";
import type { Inlet } from "../events/inlet.ts";
import type { Events } from "../events.ts";
import { type Deployed, timeoutSeconds } from "../functions.ts";
import type { Stage } from "../stages.ts";
import { type AlarmKind, minutes, type Watched } from "./alarms.ts";

const sumOf = (namespace: string, metricName: string, dimensionsMap: Record<string, string>): Metric =>
  new Metric({ namespace, metricName, dimensionsMap, statistic: Stats.SUM, ...minutes(1) });

/** Several counts as one; a count without a value in a minute is nought. */
const total = (usingMetrics: Record<string, Metric>): MathExpression =>
  new MathExpression({
    expression: Object.keys(usingMetrics)
      .map((name) => `FILL(${name}, 0)`)
      .join(" + "),
    usingMetrics,
    ...minutes(1),
  });

const ofDead = (subject: string, queue: Queue): Watched => ({
  kind: "dead-letters",
  subject,
  metric: queue.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, ...minutes(1) }),
  above: 0,
});

export const ofFunction = ({ planned, lambda }: Deployed): Watched[] => [
  {
    kind: "function-errors",
    subject: planned.id,
    metric: lambda.metricErrors(minutes(5)),
    above: 0,
  },
  {
    kind: "function-throttles",
    subject: planned.id,
    metric: lambda.metricThrottles(minutes(5)),
    above: 0,
  },
  {
    kind: "function-slow",
    subject: planned.id,
    metric: lambda.metricDuration({ statistic: Stats.percentile(99), ...minutes(5) }),
    above: timeoutSeconds(planned) * 800,
    periods: 3,
  },
];

const ofInlet = (inlet: Inlet, { visibilitySeconds }: Stage): Watched[] => [
  ofDead(inlet.queueName, inlet.dead),
  {
    kind: "queue-age",
    subject: inlet.queueName,
    metric: inlet.queue.metricApproximateAgeOfOldestMessage({ statistic: Stats.MAXIMUM, ...minutes(1) }),
    above: visibilitySeconds * tries,
    periods: 2,
  },
  {
    kind: "rule-failures",
    subject: inlet.queueName,
    metric: sumOf("AWS/Events", "InvocationsFailedToBeSentToDlq", inlet.ruleDimensions),
    above: 0,
  },
];

export const ofEvents = (events: Events, stage: Stage): Watched[] => {
  const pipe = (name: string) => sumOf("AWS/EventBridge/Pipes", name, { PipeName: events.pipe.name });
  const failures = {
    failed: pipe("ExecutionFailed"),
    late: pipe("ExecutionTimeout"),
    held: pipe("ExecutionThrottled"),
  };
  return [
    ...[...events.inlets.values()].flatMap((inlet) => ofInlet(inlet, stage)),
    ofDead("pipe", events.pipe.dead),
    ofDead("schedules", events.missedTurns),
    { kind: "pipe-failures", metric: total(failures), above: 0, periods: 3 },
  ];
};

export const ofApi = ({ api }: Api): Watched[] => [
  {
    kind: "api-server-errors",
    metric: api.metricServerError({ statistic: Stats.SUM, ...minutes(5) }),
    above: 0,
  },
  {
    kind: "api-slow",
    metric: api.metricLatency({ statistic: Stats.percentile(99), ...minutes(5) }),
    above: 3000,
    periods: 3,
  },
];

export const ofTable = (table: { readonly name: string }): Watched[] => {
  const refused = (name: string) => sumOf("AWS/DynamoDB", name, { TableName: table.name });
  const reads = refused("ReadThrottleEvents");
  return [
    { kind: "table-throttles", metric: total({ reads, writes: refused("WriteThrottleEvents") }), above: 0 },
  ];
};

/** The sweeper logs how many cases it raised; now and then one is healing, quarter after quarter of an hour is not. */
export const ofSweeper = (scope: Construct, stage: string, deployed: readonly Deployed[]): Watched[] =>
  deployed
    .filter(({ planned }) => planned.uses.get("cases")?.includes("raise"))
    .map(({ logGroup }) => {
      const filter = new MetricFilter(scope, "Untold", {
        logGroup,
        metricNamespace: `Bibliotek24/${stage}`,
        metricName: "RaisedCases",
        filterPattern: FilterPattern.all(
          FilterPattern.stringValue("$.message_id", "=", "schedule_done"),
          FilterPattern.numberValue("$.raised", ">", 0),
        ),
        metricValue: "$.raised",
      });
      return {
        kind: "untold-cases",
        metric: filter.metric({ statistic: Stats.SUM, ...minutes(5) }),
        above: 0,
        periods: 3,
      };
    });

/** SES tells the rates of the whole account, as fractions. */
const reputation = (name: string) =>
  new Metric({
    namespace: "AWS/SES",
    metricName: `Reputation.${name}`,
    statistic: Stats.AVERAGE,
    ...minutes(60),
  });

export const ofMail = (): Watched[] => [
  { kind: "mail-bounces", metric: reputation("BounceRate"), above: 0.03 },
  { kind: "mail-complaints", metric: reputation("ComplaintRate"), above: 0.0005 },
];

const ours = (metricName: Counted | Gauged, stage: string, statistic: string) =>
  new Metric({
    namespace: "Bibliotek24",
    metricName,
    dimensionsMap: { service: "bibliotek24", stage },
    statistic,
    unit: Unit.COUNT,
    ...minutes(5),
  });

/** What our own code counts when it happens, under the names of shared/log.ts. */
export const ofCounts = (stage: string): Watched[] => {
  const counted = (kind: AlarmKind, name: Counted): Watched => ({
    kind,
    metric: ours(name, stage, Stats.SUM),
    above: 0,
  });
  return [
    counted("undeclared-failures", "UndeclaredFailures"),
    counted("unconfirmed-mails", "UnconfirmedMails"),
    counted("unmatched-receipts", "UnmatchedReceipts"),
    counted("mail-stopped", "MailStopped"),
    counted("mail-warns", "MailWarns"),
    counted("register-not-taken", "RegisterNotTaken"),
  ];
};

/**
 * What the sweeper measures at each of its turns. One that no longer runs measures nothing, and would look like one
 * that finds nothing: so the first alarm rings without values too, after five turns that brought none. Only the first,
 * for one cause rings one alarm.
 */
export const ofGauges = (stage: string): Watched[] => {
  const gauged = (kind: AlarmKind, name: Gauged): Watched => ({
    kind,
    metric: ours(name, stage, Stats.MAXIMUM),
    above: 0,
  });
  return [
    { ...gauged("overdue-mails", "OverdueMails"), ringsUnmeasured: true },
    gauged("overdue-announcements", "OverdueAnnouncements"),
    gauged("silent-mails", "SilentMails"),
    gauged("late-tasks", "LateTasks"),
  ];
};
