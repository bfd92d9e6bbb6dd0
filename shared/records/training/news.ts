// What a library that has signed up is to be told of its webinar: that it is in, the day before, and that it is cancelled.
import * as z from "zod";
import { dayBefore, osloDay, osloMoment, plusSeconds } from "../../clock.ts";
import { hash } from "../../hash.ts";
import { Instant, LibraryNumber, LocalMoment, line } from "../../kinds.ts";
import type { SignUp, Told } from "./sign-up.ts";
import { isComing, takesSignUps, type Webinar, WebinarId } from "./webinar.ts";

export const WebinarNewsKind = z.enum(["webinar-signed-up", "webinar-reminder", "webinar-cancelled"]);
export type WebinarNewsKind = z.infer<typeof WebinarNewsKind>;

/** What the announcement of each kind carries: of which sign-up, by its version, and of which beginning it tells. */
export const newsShape = {
  webinarId: WebinarId,
  libraryNumber: LibraryNumber,
  version: z.int().positive(),
  from: Instant,
  /** How often something was told before. */
  count: z.int().nonnegative().default(0),
  /** The hash of the way in as it stood. */
  wayIn: line(64).nullable().default(null),
  /** The webinar has another time than was confirmed before. */
  moved: z.boolean(),
} as const;
const News = z.object({ what: WebinarNewsKind, ...newsShape });
export type News = z.infer<typeof News>;

/** Reminded of from 08:00 in Oslo on the day before it begins. */
export const remindsAt = (from: Instant): Instant =>
  osloMoment(LocalMoment.parse(`${dayBefore(osloDay(from))}T08:00`));

type Standing = Pick<Webinar, "webinarId" | "state" | "window" | "joinAddress">;

const wayInto = ({ joinAddress }: Pick<Webinar, "joinAddress">): string | null =>
  joinAddress === null ? null : hash(joinAddress);

/** Who is late still wants the way in. */
const takesReminders = (webinar: Standing, now: Instant): boolean =>
  webinar.state === "scheduled" && isComing(webinar, now);

const kindOf = (webinar: Standing, { told }: SignUp, now: Instant): WebinarNewsKind | null => {
  const { state, window } = webinar;
  if (state === "cancelled") return isComing(webinar, now) && !told.cancelled ? "webinar-cancelled" : null;
  if (takesSignUps(webinar, now) && told.confirmed !== window.from) return "webinar-signed-up";
  if (!takesReminders(webinar, now) || now < remindsAt(window.from)) return null;
  // Also who signed up after that moment: the reminder brings the way in.
  const isTold = told.reminded === window.from && told.wayIn === wayInto(webinar);
  return isTold ? null : "webinar-reminder";
};

/** The next thing to tell; null where there is nothing, or not yet. "Older than", never "exactly": no turn that was missed loses one. */
export const newsFor = (webinar: Standing, signUp: SignUp, now: Instant): News | null => {
  if (signUp.state !== "signed_up") return null;
  const what = kindOf(webinar, signUp, now);
  const { libraryNumber, version, told } = signUp;
  const { webinarId, window } = webinar;
  const { count } = told;
  const moved = told.confirmed !== null && told.confirmed !== window.from;
  const standing = { from: window.from, wayIn: wayInto(webinar), moved };
  return what && { what, webinarId, libraryNumber, version, count, ...standing };
};

/** What has been told once that news is on its way. */
export const toldAfter = (
  before: Told,
  { what, from, wayIn }: Pick<News, "what" | "from" | "wayIn">,
): Told => {
  const told = { ...before, count: before.count + 1 };
  switch (what) {
    case "webinar-signed-up":
      return { ...told, confirmed: from };
    case "webinar-reminder":
      return { ...told, reminded: from, wayIn };
    case "webinar-cancelled":
      return { ...told, cancelled: true };
  }
};

const isTrueOf = (
  { what, from, wayIn }: Pick<News, "what" | "from" | "wayIn">,
  webinar: Standing,
  now: Instant,
): boolean => {
  switch (what) {
    case "webinar-signed-up":
      return webinar.window.from === from && takesSignUps(webinar, now);
    case "webinar-reminder":
      return webinar.window.from === from && wayInto(webinar) === wayIn && takesReminders(webinar, now);
    case "webinar-cancelled":
      return webinar.state === "cancelled" && isComing(webinar, now);
  }
};

/** True while news may still be mailed: the sign-up stands as it did, and so does what it tells of the webinar. */
export const isNews = (
  news: Pick<News, "what" | "version" | "from" | "wayIn">,
  { webinar, signUp }: { webinar: Standing; signUp: Pick<SignUp, "state" | "version"> },
  now: Instant,
): boolean => signUp.state === "signed_up" && signUp.version === news.version && isTrueOf(news, webinar, now);

type Named = Pick<News, "what" | "webinarId" | "version" | "count" | "from" | "wayIn">;

/** The name of that news among all that an owner is told: found again before it was written down, it has the same one. */
export const newsId = ({ what, webinarId, version, count, from, wayIn }: Named): string => {
  const tells = what === "webinar-reminder" ? hash(from, wayIn ?? "") : hash(from);
  return `${webinarId}.${version}.${count}.${tells.slice(0, 12)}`;
};

/** Sign-ups are kept for 30 days after the webinar: the addresses in them are of no use any more. */
export const keptUntil = ({ window }: Pick<Webinar, "window">): Instant =>
  plusSeconds(window.to, 30 * 86_400);
