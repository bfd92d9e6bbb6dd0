// The ports of training: webinars, their captions, who has signed up, and where recordings may be.
import type { Instant, LibraryNumber } from "../../kinds.ts";
import type { Kept, NewChange } from "../../records/catalogue/kept.ts";
import type { SignUp, SignUpKey, Told } from "../../records/training/sign-up.ts";
import type { Webinar, WebinarId } from "../../records/training/webinar.ts";

type SignUpWish = Pick<SignUp, "email" | "language" | "at" | "by">;

export type TrainingPorts = {
  webinars: {
    /** The webinar with its version and history, read consistently. */
    kept(webinarId: WebinarId): Promise<Kept<Webinar> | null>;
    /** Writes the next version of what was seen (null: there was none); null where it has changed since. */
    replace(seen: Kept<Webinar> | null, after: Webinar, change: NewChange): Promise<Kept<Webinar> | null>;
    /** Every webinar there is. */
    all(): Promise<Kept<Webinar>[]>;
  };
  captions: {
    /** Keeps a caption file under its hash, beside earlier ones. */
    keep(webinarId: WebinarId, file: { hash: string; text: string; keptAt: Instant }): Promise<void>;
    /** Lets a file go that nothing names any more since that moment; not where it has been kept again. */
    replaced(webinarId: WebinarId, hash: string, at: Instant): Promise<void>;
    read(webinarId: WebinarId, hash: string): Promise<string | null>;
  };
  signUps: {
    /** The sign-up, read consistently. */
    read(key: SignUpKey): Promise<SignUp | null>;
    /** Signs a library up while there is a seat; the same wish again changes nothing. */
    signUp(
      key: SignUpKey,
      wish: SignUpWish,
      webinar: Pick<Webinar, "seats" | "window">,
    ): Promise<{ outcome: "signed_up"; signUp: SignUp } | { outcome: "full" } | { outcome: "too_often" }>;
    /** Takes the sign-up back and gives its seat free; null where there never was one. */
    signOff(key: SignUpKey, by: Pick<SignUp, "at" | "by">): Promise<SignUp | null>;
    /** How many have signed up. */
    taken(webinarId: WebinarId): Promise<number>;
    /** Every sign-up for a webinar, taken back or not. */
    ofWebinar(webinarId: WebinarId): Promise<SignUp[]>;
    /** Writes down what has been told, and until when the sign-up is kept; false where it has changed since. */
    told(
      seen: Pick<SignUp, "version"> & { libraryNumber: LibraryNumber; webinarId: WebinarId },
      told: Told,
      keptUntil: Instant,
    ): Promise<boolean>;
  };
  recordings: {
    /** The host names under which recordings may be. */
    hosts(): readonly string[];
  };
};
