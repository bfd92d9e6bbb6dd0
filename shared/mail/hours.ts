// When mail to a vendor may go: at once, or in office hours only, as the stage says.
import { nextOfficeHour } from "../calendar.ts";
import { env } from "../env.ts";
import type { Ports } from "../ports.ts";

/** The mail hours port. `MAIL_HOURS` is `office` or `always`. */
export const open = (): Ports["mailHours"] => ({
  opensAt: (now) => (env("MAIL_HOURS") === "office" ? nextOfficeHour(now) : now),
});
