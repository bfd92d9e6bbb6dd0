import { Problem } from "../../../shared/http/problem.ts";
import { route } from "../../../shared/http/route.ts";
import { readerOf } from "../../../shared/records/authority.ts";
import { SignUpView, signUpView } from "../../../shared/records/training/sign-up.ts";
import { keptWebinar } from "../changing.ts";
import { signUpParams } from "./signing.ts";

export const handler = route({
  method: "GET",
  path: "/v1/libraries/{libraryNumber}/webinar-sign-ups/{webinarId}",
  summary: "Shows whether the library has signed up for a webinar, and who is written to",
  access: ["access", "access.write", "county", "operator"],
  params: signUpParams,
  returns: { 200: SignUpView },
  fails: ["library.unknown", "webinar.unknown"],
  uses: { clock: ["today"], directory: ["current"], webinars: ["kept"], signUps: ["read"] },
}).handle(async ({ params, caller }, { clock, directory, webinars, signUps }) => {
  const scope = caller.scopes.includes("access") ? "access" : "access.write";
  const question = {
    directory: await directory.current(),
    caller,
    libraryNumber: params.libraryNumber,
    today: clock.today(),
    scope,
  } as const;
  // Which training a library takes is none of a vendor's business.
  if (readerOf(question).as === "vendor") throw new Problem("caller.not-yours");
  const { record } = await keptWebinar(params.webinarId, { webinars });
  return { status: 200, body: signUpView(record, await signUps.read(params)) };
});
