// The decisions of planned maintenance: who may announce it, which windows are refused, and the id of an announcement.
import { canonical } from "../../shared/canonical.ts";
import { instantAt, millisecondsOf } from "../../shared/clock.ts";
import { hash } from "../../shared/hash.ts";
import type { Flaw } from "../../shared/http/flaws.ts";
import type { Instant } from "../../shared/kinds.ts";
import { holdsNationalIdentityNumber } from "../../shared/national-identity.ts";
import type { DowntimeDraft } from "../../shared/ports/downtimes.ts";
import type { IdempotencyKey } from "../../shared/ports.ts";
import { type CallerQuestion, readingVendor, readsAll } from "../../shared/records/authority.ts";
import {
  type Downtime,
  type DowntimeBody,
  DowntimeId,
  type Window,
} from "../../shared/records/faults/downtime.ts";
import type { ReferenceProduct } from "../../shared/records/reference.ts";

const hour = 60 * 60 * 1000;
const longestHours = 72;
const furthestDays = 400;
// Clocks of two systems differ a little; what begins "now" has not begun yet.
const toleranceMilliseconds = 120_000;
/** So many windows of one product may stand at once: libraries are mailed about each. */
const mostStanding = 20;

/** In which capacity the caller may plan maintenance of a product: its vendor, or the operator; null for everybody else. */
export const plannerOf = (
  question: CallerQuestion,
  product: ReferenceProduct,
): "vendor" | "operator" | null => {
  if (readingVendor(question) === product.vendorId) return "vendor";
  return readsAll(question) ? "operator" : null;
};

export const windowOf = ({ from, to }: { from: string; to: string }): Window => ({
  from: instantAt(Date.parse(from)),
  to: instantAt(Date.parse(to)),
});

const lengthFlaws = ({ from, to }: Window): Flaw[] => {
  const length = millisecondsOf(to) - millisecondsOf(from);
  if (length <= 0) return [{ pointer: "/to", code: "ends_before_it_begins" }];
  return length > longestHours * hour ? [{ pointer: "/to", code: "window_too_long" }] : [];
};

const beginFlaws = (begins: number, now: number): Flaw[] => {
  if (begins < now - toleranceMilliseconds) return [{ pointer: "/from", code: "in_the_past" }];
  return begins > now + furthestDays * 24 * hour ? [{ pointer: "/from", code: "too_far_ahead" }] : [];
};

/** What is wrong with a window. One that has begun (`before`) keeps its beginning, and may only get another end. */
export const windowFlaws = (window: Window, now: Instant, before?: Window): Flaw[] => {
  const moment = millisecondsOf(now);
  const keeps = before !== undefined && before.from === window.from && before.from <= now;
  const isOver = keeps && window.to < now;
  return [
    ...(keeps ? [] : beginFlaws(millisecondsOf(window.from), moment)),
    ...(isOver ? [{ pointer: "/to", code: "in_the_past" as const }] : lengthFlaws(window)),
  ];
};

const reasonFlaws = ({ reason }: DowntimeBody): Flaw[] =>
  Object.entries(reason)
    .filter(([, text]) => text !== undefined && holdsNationalIdentityNumber(text))
    .map(([language]) => ({ pointer: `/reason/${language}`, code: "national_identity_number" }));

/** Everything the announcer must mend. */
export const announcementFlaws = (
  body: DowntimeBody,
  { now, standing }: { now: Instant; standing: readonly Pick<Downtime, "downtimeId">[] },
): Flaw[] => [
  ...windowFlaws(windowOf(body), now),
  ...reasonFlaws(body),
  ...(standing.length >= mostStanding ? [{ pointer: "", code: "too_many_planned" as const }] : []),
];

type Announced = Pick<DowntimeDraft, "eventId" | "at" | "by"> & {
  product: ReferenceProduct;
  body: DowntimeBody;
  key: IdempotencyKey | null;
  caller: { consumer: string };
};

/** Without a key the same announcement of the same product by the same organisation is the same one. */
const idOf = ({ product, body, key, caller }: Announced): DowntimeId => {
  const unique = key?.id ?? hash(caller.consumer, product.productId, canonical(body));
  return DowntimeId.parse(unique.slice(0, 16));
};

/** The announcement as it goes to the store. */
export const draftOf = (announced: Announced): DowntimeDraft => {
  const { product, body, eventId, at, by } = announced;
  return {
    productId: product.productId,
    downtimeId: idOf(announced),
    vendorId: product.vendorId,
    window: windowOf(body),
    reason: { nb: body.reason.nb, nn: body.reason.nn ?? null, en: body.reason.en ?? null },
    fingerprint: hash(canonical(body)),
    eventId,
    at,
    by,
  };
};
