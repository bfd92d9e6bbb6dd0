// What a library that has signed up is to be told of its webinar: that it is in, the day before, and that it is cancelled.
import * as z from "zod";
import { dayBefore, osloDay, osloMoment, plusSeconds } from "../../clock.ts";
import { Instant, LibraryNumber, LocalMoment } from "../../kinds.ts";
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
  /** The webinar has another time than was confirmed before. */
  moved: z.boolean(),
} as const;
const News = z.object({ what: WebinarNewsKind, ...newsShape });
export type News = z.infer<typeof News>;

/** Reminded of from 08:00 in Oslo on the day before it begins. */
export const remindsAt = (from: Instant): Instant =>
  osloMoment(LocalMoment.parse(`${dayBefore(osloDay(from))}T08:00`));

type Standing = Pick<Webinar, "webinarId" | "state" | "window">;

const kindOf = ({ state, window }: Standing, { told }: SignUp, now: Instant): WebinarNewsKind | null => {
  if (state === "cancelled")
    return isComing({ state, window }, now) && !told.cancelled ? "webinar-cancelled" : null;
  if (!takesSignUps({ state, window }, now)) return null;
  if (told.confirmed !== window.from) return "webinar-signed-up";
  // Also who signed up after that moment: the reminder brings the way in.
  const isDue = remindsAt(window.from) <= now && told.reminded !== window.from;
  return isDue ? "webinar-reminder" : null;
};

/** The next thing to tell; null where there is nothing, or not yet. "Older than", never "exactly": no turn that was missed loses one. */
export const newsFor = (webinar: Standing, signUp: SignUp, now: Instant): News | null => {
  if (signUp.state !== "signed_up") return null;
  const what = kindOf(webinar, signUp, now);
  const { libraryNumber, version, told } = signUp;
  const { webinarId, window } = webinar;
  const moved = told.confirmed !== null && told.confirmed !== window.from;
  return what && { what, webinarId, libraryNumber, version, from: window.from, moved };
};

/** What has been told once that news is on its way. */
export const toldAfter = (told: Told, { what, from }: Pick<News, "what" | "from">): Told => {
  switch (what) {
    case "webinar-signed-up":
      return { ...told, confirmed: from };
    case "webinar-reminder":
      return { ...told, reminded: from };
    case "webinar-cancelled":
      return { ...told, cancelled: true };
  }
};

/** True while news may still be mailed: the sign-up stands as it did, and so does what it tells of the webinar. */
export const isNews = (
  { what, version, from }: Pick<News, "what" | "version" | "from">,
  { webinar, signUp }: { webinar: Standing; signUp: Pick<SignUp, "state" | "version"> },
  now: Instant,
): boolean =>
  signUp.state === "signed_up" &&
  signUp.version === version &&
  (what === "webinar-cancelled"
    ? webinar.state === "cancelled" && isComing(webinar, now)
    : webinar.window.from === from && takesSignUps(webinar, now));

/** The name of that news among all that an owner is told: the same news has the same one. */
export const newsId = ({ webinarId, version, from }: Pick<News, "webinarId" | "version" | "from">): string =>
  `${webinarId}.${version}.${from.replaceAll(/[-:.TZ]/g, "").slice(0, 12)}`;

/** Sign-ups are kept for 30 days after the webinar: the addresses in them are of no use any more. */
export const keptUntil = ({ window }: Pick<Webinar, "window">): Instant =>
  plusSeconds(window.to, 30 * 86_400);
