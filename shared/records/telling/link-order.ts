// Asking for a link: which page it shall open, the event that has it sent, and how often that may happen.
import * as z from "zod";
import { canonical } from "../../canonical.ts";
import { plusSeconds } from "../../clock.ts";
import { hash } from "../../hash.ts";
import { Instant, line } from "../../kinds.ts";
import { linkSeconds, links } from "../link.ts";
import { TemplateName } from "./template.ts";

/** The page a new link shall open, as the old link said it; an address is in none of them, for it is looked up. */
export const WantedLink = z.discriminatedUnion("page", [
  links.door.pick({ libraryNumber: true }).extend({ page: z.literal("door") }),
  links.case.omit({ expiresAt: true, language: true }).extend({ page: z.literal("case") }),
  links.work.omit({ expiresAt: true, language: true }).extend({ page: z.literal("work") }),
]);
export type WantedLink = z.infer<typeof WantedLink>;

/** The mails that bring a link: to the door, or in place of an old one. */
export const LinkTemplate = TemplateName.extract(["door-to-library", "link-renewed"]);
export type LinkTemplate = z.infer<typeof LinkTemplate>;

/** What tells that a link is to be sent. */
export const LinkEvent = z.object({
  id: line(40),
  type: z.literal("link.asked"),
  at: Instant,
  wanted: WantedLink,
});
export type LinkEvent = z.infer<typeof LinkEvent>;

/** Every asking for one page's link within the last hour that was granted, oldest first, and the event of the last. */
export const LinkOrders = z.object({
  version: z.int().positive(),
  granted: z.array(Instant).min(1),
  event: LinkEvent,
});
export type LinkOrders = z.infer<typeof LinkOrders>;

/** How many links to one page are sent within an hour. */
const mostLinks = 3;
const hourSeconds = 60 * 60;

/** The granted askings with this one, or null where there were as many within the hour as there may be. */
export const grantedWith = (granted: readonly Instant[], now: Instant): Instant[] | null => {
  const lately = granted.filter((at) => at > plusSeconds(now, -hourSeconds));
  return lately.length < mostLinks ? [...lately, now] : null;
};

/** One name for a page, whoever's old link asks for it: what is counted is how often its mailbox is written to. */
export const pageName = (wanted: WantedLink): string => {
  switch (wanted.page) {
    case "door":
      return hash("door", wanted.libraryNumber);
    case "case":
      return hash("case", canonical(wanted.case), wanted.as);
    case "work":
      return hash("work", wanted.vendorId);
  }
};

/** Who asked and has got nothing within the life of a door's link has asked again, or has given up. */
export const isTooLate = ({ at }: Pick<LinkEvent, "at">, now: Instant): boolean =>
  plusSeconds(at, linkSeconds.door) <= now;
