// What waits in a queue, as CloudWatch would measure it, read without touching a message.
import type { FauxqsServer } from "fauxqs";
import { noReason } from "../../redrive/letters.ts";

export type Waiting = {
  /** Messages that a consumer could take now. */
  visible: number;
  /** Of all but those that were received more than three times: SQS leaves them out as well. */
  oldestSeconds: number;
  /** Of the visible ones, as dead letters have them: how many for each, the most frequent three. */
  reasons: string[];
};

type Message = ReturnType<typeof messagesIn>[number];

const messagesIn = (server: Pick<FauxqsServer, "inspectQueue">, name: string, now: number) => {
  const found = server.inspectQueue(name);
  if (!found) throw new Error(`There is no queue ${name}.`);
  const { ready, delayed, inflight } = found.messages;
  return [
    ...ready.map((message) => ({ message, isVisible: true })),
    ...delayed.map((message) => ({ message, isVisible: false })),
    // Why the deadline: fauxqs makes a message visible again only when somebody asks for one.
    ...inflight.map(({ message, visibilityDeadline }) => ({ message, isVisible: visibilityDeadline <= now })),
  ];
};

const reasonsOf = (messages: readonly Message[]): string[] => {
  const counts = new Map<string, number>();
  for (const { message } of messages) {
    const reason = message.messageAttributes["reason"]?.StringValue ?? noReason;
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, 3)
    .map(([reason, count]) => `${count} × ${reason.replaceAll(/\p{Cc}/gu, "")}`);
};

const mostPatient = 3;

/** `now` in milliseconds since 1970; throws where there is no queue of that name. */
export const waitingIn = (server: Pick<FauxqsServer, "inspectQueue">, name: string, now: number): Waiting => {
  const messages = messagesIn(server, name, now);
  const visible = messages.filter(({ isVisible }) => isVisible);
  const oldest = messages
    .filter(({ message }) => message.approximateReceiveCount <= mostPatient)
    .reduce((first, { message }) => Math.min(first, message.sentTimestamp), now);
  return { visible: visible.length, oldestSeconds: (now - oldest) / 1000, reasons: reasonsOf(visible) };
};
