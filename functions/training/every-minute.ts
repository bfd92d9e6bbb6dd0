// Announces to who has signed up what is new of their webinars; whatever was not announced is found in the next turn.
import { plusSeconds } from "../../shared/clock.ts";
import type { Instant } from "../../shared/kinds.ts";
import { log } from "../../shared/log.ts";
import type { Granted } from "../../shared/ports.ts";
import { schedule } from "../../shared/queue/job.ts";
import { newsAnnouncement } from "../../shared/records/telling/announcement.ts";
import { keptUntil, newsFor, toldAfter } from "../../shared/records/training/news.ts";
import type { SignUp } from "../../shared/records/training/sign-up.ts";
import { isComing, type Webinar } from "../../shared/records/training/webinar.ts";

/** The turn ends within a minute; what is left is for the next one. */
const turnSeconds = 35;

const uses = {
  clock: ["now"],
  webinars: ["all"],
  signUps: ["ofWebinar", "told"],
  announcements: ["put"],
} as const;
type Announcing = Granted<typeof uses>;

/** More than this is not found of one sign-up in one turn: that it is in, and the way in. */
const mostNews = 2;

/** The announcement first: that it was made is written down only once it is there, and made twice it is one. */
const announce = async (webinar: Webinar, seen: SignUp, ports: Announcing): Promise<number> => {
  let signUp = seen;
  for (let announced = 0; announced < mostNews; announced += 1) {
    const now = ports.clock.now();
    const news = newsFor(webinar, signUp, now);
    if (!news) return announced;
    await ports.announcements.put(newsAnnouncement(news, now), now);
    const told = toldAfter(signUp.told, news);
    if (!(await ports.signUps.told(signUp, told, keptUntil(webinar)))) return announced + 1;
    signUp = { ...signUp, told };
  }
  return mostNews;
};

type Sum = { looked: number; announced: number; left: number; failed: number };

const announceAll = async (
  webinar: Webinar,
  { until, sum }: { until: Instant; sum: Sum },
  ports: Announcing,
) => {
  for (const signUp of await ports.signUps.ofWebinar(webinar.webinarId)) {
    if (ports.clock.now() >= until) {
      sum.left += 1;
      continue;
    }
    try {
      sum.looked += 1;
      sum.announced += await announce(webinar, signUp, ports);
    } catch (error) {
      log.error("case_failed", error, { kind: "webinar", library: signUp.libraryNumber });
      sum.failed += 1;
    }
  }
};

export const job = schedule({
  summary: "Announces sign-ups, other times, reminders and cancellations of webinars to who has signed up",
  everyMinutes: 1,
  uses,
}).handle(async (ports) => {
  const begun = ports.clock.now();
  const until = plusSeconds(begun, turnSeconds);
  const sum: Sum = { looked: 0, announced: 0, left: 0, failed: 0 };
  const coming = (await ports.webinars.all()).filter(({ record }) => isComing(record, begun));
  for (const { record } of coming) await announceAll(record, { until, sum }, ports);
  return sum;
});
