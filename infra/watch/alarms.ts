// The alarms: what each kind means, from which value on, and which chapter of the runbook it sends people to.
import { Duration } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import { logicalName } from "../functions.ts";

/** Kind → what has happened when it rings. Each has a heading of the same name in infra/README.md. */
export const alarmKinds = {
  "dead-letters": "Something could not be handled and was put aside.",
  "queue-age": "Messages wait longer than all their tries take.",
  "function-errors": "A function crashed, timed out or could not start.",
  "function-throttles": "A function was refused because too many run at once.",
  "function-slow": "A function comes close to its timeout.",
  "pipe-failures": "Committed events do not get from the table to the bus.",
  "rule-failures": "The bus could not hand an event to a queue, nor to its dead letters.",
  "untold-cases": "The sweeper keeps finding cases that nobody was told of.",
  "api-server-errors": "Callers got an answer of the 500s.",
  "api-slow": "One call in a hundred takes longer than three seconds.",
  "table-throttles": "The table refused reads or writes.",
  "mail-bounces": "Too many mails bounce; at 5 % SES reviews the account, at 10 % it stops it.",
  "mail-complaints": "Too many recipients complain; at 0.1 % SES reviews the account, at 0.5 % it stops it.",
  "undeclared-failures": "A call failed for a reason that no route declares.",
  "unconfirmed-mails": "Mails were sent again because the first copy was never confirmed.",
  "overdue-mails": "Mails that are due are not accepted within ten minutes, or nobody looks any more.",
  "overdue-announcements": "Announcements that are due could not be told within ten minutes.",
  "silent-mails": "Accepted mails have had no receipt for 24 hours.",
  "mail-stopped": "All mail but faults to vendors is stopped, because one recipient in ten bounces.",
  "mail-warns": "One recipient in twenty bounces; at one in ten our own brake stops the mail.",
  "late-tasks": "Tasks of the operator are older than the 24 hours that were promised.",
  "register-not-taken": "The nightly import took nothing from the register of libraries.",
  "unmatched-receipts": "SES tells of mails that the table does not know.",
} as const;
export type AlarmKind = keyof typeof alarmKinds;

export type Watched = {
  readonly kind: AlarmKind;
  /** What is watched: a function's or a queue's name; the whole stage where it is left out. */
  readonly subject?: string;
  readonly metric: IMetric;
  /** The alarm rings above this value. */
  readonly above: number;
  /** For so many periods of the metric in a row. */
  readonly periods?: number;
  /** Rings as well when a period brings no value at all: whoever measures it has stopped. */
  readonly ringsUnmeasured?: boolean;
};

export const minutes = (count: number) => ({ period: Duration.minutes(count) });

/** The alarm's name inside its stage: `dead-letters notifications`. */
const titleOf = ({ kind, subject }: Watched): string => (subject ? `${kind} ${subject}` : kind);

/** Declares an alarm whose text ends with its chapter of the runbook. */
export const alarm = (
  scope: Construct,
  watched: Watched,
  around: { stage: string; topic: ITopic },
): Alarm => {
  const title = titleOf(watched);
  const made = new Alarm(scope, logicalName(title.replaceAll(" ", "-")), {
    alarmName: `bibliotek24-${around.stage} ${title}`,
    alarmDescription: `${alarmKinds[watched.kind]} Runbook: infra/README.md#${watched.kind}`,
    metric: watched.metric,
    threshold: watched.above,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: watched.periods ?? 1,
    treatMissingData: watched.ringsUnmeasured ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
  });
  made.addAlarmAction(new SnsAction(around.topic));
  made.addOkAction(new SnsAction(around.topic));
  return made;
};
