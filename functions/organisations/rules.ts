// The decisions about delegations: dated records that are added and ended, never taken away.
import type { Flaw } from "../../shared/http/flaws.ts";
import type { Day, OrganisationNumber } from "../../shared/kinds.ts";
import type { Delegation } from "../../shared/records/contact.ts";
import { type Directory, inForce } from "../../shared/records/directory.ts";

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
