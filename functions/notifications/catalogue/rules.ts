// When a vendor is asked whether a product is still registered rightly, and what becomes of silence.
import { plusSeconds } from "../../../shared/clock.ts";
import { Instant, type Year } from "../../../shared/kinds.ts";
import { confirmedDays, isProven } from "../../../shared/records/catalogue/completeness.ts";
import type { Contact } from "../../../shared/records/contact.ts";
import type { Organisation } from "../../../shared/records/organisation.ts";
import type { Product } from "../../../shared/records/product.ts";
import { isLost, type Notification } from "../../../shared/records/telling/notification.ts";
import type { Addressee } from "../telling/addressees.ts";
import { dayNumber } from "../telling/rules.ts";

const askedEveryDays = 365;
/** So long a vendor may take to answer. */
const silentDays = 30;

const before = (now: Instant, days: number): Instant => plusSeconds(now, -days * 86_400);

/** The first moment of a day that `dayNumber` made a number of. */
const dayOf = (version: number): Instant => {
  const digits = String(version);
  return Instant.parse(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}T00:00:00.000Z`);
};

/** Libraries can see it: it is complete, and offered for this year or later. */
export const isOnOffer = ({ state, agreements }: Product, thisYear: Year): boolean =>
  state === "complete" && agreements.some((one) => one.state === "offered" && one.year >= thisYear);

/** Nobody at the vendor has said within a year that what is registered is right. */
export const needsConfirming = ({ confirmedAt }: Pick<Product, "confirmedAt">, now: Instant): boolean =>
  confirmedAt === null || confirmedAt <= before(now, askedEveryDays);

const roles: readonly Contact["role"][] = ["sales", "access", "support"];

/** Whom to ask about a product, the first to be asked first, each address once. */
export const catalogueAddressees = (vendor: Pick<Organisation, "contacts" | "language">): Addressee[] => {
  const all = roles.flatMap((role) => vendor.contacts.filter((contact) => contact.role === role));
  return all
    .filter(({ email }, at) => all.findIndex((one) => one.email === email) === at)
    .map(({ email, language }) => ({ email, language: language ?? vendor.language }));
};

const asksOf = (told: readonly Notification[]): Notification[] =>
  told
    .filter(({ ref }) => ref.template === "confirm-product")
    .toSorted((one, other) => one.ref.version - other.ref.version || one.ref.rank - other.ref.rank);

/** The question to send now, if any: the year's first, one that was not sent to its end, or the next address. */
export const nextAsk = (
  told: readonly Notification[],
  addressees: readonly Addressee[],
  now: Instant,
): { version: number; rank: number; fresh: boolean } | null => {
  if (addressees.length === 0) return null;
  const since = dayNumber(before(now, askedEveryDays));
  const last = asksOf(told)
    .filter(({ ref }) => ref.version > since)
    .at(-1);
  if (!last) return { version: dayNumber(now), rank: 1, fresh: true };
  const { version, rank } = last.ref;
  if (isLost(last)) return rank < addressees.length ? { version, rank: rank + 1, fresh: true } : null;
  const isUnsent = last.state === "recorded" || last.state === "claimed";
  return isUnsent ? { version, rank, fresh: false } : null;
};

/**
 * The version of the task that a silent vendor raises: that of the question nobody answered for 30 days, or the day of a
 * word that is older than 13 months. Null while there is nothing to do by hand.
 */
export const silenceOf = (
  product: Product,
  told: readonly Notification[],
  now: Instant,
): { version: number; since: Instant } | null => {
  const { confirmedAt } = product;
  if (!needsConfirming(product, now)) return null;
  const asked = asksOf(told).findLast(({ ref }) => ref.version > dayNumber(confirmedAt ?? dayOf(20000101)));
  const askedAt = asked && dayOf(asked.ref.version);
  if (asked && askedAt && askedAt <= before(now, silentDays))
    return { version: asked.ref.version, since: plusSeconds(askedAt, silentDays * 86_400) };
  if (confirmedAt !== null && confirmedAt < before(now, confirmedDays))
    return { version: dayNumber(confirmedAt), since: plusSeconds(confirmedAt, confirmedDays * 86_400) };
  return null;
};

/** An address that has not been proven for a year, or not within 30 days of the first question; else null. */
export const lapseOf = (
  contact: Pick<Contact, "provenAt" | "deniedAt">,
  told: readonly Notification[],
  now: Instant,
): { version: number; since: Instant } | null => {
  if (isProven(contact, now)) return null;
  const { provenAt } = contact;
  if (provenAt !== null) return { version: dayNumber(provenAt), since: now };
  const [first] = told.filter(({ ref }) => ref.template === "prove-address").map(({ ref }) => ref.version);
  if (first === undefined || dayOf(first) > before(now, silentDays)) return null;
  return { version: first, since: plusSeconds(dayOf(first), silentDays * 86_400) };
};
