// The decisions about delegations, owners and operators: dated records that are added and ended, never taken away.
import { dayAfter } from "../../shared/clock.ts";
import type { Flaw } from "../../shared/http/flaws.ts";
import type { Day, OrganisationNumber } from "../../shared/kinds.ts";
import type { Delegation } from "../../shared/records/contact.ts";
import { type Directory, inForce, operatorOn } from "../../shared/records/directory.ts";
import type { OperatorIdentity } from "../../shared/records/organisation.ts";

type Signed = NonNullable<Delegation["given"]>;
type Wish = { to: OrganisationNumber; from: Day; until: Day | null };
type When = { today: Day; yesterday: Day; signed: Signed };

/** In force, or still to come. */
const stands = (one: Delegation, { to }: { to: OrganisationNumber }, today: Day): boolean =>
  one.to === to &&
  (one.until === null || one.until >= today) &&
  (one.until === null || one.until >= one.from);

/** What cannot be given: to somebody who is no county, to oneself, backwards in time, or for no day. */
export const delegationFlaws = (
  { directory, owner, today }: { directory: Directory; owner: OrganisationNumber; today: Day },
  { to, from, until }: Wish,
): Flaw[] => {
  const isCounty = directory.organisationOf(to)?.kind === "county" && to !== owner;
  return [
    ...(isCounty ? [] : [{ pointer: "{to}", code: "not_a_county" as const }]),
    ...(from < today ? [{ pointer: "/from", code: "out_of_range" as const }] : []),
    ...(until !== null && until < from ? [{ pointer: "/until", code: "out_of_range" as const }] : []),
  ];
};

const ended = (one: Delegation, { yesterday, signed }: When): Delegation => ({
  ...one,
  until: yesterday,
  ended: signed,
});

/** The records once this is given: what stood for the same delegate ends the day before; null where nothing changes. */
export const given = (records: readonly Delegation[], wish: Wish, when: When): Delegation[] | null => {
  const standing = records.filter((one) => stands(one, wish, when.today));
  const [same] = standing;
  const begun =
    same !== undefined && (same.from === wish.from || (same.from < when.today && wish.from === when.today));
  if (standing.length === 1 && begun && same.until === wish.until) return null;
  const kept = records.map((one) => (standing.includes(one) ? ended(one, when) : one));
  return [...kept, { ...wish, given: when.signed }].slice(-100);
};

/** The records once it is revoked: from now on nothing stands for this delegate; null where nothing stood. */
export const revoked = (
  records: readonly Delegation[],
  to: OrganisationNumber,
  when: When,
): Delegation[] | null =>
  records.some((one) => stands(one, { to }, when.today))
    ? records.map((one) => (stands(one, { to }, when.today) ? ended(one, when) : one))
    : null;

/** What stands between an owner and a delegate on a day, with every record there ever was. */
export const delegationView = (records: readonly Delegation[], to: OrganisationNumber, today: Day) => {
  const ofDelegate = records.filter((one) => one.to === to);
  return { to, inForce: ofDelegate.some((one) => inForce(one, today)), records: ofDelegate };
};

type Dated = { from: Day; until: Day | null };

const isBackwards = ({ from, until }: Dated): boolean => until !== null && until < from;

const overlap = (one: Dated, other: Dated): boolean =>
  one.from <= (other.until ?? "9999") && other.from <= (one.until ?? "9999");

/** What cannot be kept of a library's owners: strangers, days that run backwards, two owners on one day. */
export const ownerFlaws = (
  owners: readonly (Dated & { organisationNumber: OrganisationNumber })[],
  directory: Directory,
): Flaw[] =>
  owners.flatMap((owner, at): Flaw[] => {
    const organisation = directory.organisationOf(owner.organisationNumber);
    const owns = organisation !== undefined && organisation.kind !== "vendor";
    const overlaps = owners.slice(0, at).some((earlier) => overlap(earlier, owner));
    return [
      ...(owns ? [] : [{ pointer: `/owners/${at}/organisationNumber`, code: "not_known" as const }]),
      ...(isBackwards(owner) ? [{ pointer: `/owners/${at}/until`, code: "out_of_range" as const }] : []),
      ...(overlaps ? [{ pointer: `/owners/${at}/from`, code: "overlapping" as const }] : []),
    ];
  });

type IdentityChange = {
  before: OperatorIdentity | null;
  after: OperatorIdentity;
  others: readonly OperatorIdentity[];
};

/** Somebody operates the consortium on every day from `today` on: gaps can begin only today or after a last day. */
const leavesGap = (identities: readonly Dated[], today: Day): boolean => {
  const starts = identities.flatMap(({ until }) => (until === null ? [] : [dayAfter(until)]));
  return [today, ...starts].some((day) => day >= today && !operatorOn(identities, day));
};

/** What cannot be kept of an operator's identity: a past rewritten, or days on which nobody would sign the mails. */
export const operatorFlaws = ({ before, after, others }: IdentityChange, today: Day): Flaw[] => [
  ...(before === null && after.from < today ? [{ pointer: "{from}", code: "out_of_range" as const }] : []),
  ...(before && before.from <= today && before.organisationNumber !== after.organisationNumber
    ? [{ pointer: "/organisationNumber", code: "in_force" as const }]
    : []),
  ...(isBackwards(after) ? [{ pointer: "/until", code: "out_of_range" as const }] : []),
  ...(leavesGap([...others, after], today) ? [{ pointer: "/until", code: "leaves_a_gap" as const }] : []),
];
