// Digests whose time has come: closed, written from what is still true, sent once, and every case told that it is told.

import { plusSeconds } from "../../shared/clock.ts";
import { log } from "../../shared/log.ts";
import type { DigestFacts } from "../../shared/mail/facts.ts";
import { render } from "../../shared/mail/render.ts";
import type { Granted } from "../../shared/ports.ts";
import { schedule } from "../../shared/queue/job.ts";
import type { NotificationRef } from "../../shared/records/telling/notification.ts";
import { type DigestRef, isCase } from "../../shared/records/telling/subject.ts";
import { DigestOf } from "../../shared/records/telling/template.ts";
import { addresseesOf } from "./telling/addressees.ts";
import { factsOf } from "./telling/facts.ts";
import { digestNotice, fateOf } from "./telling/fate.ts";
import { know, knowingUses } from "./telling/know.ts";
import { type Place, placeOf } from "./telling/place.ts";
import { noticesOf } from "./telling/rules.ts";
import { type Letter, send, sendingUses } from "./telling/send.ts";
import { stillTrue } from "./telling/still-true.ts";
import { type Surroundings, surroundingsOf, surroundingsUses } from "./telling/surroundings.ts";

const batch = 20;
/** How long an unknown or throttled digest rests before it is looked at again. */
const againSeconds = 60;

const uses = {
  ...surroundingsUses,
  ...knowingUses,
  ...sendingUses,
  notifications: [...knowingUses.notifications, ...sendingUses.notifications],
  cases: ["read", "wake"],
  digests: ["due", "close", "settle"],
  links: ["toWork"],
  mailHours: ["opensAt"],
} as const;
type Digesting = Granted<typeof uses>;

/** A member whose case still asks for it, with what its own mail would have been written from. */
type Member = { around: Surroundings; facts: DigestFacts["cases"][number] };

const memberOf = async (ref: NotificationRef, ports: Digesting): Promise<Member | null> => {
  if (!isCase(ref.subject)) return null;
  const known = await know(ref.subject, ports);
  const notice =
    known &&
    noticesOf(known).find(({ template, version }) => template === ref.template && version === ref.version);
  if (!known || !notice || !stillTrue(known, notice)) return null;
  const around = await surroundingsOf(known, ports.clock.now(), ports);
  return { around, facts: factsOf(around, notice, null) };
};

// Why left out only before the first copy: afterwards the vendor may have read of the case, and must hear what became of it.
const membersOf = async (
  refs: readonly NotificationRef[],
  { rank, fixed }: Place,
  ports: Digesting,
): Promise<Member[]> => {
  const members: Member[] = [];
  for (const ref of refs) {
    const member = await memberOf(ref, ports);
    if (member) members.push(member);
    else if (rank === 1 && !fixed) await ports.notifications.end(ref, 0, "condition_no_longer_true");
  }
  return members;
};

const letterOf = async (
  ref: DigestRef,
  { members, place }: { members: readonly Member[]; place: Place },
  { links, clock }: Digesting,
): Promise<Letter | null> => {
  const [first] = members;
  const of = DigestOf.safeParse(ref.id.split(".")[0]).data;
  if (!first || !of) return null;
  const { vendor, operator, found } = first.around;
  const left = addresseesOf("vendorAccess", first.around).filter(({ email }) => !place.tried.includes(email));
  const to = place.fixed ?? left[0];
  if (!to) return null;
  const link = await links.toWork(found.record.vendorId, to, clock.now());
  const facts: DigestFacts = {
    organisationId: ref.organisationId,
    digestId: ref.id,
    of,
    vendorName: vendor?.name ?? ref.organisationId,
    operator: { name: operator.name, supportAddress: operator.supportAddress },
    cases: members.map((member) => member.facts),
    link,
  };
  return {
    ref: { ...digestNotice(ref), rank: place.rank },
    to,
    mail: render({ template: "digest-to-vendor", facts }, to.language),
    operator,
    urgent: false,
    fresh: place.fixed === null,
    stillTrue: () => Promise.resolve(true),
  };
};

const wakeAll = async (refs: readonly NotificationRef[], { cases, clock }: Digesting): Promise<void> => {
  for (const { subject } of refs) if (isCase(subject)) await cases.wake(subject, clock.now());
};

/** True once nothing is left to do for a digest. */
const tellDigest = async (ref: DigestRef, ports: Digesting): Promise<boolean> => {
  const refs = await ports.digests.close(ref);
  const fate = fateOf(digestNotice(ref), await ports.notifications.ofSubject(ref));
  if (fate.fate === "untold" || fate.fate === "pending") {
    const place = placeOf(fate);
    const members = await membersOf(refs, place, ports);
    const letter = await letterOf(ref, { members, place }, ports);
    if (letter) {
      if ((await send(letter, ports)) !== "told") return false;
    } else if (fate.fate === "untold")
      await ports.notifications.leaveOut({ ...digestNotice(ref), rank: place.rank }, null);
  }
  await wakeAll(refs, ports);
  return true;
};

export const job = schedule({
  summary: "Tells vendors of many cases in one mail",
  everyMinutes: 1,
  uses,
}).handle(async (ports) => {
  const now = ports.clock.now();
  const refs = await ports.digests.due(now, batch);
  const directory = await ports.directory.current();
  let told = 0;
  for (const ref of refs) {
    try {
      const opens = ports.mailHours.opensAt(now, directory.organisation(ref.organisationId));
      const open = opens <= now;
      const done = open && (await tellDigest(ref, ports));
      const later = open ? plusSeconds(now, againSeconds) : opens;
      await ports.digests.settle(ref, done ? null : later);
      told += Number(done);
    } catch (error) {
      log.error("case_failed", error, { kind: ref.kind, owner: ref.organisationId });
    }
  }
  return { looked: refs.length, told };
});
