// A library's sign-up for a webinar: one for each, taken back and made again, and what it has been told so far.
import * as z from "zod";
import { Email, Instant, Language, LibraryNumber, line } from "../../kinds.ts";
import { Actor } from "../case.ts";
import { WebAddress, type Webinar, WebinarId } from "./webinar.ts";

/** Names one library's sign-up for one webinar. */
export type SignUpKey = { libraryNumber: LibraryNumber; webinarId: WebinarId };

/** More changes than this of one sign-up are refused: each of them may mail somebody. */
export const mostChanges = 20;

/** The beginning that was confirmed and reminded of, and whether the cancellation was told; null: not yet. */
const Told = z.object({
  confirmed: Instant.nullable(),
  reminded: Instant.nullable(),
  /** The hash of the way in that was reminded of; null: of none. */
  wayIn: line(64).nullable().default(null),
  cancelled: z.boolean(),
  /** How often something was told: the same beginning told again is other news. */
  count: z.int().nonnegative().default(0),
});
export type Told = z.infer<typeof Told>;
export const untold: Told = { confirmed: null, reminded: null, wayIn: null, cancelled: false, count: 0 };

export const SignUp = z.object({
  libraryNumber: LibraryNumber,
  webinarId: WebinarId,
  version: z.int().positive(),
  state: z.enum(["signed_up", "signed_off"]),
  /** Who is written to; null: the library's role mailbox. */
  email: Email.nullable(),
  /** Null: the library's own. */
  language: Language.nullable(),
  at: Instant,
  by: Actor,
  told: Told,
});
export type SignUp = z.infer<typeof SignUp>;

/** What a library sends to sign up. */
export const SignUpBody = z
  .strictObject({
    email: Email.optional().describe("Who is written to; without one the library's role mailbox"),
    language: Language.optional(),
  })
  .meta({ id: "WebinarSignUpBody" });
export type SignUpBody = z.infer<typeof SignUpBody>;

/** What a library sees of its sign-up. */
export const SignUpView = z
  .object({
    webinarId: WebinarId,
    signedUp: z.boolean(),
    email: Email.nullable().describe("Null: the library's role mailbox is written to"),
    language: Language.nullable(),
    changedAt: Instant.nullable(),
    joinAddress: WebAddress.nullable().describe("Where the webinar takes place; null while not signed up"),
  })
  .meta({ id: "WebinarSignUp" });
export type SignUpView = z.infer<typeof SignUpView>;

/** Where the webinar takes place, for a library that is signed up for it; null for everybody else. */
export const wayInFor = (
  { state, joinAddress }: Pick<Webinar, "state" | "joinAddress">,
  signUp: Pick<SignUp, "state"> | null,
): string | null => (state === "scheduled" && signUp?.state === "signed_up" ? joinAddress : null);

export const signUpView = (
  webinar: Pick<Webinar, "webinarId" | "state" | "joinAddress">,
  signUp: SignUp | null,
): SignUpView => {
  const signedUp = signUp?.state === "signed_up";
  return {
    webinarId: webinar.webinarId,
    signedUp,
    email: signedUp ? signUp.email : null,
    language: signedUp ? signUp.language : null,
    changedAt: signUp?.at ?? null,
    joinAddress: wayInFor(webinar, signUp),
  };
};

type Wish = Pick<SignUp, "email" | "language" | "at" | "by">;

/** The sign-up after somebody signed up; the same where nothing would change, "too_often" where it has changed enough. */
export const signedUp = (seen: SignUp | null, key: SignUpKey, wish: Wish): SignUp | "same" | "too_often" => {
  if (seen?.state === "signed_up" && seen.email === wish.email && seen.language === wish.language)
    return "same";
  const version = (seen?.version ?? 0) + 1;
  if (version > mostChanges) return "too_often";
  return { ...key, ...wish, version, state: "signed_up", told: untold };
};

/** The sign-up once it is taken back, without the address; null where there is none. Taking back is always let through. */
export const signedOff = (seen: SignUp | null, { at, by }: Pick<SignUp, "at" | "by">): SignUp | null =>
  seen?.state === "signed_up"
    ? { ...seen, at, by, version: seen.version + 1, state: "signed_off", email: null, language: null }
    : null;
