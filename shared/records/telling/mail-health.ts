// How our mail is received: from which share of bounces on somebody must look, and from which on most mail stops.
import * as z from "zod";

/** warns = 5 % of the mails of a day bounced · stopped = 10 %: nothing goes out but faults to vendors. */
export const MailHealth = z.enum(["well", "warns", "stopped"]);
export type MailHealth = z.infer<typeof MailHealth>;

/** With less than this nothing is judged: a handful of bounces is chance, and one bad address is one task. */
const leastMails = 50;
const leastRecipients = 5;

/** `bounced` counts recipients, not bounces: an address that bounces all day is one bad address. */
export const mailHealthOf = ({ sent, bounced }: { sent: number; bounced: number }): MailHealth => {
  if (sent < leastMails || bounced < leastRecipients) return "well";
  if (bounced * 10 >= sent) return "stopped";
  return bounced * 20 >= sent ? "warns" : "well";
};
