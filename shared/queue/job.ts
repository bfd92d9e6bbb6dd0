// The shapes of what runs without a caller: a consumer of a queue, and a schedule.
import type * as z from "zod";
import type { Granted, Uses } from "../ports.ts";

export type ConsumerDefinition = {
  readonly summary: string;
  /** The queue's name, the same word in the template, the alarm and the runbook. */
  readonly queue: string;
  /** Which events reach the queue: by source (`bus` is ours, `ses` the default bus) and detail-type. */
  readonly from: "bus" | "ses";
  readonly types: readonly string[];
  readonly message: z.ZodType;
  readonly uses: Uses;
};

/** How often a message is received before it is put aside. Five times a minute apart outlast a pause of SES. */
export const tries = 5;

/**
 * `retry` puts the message back to come again after the visibility timeout; at the last of its tries it is forgotten,
 * so a job may answer it only about what the sweeper finds again.
 */
export type Handled = "done" | "retry";

type Take<D extends ConsumerDefinition> = (
  message: z.infer<D["message"]>,
  ports: Granted<D["uses"]>,
) => Promise<Handled>;

export type Consumer<D extends ConsumerDefinition = ConsumerDefinition> = D & {
  readonly kind: "consumer";
  readonly take: Take<D>;
};

/** Declares a consumer: one message in, one effect; a thrown error or `retry` sends that message back alone. */
export const consumer = <const D extends ConsumerDefinition>(definition: D) => ({
  handle: (take: Take<D>): Consumer<D> => ({ ...definition, kind: "consumer", take }),
});

export type ScheduleDefinition = {
  readonly summary: string;
  readonly everyMinutes: number;
  /** The time in Europe/Oslo of what runs once a day, `03:30`: never between 02 and 03, which DST leaves out or brings twice. */
  readonly atOslo?: string;
  readonly uses: Uses;
};

type Run<D extends ScheduleDefinition> = (ports: Granted<D["uses"]>) => Promise<Record<string, number>>;

export type Schedule<D extends ScheduleDefinition = ScheduleDefinition> = D & {
  readonly kind: "schedule";
  readonly run: Run<D>;
};

/** Declares a schedule; what it returns are counts for the log. */
export const schedule = <const D extends ScheduleDefinition>(definition: D) => ({
  handle: (run: Run<D>): Schedule<D> => ({ ...definition, kind: "schedule", run }),
});

/** A job whose own types are forgotten, as lists and the runner see it. */
export type AnyJob =
  | (ConsumerDefinition & {
      readonly kind: "consumer";
      // biome-ignore lint/suspicious/noExplicitAny: the list holds jobs of every shape; consume.ts parses before it calls.
      readonly take: (message: any, ports: any) => Promise<Handled>;
    })
  | (ScheduleDefinition & {
      readonly kind: "schedule";
      // biome-ignore lint/suspicious/noExplicitAny: the list holds jobs of every shape; what a job may reach is in its uses.
      readonly run: (ports: any) => Promise<Record<string, number>>;
    });
