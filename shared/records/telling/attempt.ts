// One try to send a mail: what was written, when it went to SES, and why there is another copy.
import * as z from "zod";
import { Instant, line } from "../../kinds.ts";

/** What was written: which text of the template, and a hash of subject, text and HTML; the proof of what was told. */
export const Written = z.object({ templateVersion: z.int().positive(), contentHash: line(64) });
export type Written = z.infer<typeof Written>;

/** One call to SES. Every attempt after the first carries the reason why a second copy may exist. */
export const Attempt = Written.extend({
  n: z.int().positive(),
  at: Instant,
  reason: z.enum(["first", "unconfirmed", "throttled"]),
  messageId: line(200).nullable(),
});
