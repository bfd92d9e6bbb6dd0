// Bad weather for whoever sends: processes that die before or after any of their calls, addresses that behave in every way.
import type { OutgoingMail, SendOutcome } from "../../../shared/ports/mail.ts";

/** A process dies `after` this many further calls to the outside; `side`: before the call happens, or when it came back. */
export type Crash = { after: number; side: "before" | "after" };

/** What becomes of a mail to an address. `unsure`: SES takes it, and its answer is lost; `silent`: SES tells nothing of it. */
export type Manner = "works" | "bounces" | "complains" | "refused" | "unsure" | "silent";

/** Ports that ask nothing of the outside. */
const certain = ["clock", "ids", "mailHours"];

/** Methods that answer at once, from what they are given. */
const pure = ["waitsUntil"];

export class Killed extends Error {}

type Risky = (call: (args: unknown[]) => unknown) => (...args: unknown[]) => Promise<unknown>;

/** A port whose calls to the outside all go through `risky`. */
const through = (port: object, risky: Risky): object =>
  new Proxy(port, {
    get: (target, name, receiver) => {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== "function" || pure.includes(String(name))) return method;
      return risky((args) => Reflect.apply(method, target, args));
    },
  });

/** Deals out crashes one after the other to the processes of one run; none once it is calm. */
export const weather = (crashes: readonly Crash[]) => {
  const left = [...crashes];
  let calls = 0;
  let calm = false;
  const strikes = (side: Crash["side"]): boolean => {
    const [next] = left;
    if (calm || !next || next.side !== side || calls < next.after) return false;
    left.shift();
    calls = 0;
    return true;
  };
  /** The ports of one process: after its crash nothing it asks for happens. */
  const inProcess = <P extends object>(ports: P): P => {
    let dead = false;
    const strike = (side: Crash["side"]) => {
      if (strikes(side)) dead = true;
      if (dead) throw new Killed();
    };
    const risky =
      (call: (args: unknown[]) => unknown) =>
      async (...args: unknown[]) => {
        calls += 1;
        strike("before");
        const answer = await call(args);
        strike("after");
        return answer;
      };
    const entries = Object.entries(ports).map(([name, port]) => [
      name,
      certain.includes(name) || typeof port !== "object" || port === null ? port : through(port, risky),
    ]);
    return Object.assign({ ...ports }, Object.fromEntries(entries));
  };
  return {
    inProcess,
    settle: () => {
      calm = true;
    },
  };
};

type Taken = OutgoingMail & { at: string };

/** A mailbox like SES's own door: what it took, and what it will tell of it. */
export const mailbox = (mannerOf: (email: string) => Manner, now: () => string) => {
  const taken: Taken[] = [];
  let busy = 0;
  const take = (mail: OutgoingMail): SendOutcome => {
    if (busy > 0) {
      busy -= 1;
      return { outcome: "throttled", detail: "" };
    }
    const manner = mannerOf(mail.to);
    if (manner === "refused") return { outcome: "refused", detail: "" };
    taken.push({ ...mail, at: now() });
    return manner === "unsure"
      ? { outcome: "unknown", detail: "" }
      : { outcome: "accepted", messageId: `m${taken.length}` };
  };
  return {
    taken,
    throttle: (count: number) => {
      busy = count;
    },
    send: (mail: OutgoingMail) => Promise.resolve(take(mail)),
    quota: () => Promise.resolve(500),
  };
};

const laterBy: Record<string, number> = { Send: 1, Delivery: 2, Bounce: 3, Complaint: 4 };

const eventsOf: Record<Manner, readonly string[]> = {
  works: ["Send", "Delivery"],
  bounces: ["Send", "Delivery", "Bounce"],
  complains: ["Send", "Delivery", "Complaint"],
  refused: [],
  unsure: ["Send", "Delivery"],
  silent: [],
};

/** What SES tells of a taken mail, in the form its events have. */
export const receiptsOf = (mail: Pick<Taken, "at" | "tag">, serial: number, manner: Manner) =>
  eventsOf[manner].map((eventType) => {
    const timestamp = new Date(Date.parse(mail.at) + (laterBy[eventType] ?? 0)).toISOString();
    return {
      detail: {
        eventType,
        mail: { messageId: `m${serial}`, timestamp, tags: { notification: [mail.tag] } },
        ...(eventType === "Bounce" && { bounce: { timestamp, bounceType: "Permanent" } }),
        ...(eventType === "Complaint" && { complaint: { timestamp } }),
        ...(eventType === "Delivery" && { delivery: { timestamp } }),
      },
    };
  });
