// Asks for proof of addresses: whoever is to be reached at one must have clicked its proof within a year.
import { plusSeconds } from "../../shared/clock.ts";
import type { Instant } from "../../shared/kinds.ts";
import { log } from "../../shared/log.ts";
import { render } from "../../shared/mail/render.ts";
import type { Granted } from "../../shared/ports.ts";
import { schedule } from "../../shared/queue/job.ts";
import type { Contact } from "../../shared/records/contact.ts";
import type { OperatorIdentity, Organisation } from "../../shared/records/organisation.ts";
import { type AddressRef, addressRef } from "../../shared/records/telling/subject.ts";
import type { Addressee } from "./telling/addressees.ts";
import { dayNumber } from "./telling/rules.ts";
import { send, sendingUses } from "./telling/send.ts";
import { operatorOn } from "./telling/surroundings.ts";

/** Asked a month before the year is over, and again every month until somebody answers. */
const provenDays = 335;
const againDays = 30;

/** The roles that cases are mailed to. */
const asked: readonly Contact["role"][] = ["access", "support", "countyContact"];

const uses = {
  ...sendingUses,
  notifications: [...sendingUses.notifications, "ofSubject"],
  directory: ["current"],
  organisations: ["read"],
  links: ["toProof"],
} as const;
type Asking = Granted<typeof uses>;

/** An address whose proof is missing or nearly a year old. */
export const needsProof = ({ role, provenAt }: Contact, now: Instant): boolean =>
  asked.includes(role) && (provenAt === null || provenAt < plusSeconds(now, -provenDays * 86_400));

const askedLately = async (subject: AddressRef, now: Instant, ports: Asking): Promise<boolean> => {
  const since = dayNumber(plusSeconds(now, -againDays * 86_400));
  const told = await ports.notifications.ofSubject(subject);
  return told.some(
    ({ ref, state }) => ref.template === "prove-address" && ref.version > since && state !== "recorded",
  );
};

type Question = { organisation: Organisation; contact: Contact; operator: OperatorIdentity };

const letterOf = async ({ organisation, contact, operator }: Question, to: Addressee, ports: Asking) => {
  const { organisationId, name } = organisation;
  const { role } = contact;
  const link = await ports.links.toProof({ organisationId, role }, to, ports.clock.now());
  const facts = {
    organisationId,
    addressId: addressRef(organisationId, to.email).id,
    organisationName: name,
    email: to.email,
    role,
    operator: { name: operator.name, supportAddress: operator.supportAddress },
    what: null,
    at: null,
    cases: [],
    link,
  };
  return render({ template: "prove-address", facts }, to.language);
};

const ask = async (question: Question, ports: Asking): Promise<boolean> => {
  const { organisation, contact, operator } = question;
  const now = ports.clock.now();
  const subject = addressRef(organisation.organisationId, contact.email);
  if (await askedLately(subject, now, ports)) return false;
  const to = { email: contact.email, language: contact.language ?? organisation.language };
  const letter = {
    ref: { subject, version: dayNumber(now), template: "prove-address" as const, rank: 1 },
    to,
    mail: await letterOf(question, to, ports),
    operator,
    urgent: false,
    fresh: true,
    stillTrue: () => Promise.resolve(true),
  };
  return (await send(letter, ports)) === "told";
};

const askAll = async (
  organisation: Organisation,
  operator: OperatorIdentity,
  ports: Asking,
): Promise<number> => {
  let count = 0;
  for (const contact of organisation.contacts)
    if (needsProof(contact, ports.clock.now()) && (await ask({ organisation, contact, operator }, ports)))
      count += 1;
  return count;
};

export const job = schedule({
  summary: "Asks vendors and county contacts whether their addresses are still right",
  everyMinutes: 1440,
  uses,
}).handle(async (ports) => {
  const reference = await ports.directory.current();
  const operator = operatorOn(reference, ports.clock.now());
  const sum = { looked: 0, asked: 0, failed: 0 };
  for (const { organisationId } of reference.reached) {
    try {
      const organisation = await ports.organisations.read(organisationId);
      sum.looked += 1;
      if (organisation) sum.asked += await askAll(organisation, operator, ports);
    } catch (error) {
      log.error("case_failed", error, { kind: "address", owner: organisationId });
      sum.failed += 1;
    }
  }
  return sum;
});
