import { signUpFor, signUpUses } from "../../../shared/commands/sign-up.ts";
import { route } from "../../../shared/http/route.ts";
import { SignUpBody, SignUpView, signUpView } from "../../../shared/records/training/sign-up.ts";
import { signerOf, signUpParams } from "./signing.ts";

export const handler = route({
  method: "PUT",
  path: "/v1/libraries/{libraryNumber}/webinar-sign-ups/{webinarId}",
  summary: "Signs the library up for a webinar; it gets a confirmation, and a reminder the day before",
  access: ["access.write", "county"],
  params: signUpParams,
  body: SignUpBody,
  returns: { 200: SignUpView },
  fails: [
    "library.unknown",
    "webinar.unknown",
    "webinar.wrong-state",
    "webinar.full",
    "sign-up.refused",
    "sign-up.changed-too-often",
  ],
  uses: { ...signUpUses, clock: ["now", "today"], directory: ["current"] },
}).handle(async ({ params, body, caller }, ports) => {
  const signer = await signerOf(params, caller, ports);
  const { webinar, signUp } = await signUpFor({ ...signer, webinarId: params.webinarId, body }, ports);
  return { status: 200, body: signUpView(webinar, signUp) };
});
