// Telling one case: claim, read again, send, write down; then the move that the telling brings.
import { countOne, log } from "../../shared/log.ts";
import { templateRole } from "../../shared/mail/recipients.ts";
import { render } from "../../shared/mail/render.ts";
import type { Case, Granted } from "../../shared/ports.ts";
import { type CaseRef, systemActor } from "../../shared/records/case.ts";
import { type Notification, tagOf } from "../../shared/records/notification.ts";
import {
  type Addressee,
  addresseeOf,
  factsOf,
  type Surroundings,
  surroundingsOf,
  surroundingsUses,
} from "./facts.ts";
import { type Notice, nextMove, stillTrue, untold, waitsForHours } from "./rules.ts";

export const tellingUses = {
  ...surroundingsUses,
  clock: ["now"],
  ids: ["next"],
  cases: ["read", "move"],
  notifications: ["ofCase", "claim", "accepted", "release", "refused", "skip", "nobody"],
  mailHours: ["opensAt"],
  mail: ["send"],
} as const;
type Telling = Granted<typeof tellingUses>;

/** `later`: somebody else holds it, or its fate is unknown; the sweeper comes back. `again`: try soon. */
type Told = "told" | "later" | "again";

type Job = { ref: CaseRef; notice: Notice; around: Surroundings; to: Addressee };

const mailOf = ({ ref, notice, around, to }: Job) => ({
  ...render({ template: notice.template, facts: factsOf(around, notice) }, to.language),
  tag: tagOf({ case: ref, version: notice.version, template: notice.template }),
  from: { name: around.operator.senderName, address: around.operator.senderAddress },
  to: to.email,
  replyTo: around.operator.supportAddress,
});

const sendClaimed = async (
  job: Job,
  { fence, attempt }: { fence: number; attempt: number },
  { cases, mail, notifications }: Telling,
): Promise<Told> => {
  const named = { case: job.ref, version: job.notice.version, template: job.notice.template };
  const fresh = await cases.read(job.ref);
  if (!fresh || !stillTrue(fresh, job.notice)) {
    await notifications.skip(named, fence);
    return "told";
  }
  const sent = await mail.send(mailOf(job));
  if (sent.outcome === "accepted") {
    await notifications.accepted(named, { fence, attempt, messageId: sent.messageId });
    return "told";
  }
  log.warn("mail_unsent", {
    outcome: sent.outcome,
    case: job.ref.id,
    library: job.ref.libraryNumber,
    template: job.notice.template,
    detail: sent.detail,
  });
  if (sent.outcome === "unknown") return "later";
  await (sent.outcome === "throttled"
    ? notifications.release(named, fence)
    : notifications.refused(named, fence));
  return sent.outcome === "throttled" ? "again" : "told";
};

const tellOne = async (job: Job, ports: Telling): Promise<Told> => {
  const { ref, notice, to } = job;
  const named = { case: ref, version: notice.version, template: notice.template };
  const claim = { recipient: to.email, language: to.language, now: ports.clock.now() };
  const claimed = await ports.notifications.claim(named, claim);
  if (claimed.outcome === "told") return "told";
  if (claimed.outcome === "waits") return "later";
  if (claimed.attempt > 1) {
    log.warn("mail_again", {
      case: ref.id,
      library: ref.libraryNumber,
      template: notice.template,
      attempt: claimed.attempt,
    });
    countOne("UnconfirmedMails");
  }
  return sendClaimed(job, claimed, ports);
};

const tellNobody = async (ref: CaseRef, notice: Notice, { notifications }: Telling): Promise<Told> => {
  log.warn("nobody_to_tell", { template: notice.template, library: ref.libraryNumber });
  await notifications.nobody({ case: ref, version: notice.version, template: notice.template });
  return "told";
};

type Untold = { ref: CaseRef; found: Case; notices: readonly Notice[]; told: readonly Notification[] };

const tellAll = async ({ ref, found, notices, told }: Untold, ports: Telling): Promise<Told[]> => {
  const now = ports.clock.now();
  const around = { ...(await surroundingsOf(found, now, ports)), told };
  const mayGo = ports.mailHours.opensAt(now) <= now;
  const results: Told[] = [];
  for (const notice of notices) {
    const to = addresseeOf(templateRole[notice.template], around);
    if (!to) results.push(await tellNobody(ref, notice, ports));
    else if (waitsForHours(notice) && !mayGo) results.push("later");
    else results.push(await tellOne({ ref, notice, around, to }, ports));
  }
  return results;
};

const follow = async (
  ref: CaseRef,
  { found, told }: { found: Case; told: Notification[] },
  { cases, clock, ids }: Telling,
): Promise<void> => {
  const move = nextMove(found, told);
  if (move === null) return;
  const { version } = found.record;
  await cases.move(ref, {
    move,
    version,
    eventId: ids.next(),
    at: clock.now(),
    actor: systemActor,
    reason: null,
    told: move !== "fail_delivery" && untold(found, told).length === 0,
  });
};

/** Tells everything a case still has to tell, and makes the move that follows; `again` when a mail was throttled. */
export const tell = async (ref: CaseRef, ports: Telling): Promise<Told> => {
  const found = await ports.cases.read(ref);
  if (!found) return "told";
  const told = await ports.notifications.ofCase(ref);
  const notices = untold(found, told);
  const results = notices.length === 0 ? [] : await tellAll({ ref, found, notices, told }, ports);
  if (notices.length > 0 || found.record.state === "received")
    await follow(ref, { found, told: await ports.notifications.ofCase(ref) }, ports);
  if (results.includes("again")) return "again";
  return results.includes("later") ? "later" : "told";
};
