// Signing up for a webinar by a form: by the same command as the API, with what is wrong told beside its field.
import { signUpFor, signUpUses } from "../../../shared/commands/sign-up.ts";
import { flaws } from "../../../shared/http/flaws.ts";
import { Problem, problems } from "../../../shared/http/problem.ts";
import { Email, type Language } from "../../../shared/kinds.ts";
import { webinarPage } from "../../../shared/pages/door/webinar-page.ts";
import type { Page } from "../../../shared/pages/layout.ts";
import { objected, said } from "../../../shared/pages/notices.ts";
import type { Granted } from "../../../shared/ports.ts";
import { type SignUp, wayInFor } from "../../../shared/records/training/sign-up.ts";
import { takesSignUps, type Webinar } from "../../../shared/records/training/webinar.ts";
import { backTo, type Place } from "../addresses.ts";
import type { SignUpForm } from "../forms.ts";
import type { Opened } from "../reading.ts";
import { written } from "../rules.ts";

export const signingUses = { ...signUpUses, signUps: [...signUpUses.signUps, "signOff", "read"] } as const;
type Ports = Granted<typeof signingUses>;

type Shown = {
  webinar: Webinar;
  signUp: SignUp | null;
  place: Place;
  /** The address as it was written; null: nothing has been written yet. */
  email?: { value: string; isWrong: boolean } | null;
  notice?: Page["notice"];
};

/** The page of the webinar, for whoever opened the door. */
export const showWebinar = (door: Opened, { webinar, signUp, place, email = null, notice = null }: Shown) => {
  const { language } = place;
  const signedUp = signUp?.state === "signed_up";
  const own = door.as === "library" ? door.email : "";
  return webinarPage(
    {
      library: door.library.name,
      webinar,
      signedUp,
      joinAddress: wayInFor(webinar, signUp),
      isOpen: takesSignUps(webinar, door.now) && door.actor !== null,
      email: email?.value ?? (signedUp ? (signUp.email ?? own) : own),
      emailError: email?.isWrong ? flaws.wrong_form[language] : null,
      back: backTo(place),
    },
    { language, notice: door.actor ? notice : objected("no_leave", language) },
  );
};

/** A refusal that the page of the webinar answers; every other error goes on its way. */
const answerTo = (error: unknown): { status: 409 | 422; because: Problem } => {
  if (!(error instanceof Problem)) throw error;
  switch (error.code) {
    case "webinar.full":
    case "webinar.wrong-state":
    case "sign-up.changed-too-often":
      return { status: 409, because: error };
    case "sign-up.refused":
      return { status: 422, because: error };
    default:
      throw error;
  }
};

/** Why it was refused, in the words that the API has for it. */
const refusedFor = ({ code, flaws: found }: Problem, language: Language): Page["notice"] => ({
  kind: "alert",
  text: [problems[code][language], ...found.map((flaw) => flaws[flaw.code][language])].join(" "),
});

type Wanted = { webinar: Webinar; form: SignUpForm; place: Place };

/** Signs up, or off, as the form says; sent twice it is one sign-up. */
export const signByForm = async (door: Opened, { webinar, form, place }: Wanted, ports: Ports) => {
  const { actor, library } = door;
  const { language } = place;
  const { webinarId } = webinar;
  const key = { libraryNumber: library.libraryNumber, webinarId };
  const again = async (why: "no_leave" | "no_choice" | "flawed") => {
    const email = { value: written(form.email) ?? "", isWrong: why === "flawed" };
    const shown = { webinar, place, email, notice: objected(why, language) };
    return {
      status: 422,
      ...showWebinar(door, { ...shown, signUp: await ports.signUps.read(key) }),
    } as const;
  };
  if (!actor) return again("no_leave");
  if (form.choice === "sign_off") {
    const signUp = await ports.signUps.signOff(key, { at: door.now, by: actor });
    const notice = said("signed_off", language);
    return { status: 200, ...showWebinar(door, { webinar, signUp, place, notice }) } as const;
  }
  if (form.choice !== "sign_up") return again("no_choice");
  const email = Email.safeParse(written(form.email));
  if (!email.success) return again("flawed");
  try {
    const body = { email: email.data, language };
    const made = await signUpFor({ actor, library, webinarId, body }, ports);
    const notice = said("signed_up", language);
    return { status: 200, ...showWebinar(door, { ...made, place, notice }) } as const;
  } catch (error) {
    const { status, because } = answerTo(error);
    const signUp = await ports.signUps.read(key);
    const shown = { webinar, signUp, place, email: { value: email.data, isWrong: false } };
    return { status, ...showWebinar(door, { ...shown, notice: refusedFor(because, language) }) } as const;
  }
};
