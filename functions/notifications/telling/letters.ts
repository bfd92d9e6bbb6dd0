// Letters of a case: each notice to the first address of its role that works, by itself or left to a digest.
import { log } from "../../../shared/log.ts";
import { templateRole } from "../../../shared/mail/recipients.ts";
import { render } from "../../../shared/mail/render.ts";
import type { Granted } from "../../../shared/ports.ts";
import type { LinkReader } from "../../../shared/records/link.ts";
import { isCase, ownerOf } from "../../../shared/records/telling/subject.ts";
import { CaseTemplate, isUrgent, type RecipientRole } from "../../../shared/records/telling/template.ts";
import { type Addressee, addresseesOf } from "./addressees.ts";
import { addressFactsOf, factsOf } from "./facts.ts";
import { knowingUses, look } from "./know.ts";
import { type Open, waitsForHours } from "./rules.ts";
import { type Letter, type Outcome, send, sendingUses } from "./send.ts";
import { stillTrue } from "./still-true.ts";
import { type Surroundings, surroundingsUses } from "./surroundings.ts";

export const lettingUses = {
  ...surroundingsUses,
  ...knowingUses,
  ...sendingUses,
  notifications: [...knowingUses.notifications, ...sendingUses.notifications],
  digests: ["ownMail", "join"],
  links: ["toCase"],
  mailHours: ["opensAt"],
} as const;
type Letting = Granted<typeof lettingUses>;

const readers = {
  vendorAccess: "vendor",
  vendorSupport: "vendor",
  library: "library",
  wholeLibrary: "library",
  signedUp: "library",
  mailbox: "library",
  county: "county",
  operator: "operator",
  address: "operator",
  vendorCatalogue: "vendor",
} as const satisfies Record<RecipientRole, LinkReader["as"]>;

type Ready = { open: Open; around: Surroundings; to: Addressee };

const written = async ({ open, around, to }: Ready, { links }: Letting) => {
  const { notice } = open;
  const { template, subject } = notice;
  if (template === "address-broken-to-operator") {
    const facts = subject.kind === "address" ? addressFactsOf(around, subject) : null;
    return facts && render({ template, facts }, to.language);
  }
  const ofCase = CaseTemplate.safeParse(template).data;
  if (!ofCase || !isCase(subject)) return null;
  const reader = { as: readers[templateRole[template]], email: to.email, language: to.language };
  const link = await links.toCase(subject, reader, around.now);
  return render({ template: ofCase, facts: factsOf(around, notice, link) }, to.language);
};

type Place = { rank: number; tried: readonly string[] };

const placeOf = ({ fate }: Open): Place =>
  fate.fate === "untold" ? fate : { rank: fate.record.ref.rank, tried: [] };

/** An address that was written to before the case was read keeps its mail, whatever the contacts are now. */
const addressOf = ({ notice, fate }: Open, around: Surroundings): Addressee | null => {
  const record = fate.fate === "untold" ? null : fate.record;
  if (record?.recipient) return { email: record.recipient, language: record.language ?? "nb" };
  const { tried } = placeOf({ notice, fate });
  const all = addresseesOf(templateRole[notice.template], around);
  return all.find(({ email }) => !tried.includes(email)) ?? null;
};

/** A vendor that has had its mails of an hour gets this one in a digest; true when it is left to that. */
const leftToDigest = async ({ open, around, to }: Ready, letter: Letter, ports: Letting) => {
  const { notice, fate } = open;
  if (!waitsForHours(notice) || fate.fate !== "untold" || fate.rank > 1) return false;
  const { vendorId } = around.found.record;
  const now = ports.clock.now();
  if (await ports.digests.ownMail(vendorId, letter.ref, now)) return false;
  const joined = await ports.digests.join(
    letter.ref,
    { vendorId, recipient: to.email, language: to.language },
    now,
  );
  return joined === "joined";
};

const tellTo = async (ready: Ready, ports: Letting): Promise<Outcome> => {
  const { open, around, to } = ready;
  const { subject, version, template } = open.notice;
  const mail = await written(ready, ports);
  if (!mail) return "told";
  const letter: Letter = {
    ref: { subject, version, template, rank: placeOf(open).rank },
    to,
    mail,
    operator: around.operator,
    urgent: isUrgent(template),
    fresh: open.fate.fate === "untold",
    stillTrue: async () => {
      const fresh = await look(around.found.record.event.case, ports);
      return fresh !== null && stillTrue(fresh, open.notice);
    },
  };
  return (await leftToDigest(ready, letter, ports)) ? "later" : send(letter, ports);
};

/** Writes down that nobody is left; without this end the sweeper would look for somebody for ever. */
const tellNobody = async ({ notice, fate }: Open, { notifications }: Letting): Promise<Outcome> => {
  const { subject, version, template } = notice;
  log.warn("nobody_to_tell", { template, owner: ownerOf(subject) });
  await notifications.leaveOut({ subject, version, template, rank: placeOf({ notice, fate }).rank }, null);
  return "next";
};

/** Tells one notice, as far as it can be told now. */
export const tellOne = async (open: Open, around: Surroundings, ports: Letting): Promise<Outcome> => {
  if (open.fate.fate === "waiting") return "later";
  const { now, vendor } = around;
  if (waitsForHours(open.notice) && ports.mailHours.opensAt(now, vendor) > now) return "later";
  const to = addressOf(open, around);
  return await (to ? tellTo({ open, around, to }, ports) : tellNobody(open, ports));
};
