// Announcements whose time has come: told once, to vendors in office hours, and looked at again until they are.
import { plusSeconds } from "../../shared/clock.ts";
import type { Instant } from "../../shared/kinds.ts";
import { gauge, log } from "../../shared/log.ts";
import type { Granted } from "../../shared/ports.ts";
import { schedule } from "../../shared/queue/job.ts";
import { type Announcement, announcementTemplates } from "../../shared/records/telling/announcement.ts";
import { announcementUses, tellAnnouncement } from "./announcing/telling.ts";
import { waitsForHours } from "./telling/rules.ts";

const batch = 20;
/** How long one that is unknown or throttled rests before it is looked at again. */
const againSeconds = 60;
/** One that could have been told for longer than this is overdue. */
const overdueSeconds = 600;

const uses = {
  ...announcementUses,
  announcements: [...announcementUses.announcements, "due", "settle"],
  mailHours: ["opensAt"],
} as const;
type Announcing = Granted<typeof uses>;

/** When its mail may go: vendors are written to in office hours only. */
const opensAt = async ({ ref, content }: Announcement, now: Instant, ports: Announcing): Promise<Instant> => {
  if (!waitsForHours({ template: announcementTemplates[content.what] })) return now;
  const directory = await ports.directory.current();
  return ports.mailHours.opensAt(now, directory.organisation(ref.organisationId));
};

type Sum = { looked: number; told: number; failed: number; overdue: number };

const tellOne = async (announcement: Announcement, sum: Sum, ports: Announcing): Promise<void> => {
  const { ref, at } = announcement;
  const now = ports.clock.now();
  const opens = await opensAt(announcement, now, ports);
  if (opens > now) {
    await ports.announcements.settle(ref, opens);
    return;
  }
  const done = await tellAnnouncement(announcement, ports);
  sum.told += Number(done);
  sum.overdue += Number(!done && plusSeconds(at, overdueSeconds) < now);
  await ports.announcements.settle(ref, done ? null : plusSeconds(now, againSeconds));
};

export const job = schedule({
  summary: "Announces changed IP addresses, the turn of the year, and what is open in a county",
  everyMinutes: 1,
  uses,
}).handle(async (ports) => {
  const due = await ports.announcements.due(ports.clock.now(), batch);
  const sum: Sum = { looked: due.length, told: 0, failed: 0, overdue: 0 };
  for (const announcement of due) {
    try {
      await tellOne(announcement, sum, ports);
    } catch (error) {
      const { kind, organisationId } = announcement.ref;
      log.error("case_failed", error, { kind, owner: organisationId });
      sum.failed += 1;
      sum.overdue += 1;
      // Later than the others: what cannot be told must not stand in their way.
      await ports.announcements.settle(announcement.ref, plusSeconds(ports.clock.now(), overdueSeconds));
    }
  }
  gauge("OverdueAnnouncements", sum.overdue);
  return sum;
});
