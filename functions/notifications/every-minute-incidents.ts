// Notices of incidents that could not be told at once, each tried again when its time has come.
import { log } from "../../shared/log.ts";
import { schedule } from "../../shared/queue/job.ts";
import { noticeUses, tellNotice } from "./incidents/tell-notice.ts";

const batch = 100;

export const job = schedule({
  summary: "Tells notices of incidents that could not be told at once",
  everyMinutes: 1,
  uses: { ...noticeUses, incidentNotices: [...noticeUses.incidentNotices, "due"] },
}).handle(async (ports) => {
  const sum = { looked: 0, told: 0, failed: 0 };
  for (const ref of await ports.incidentNotices.due(ports.clock.now(), batch)) {
    sum.looked += 1;
    try {
      if (await tellNotice(ref, ports)) sum.told += 1;
    } catch (error) {
      log.error("case_failed", error, { kind: "incident", owner: ref.owner });
      sum.failed += 1;
    }
  }
  return sum;
});
