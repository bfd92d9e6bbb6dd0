// What the addresses of a sign-up have in common: whose it is, for which webinar, and who acts.
import * as z from "zod";
import { LibraryNumber } from "../../../shared/kinds.ts";
import type { Granted } from "../../../shared/ports.ts";
import { actorFor } from "../../../shared/records/authority.ts";
import type { Caller } from "../../../shared/records/caller.ts";
import { WebinarId } from "../../../shared/records/training/webinar.ts";

/** `/v1/libraries/{libraryNumber}/webinar-sign-ups/{webinarId}` */
export const signUpParams = z.object({ libraryNumber: LibraryNumber, webinarId: WebinarId });

/** Who acts for the library; everybody else is refused. */
export const signerOf = async (
  { libraryNumber }: z.infer<typeof signUpParams>,
  caller: Caller,
  { clock, directory }: Granted<{ clock: ["today"]; directory: ["current"] }>,
) =>
  actorFor({
    directory: await directory.current(),
    caller,
    libraryNumber,
    today: clock.today(),
    scope: "access.write",
  });
