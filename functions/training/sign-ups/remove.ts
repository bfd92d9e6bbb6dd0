import { route } from "../../../shared/http/route.ts";
import { SignUpView, signUpView } from "../../../shared/records/training/sign-up.ts";
import { keptWebinar } from "../changing.ts";
import { signerOf, signUpParams } from "./signing.ts";

export const handler = route({
  method: "DELETE",
  path: "/v1/libraries/{libraryNumber}/webinar-sign-ups/{webinarId}",
  summary: "Signs the library off again; its seat is free and its address forgotten",
  access: ["access.write", "county"],
  params: signUpParams,
  returns: { 200: SignUpView },
  fails: ["library.unknown", "webinar.unknown"],
  uses: {
    clock: ["now", "today"],
    directory: ["current"],
    webinars: ["kept"],
    signUps: ["signOff"],
  },
}).handle(async ({ params, caller }, ports) => {
  const { actor } = await signerOf(params, caller, ports);
  const { record } = await keptWebinar(params.webinarId, ports);
  const signUp = await ports.signUps.signOff(params, { at: ports.clock.now(), by: actor });
  return { status: 200, body: signUpView(record, signUp) };
});
