// The decisions of training: which webinars are refused, what becomes of one, and where a recording may be.
import { instantAt, millisecondsOf } from "../../shared/clock.ts";
import { hash } from "../../shared/hash.ts";
import type { Flaw } from "../../shared/http/flaws.ts";
import type { Instant, Language, ProductId } from "../../shared/kinds.ts";
import { holdsNationalIdentityNumber } from "../../shared/national-identity.ts";
import type { Captions, Webinar, WebinarId } from "../../shared/records/training/webinar.ts";
import { readCaptions } from "../../shared/records/training/webvtt.ts";

const hour = 60 * 60 * 1000;
const longestHours = 8;
const furthestDays = 400;

/** What the operator sends of a webinar. */
export type GivenWebinar = Pick<Webinar, "title" | "about" | "productIds" | "joinAddress" | "seats"> & {
  from: string;
  to: string;
};

const textsOf = ({ title, about }: GivenWebinar): [string, string][] =>
  Object.entries({ title, about }).flatMap(([field, texts]) =>
    Object.entries(texts).flatMap(([language, text]): [string, string][] =>
      text === null ? [] : [[`/${field}/${language}`, text]],
    ),
  );

const textFlaws = (given: GivenWebinar): Flaw[] =>
  textsOf(given)
    .filter(([, text]) => holdsNationalIdentityNumber(text))
    .map(([pointer]) => ({ pointer, code: "national_identity_number" }));

const windowOf = ({ from, to }: GivenWebinar): Webinar["window"] => ({
  from: instantAt(Date.parse(from)),
  to: instantAt(Date.parse(to)),
});

const newWindowFlaws = ({ from, to }: Webinar["window"], now: Instant): Flaw[] => {
  const [begins, ends, moment] = [from, to, now].map(millisecondsOf);
  if (begins === undefined || ends === undefined || moment === undefined) return [];
  const flaws: Flaw[] = [];
  if (begins < moment) flaws.push({ pointer: "/from", code: "in_the_past" });
  if (begins > moment + furthestDays * 24 * hour) flaws.push({ pointer: "/from", code: "too_far_ahead" });
  if (ends <= begins) flaws.push({ pointer: "/to", code: "ends_before_it_begins" });
  if (ends > begins + longestHours * hour) flaws.push({ pointer: "/to", code: "webinar_too_long" });
  return flaws;
};

/** When it was, nobody can change any more once it was held. */
const windowFlaws = (window: Webinar["window"], before: Webinar | null, now: Instant): Flaw[] => {
  if (before && before.window.from === window.from && before.window.to === window.to) return [];
  if (before && before.state !== "scheduled") return [{ pointer: "/from", code: "in_force" }];
  return newWindowFlaws(window, now);
};

type Around = {
  before: Webinar | null;
  now: Instant;
  /** True of a product that everybody may know of. */
  isProduct: (productId: ProductId) => boolean;
};

/** What it was about before, it may stay about: also a product that is retired. */
const productFlaws = ({ productIds }: GivenWebinar, { before, isProduct }: Around): Flaw[] =>
  productIds.flatMap((productId, at): Flaw[] =>
    isProduct(productId) || before?.productIds.includes(productId)
      ? []
      : [{ pointer: `/productIds/${at}`, code: "not_known" }],
  );

/** Everything that keeps a webinar from being kept as it is given. */
export const webinarFlaws = (given: GivenWebinar, around: Around): Flaw[] => [
  ...windowFlaws(windowOf(given), around.before, around.now),
  ...productFlaws(given, around),
  ...textFlaws(given),
];

/** The webinar as it is given; its state, its recording and its captions stay what they were. */
export const webinarFrom = (
  { webinarId, before, now }: { webinarId: WebinarId; before: Webinar | null; now: Instant },
  given: GivenWebinar,
): Webinar => ({
  webinarId,
  state: before?.state ?? "scheduled",
  title: given.title,
  about: given.about,
  productIds: [...new Set(given.productIds)],
  joinAddress: given.joinAddress,
  seats: given.seats,
  window: windowOf(given),
  recording: before?.recording ?? null,
  captions: before?.captions ?? null,
  scheduledAt: before?.scheduledAt ?? now,
  cancelledAt: before?.cancelledAt ?? null,
  publishedAt: before?.publishedAt ?? null,
});

/** What is wrong with the address of a recording: it must be on a host that is declared, at its usual port. */
export const recordingFlaws = (address: string, hosts: readonly string[]): Flaw[] => {
  const { hostname, port } = new URL(address);
  return hosts.includes(hostname) && port === "" ? [] : [{ pointer: "/address", code: "host_not_declared" }];
};

/** Bytes a caption file may have: with its name it must fit into one item of the table. */
export const mostCaptionBytes = 200_000;

/** What a caption file says of itself once it was looked through, or everything that is wrong with it. */
export const captionsFrom = (
  file: string,
  language: Language,
): { captions: Captions; flaws: null } | { captions: null; flaws: readonly Flaw[] } => {
  if (Buffer.byteLength(file) > mostCaptionBytes)
    return { captions: null, flaws: [{ pointer: "/file", code: "too_long" }] };
  const { cues, flaws } = readCaptions(file, "/file");
  if (flaws !== null) return { captions: null, flaws };
  const seconds = Math.ceil(Math.max(...cues.map(({ to }) => to)) / 1000);
  return { captions: { language, hash: hash(file), cues: cues.length, seconds }, flaws: null };
};
