// Signing a library up for a webinar, whoever does so and by whichever way: what is refused, and one write.
import { Problem } from "../http/problem.ts";
import type { Granted } from "../ports.ts";
import type { Actor } from "../records/case.ts";
import type { ReferenceLibrary } from "../records/reference.ts";
import type { SignUp, SignUpBody } from "../records/training/sign-up.ts";
import { takesSignUps, type Webinar, type WebinarId } from "../records/training/webinar.ts";

export const signUpUses = {
  clock: ["now"],
  webinars: ["kept"],
  libraries: ["read"],
  signUps: ["signUp"],
} as const;

type SigningUp = { actor: Actor; library: ReferenceLibrary; webinarId: WebinarId; body: SignUpBody };

/** Signs up; throws `webinar.unknown`, `webinar.wrong-state`, `webinar.full`, `sign-up.refused` or `sign-up.changed-too-often`. */
export const signUpFor = async (
  { actor, library, webinarId, body }: SigningUp,
  { clock, webinars, libraries, signUps }: Granted<typeof signUpUses>,
): Promise<{ webinar: Webinar; signUp: SignUp }> => {
  const { libraryNumber, status } = library;
  const [kept, stored] = await Promise.all([webinars.kept(webinarId), libraries.read(libraryNumber)]);
  if (!kept) throw new Problem("webinar.unknown");
  const { record: webinar } = kept;
  const at = clock.now();
  if (!takesSignUps(webinar, at))
    throw new Problem("webinar.wrong-state", { standing: { state: webinar.state, moves: [] } });
  if (status === "permanently_closed")
    throw new Problem("sign-up.refused", { flaws: [{ pointer: "", code: "library_closed" }] });
  if (body.email === undefined && !stored?.mailbox)
    throw new Problem("sign-up.refused", { flaws: [{ pointer: "/email", code: "required" }] });
  const wish = { email: body.email ?? null, language: body.language ?? null, at, by: actor };
  const made = await signUps.signUp({ libraryNumber, webinarId }, wish, webinar);
  if (made.outcome === "full") throw new Problem("webinar.full");
  if (made.outcome === "too_often") throw new Problem("sign-up.changed-too-often");
  return { webinar, signUp: made.signUp };
};
