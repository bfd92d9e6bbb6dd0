// When mail to a vendor may go: at once, or in its office hours only, as the stage says.
import { nextOfficeHour } from "../calendar.ts";
import { env } from "../env.ts";
import type { Ports } from "../ports.ts";

/** The mail hours port. `MAIL_HOURS` is `office` or `always`; where it is `always`, a vendor's own hours count for nothing. */
export const open = (): Ports["mailHours"] => ({
  opensAt: (now, vendor) => {
    const own = vendor?.mailHours;
    if (env("MAIL_HOURS") !== "office" || own === "always") return now;
    return nextOfficeHour(now, own);
  },
});
