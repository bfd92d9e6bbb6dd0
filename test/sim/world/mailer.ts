// The mailer: takes mails, is asked too fast, loses its answer, refuses; and tells later what became of each.
import type { OutgoingMail, SendOutcome } from "../../../shared/ports/mail.ts";
import type { Chance } from "./chance.ts";
import type { Processes } from "./processes.ts";
import type { Weather } from "./weather.ts";

/** What becomes of mails to an address. `silent`: nothing is told of them. */
export type Manner = "works" | "bounces" | "complains" | "refused" | "silent";

export type Taken = OutgoingMail & { at: number; messageId: string };
type News = { at: number; detail: object };

type World = { chance: Chance; weather: Weather; clock: { now: number }; processes: Processes };

const eventsOf: Readonly<Record<Manner, readonly string[]>> = {
  works: ["Send", "Delivery"],
  bounces: ["Send", "Delivery", "Bounce"],
  complains: ["Send", "Delivery", "Complaint"],
  refused: [],
  silent: [],
};

export const openMailer = (
  { chance, weather, clock, processes }: World,
  mannerOf: (email: string) => Manner,
) => {
  const taken: Taken[] = [];
  let news: News[] = [];

  const detailOf = (mail: Taken, eventType: string, at: number): object => {
    const timestamp = new Date(at).toISOString();
    return {
      eventType,
      mail: { messageId: mail.messageId, timestamp, tags: { notification: [mail.tag] } },
      ...(eventType === "Bounce" && { bounce: { timestamp, bounceType: "Permanent" } }),
      ...(eventType === "Complaint" && { complaint: { timestamp } }),
      ...(eventType === "Delivery" && { delivery: { timestamp } }),
    };
  };

  /** A bounce may come much later. */
  const delay = (eventType: string): number =>
    chance.whole(1, 20_000) +
    (eventType === "Bounce" && chance.happens(0.2) ? chance.whole(1, 40) * 3_600_000 : 0);

  const tell = (mail: Taken): void => {
    let at = mail.at;
    for (const eventType of eventsOf[mannerOf(mail.to)]) {
      at += delay(eventType);
      const detail = detailOf(mail, eventType, at);
      news.push({ at, detail });
      if (weather.strikes("doubled")) news.push({ at: at + chance.whole(0, 60_000), detail });
    }
  };

  const take = (mail: OutgoingMail): SendOutcome => {
    if (weather.strikes("mailThrottled")) return { outcome: "throttled", detail: "Throttling" };
    const refuses = mannerOf(mail.to) === "refused" || weather.strikes("mailRefused");
    if (refuses) return { outcome: "refused", detail: "MessageRejected" };
    const unheard = weather.strikes("mailUnheard");
    if (unheard && chance.happens(0.5)) return { outcome: "unknown", detail: "TimeoutError" };
    const kept = { ...mail, at: clock.now, messageId: `m-${taken.length + 1}` };
    taken.push(kept);
    tell(kept);
    return unheard
      ? { outcome: "unknown", detail: "TimeoutError" }
      : { outcome: "accepted", messageId: kept.messageId };
  };

  return {
    taken,
    port: {
      send: (mail: OutgoingMail) => processes.call(() => take(mail)),
      quota: () => processes.call(() => 500),
    },
    /** What is to be told by now, in any order. */
    heard: (): object[] => {
      const due = news.filter(({ at }) => at <= clock.now);
      news = news.filter(({ at }) => at > clock.now);
      return chance.shuffled(due).map(({ detail }) => detail);
    },
    /** When the next news comes, or null. */
    next: () => (news.length > 0 ? Math.min(...news.map(({ at }) => at)) : null),
  };
};
export type Mailer = ReturnType<typeof openMailer>;
