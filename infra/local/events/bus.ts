// The event buses: every event goes to the queues of the rules it fits, in the envelope that EventBridge makes.
import { randomUUID } from "node:crypto";
import type { Rule } from "../template/read.ts";
import { account, region } from "../template/resolve.ts";
import { matches } from "./pattern.ts";

export type BusEvent = { source: string; "detail-type": string; detail: unknown; resources?: string[] };

/** Puts bodies into a queue named by its ARN; resolves when the queue has them all. */
export type SendToQueue = (queueArn: string, bodies: readonly string[]) => Promise<void>;

// A rule names its bus, a pipe its bus's ARN.
const nameOf = (bus: string): string => bus.split("event-bus/").at(-1) ?? bus;

const envelope = ({ resources = [], ...event }: BusEvent) => ({
  version: "0",
  id: randomUUID(),
  ...event,
  account,
  time: new Date().toISOString().replace(/\.\d+Z$/, "Z"),
  region,
  resources,
});

/** Carries events of a bus to the queues; rejects when a queue did not take one, and then all may come again. */
export type Put = (bus: string, events: readonly BusEvent[]) => Promise<void>;

export const openBus =
  (rules: readonly Rule[], send: SendToQueue): Put =>
  async (bus, events) => {
    const waiting = new Map<string, string[]>();
    const ofBus = rules.filter(
      (rule) => rule.State === "ENABLED" && nameOf(rule.EventBusName) === nameOf(bus),
    );
    for (const event of events.map(envelope)) {
      const fitting = ofBus.filter((rule) => matches(rule.EventPattern, event));
      for (const { Arn } of fitting.flatMap((rule) => rule.Targets))
        waiting.set(Arn, [...(waiting.get(Arn) ?? []), JSON.stringify(event)]);
    }
    await Promise.all([...waiting].map(([arn, bodies]) => send(arn, bodies)));
  };
