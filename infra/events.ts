// The road of an event after its write: stream, pipe, bus with archive, a rule and a queue per consumer; and the clock's turns.
import { CfnOutput, Duration, NestedStack, Stack } from "aws-cdk-lib";
import { EventBus } from "aws-cdk-lib/aws-events";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { Inlet } from "./events/inlet.ts";
import { StreamPipe } from "./events/pipe.ts";
import { deadLetters } from "./events/queues.ts";
import { Turn } from "./events/turn.ts";
import type { Deployed } from "./functions.ts";
import type { Mail } from "./mail.ts";
import type { Planned } from "./plan.ts";
import type { Stage } from "./stages.ts";
import type { Table } from "./table.ts";

/** The source of every event of ours on the bus. */
export const eventSource = "bibliotek24";

type Around = { readonly stage: Stage; readonly table: Table; readonly mail: Mail };

export class Events extends Construct {
  readonly bus: EventBus;
  readonly pipe: StreamPipe;
  /** By consumer id. */
  readonly inlets: ReadonlyMap<string, Inlet>;
  readonly missedTurns: Queue;
  /** A nested stack, because CloudFormation takes 500 resources in one. */
  private readonly clock: NestedStack;

  constructor(scope: Construct, functions: readonly Planned[], { stage, table, mail }: Around) {
    super(scope, "Events");
    this.bus = new EventBus(this, "Bus", { eventBusName: `${eventSource}-${stage.name}` });
    this.bus.archive("Archive", {
      description: "Everything that was told, for replay",
      eventPattern: { source: [eventSource] },
      retention: Duration.days(stage.archiveDays),
    });
    this.pipe = new StreamPipe(this, { stage, table, bus: this.bus });
    const consumers = functions.filter((planned) => planned.kind === "consumer");
    this.inlets = new Map(
      consumers.map(({ id, job }) => [id, new Inlet(this, job, { stage, bus: this.bus, mail })]),
    );
    this.missedTurns = deadLetters(this, "MissedTurns", "A schedule's turn; the next turn does its work.");
    this.clock = new NestedStack(this, "Clock", { description: `Schedules of Bibliotek24, ${stage.name}` });
    new CfnOutput(Stack.of(this), "BusName", { value: this.bus.eventBusName, description: "The event bus" });
  }

  /** Connects a consumer to its queue, or a schedule to the clock. */
  connect(deployed: Deployed): void {
    if (deployed.planned.kind === "consumer") this.inlets.get(deployed.planned.id)?.feed(deployed);
    if (deployed.planned.kind === "schedule") new Turn(this.clock, deployed, this.missedTurns);
  }
}
