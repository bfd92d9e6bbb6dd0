// The webinars: records with a version and a history, beside the products of the catalogue.
import type { Ports } from "../../ports.ts";
import { Webinar } from "../../records/training/webinar.ts";
import { keptIn, readKept, replaceKept } from "../catalogue/kept.ts";
import { toItem } from "../codec.ts";
import { keys } from "../keys.ts";
import { everything } from "../pages.ts";

/** A webinar as the item of its first version. */
export const webinarItem = (webinar: Webinar) => toItem(keys.webinar(webinar.webinarId), webinar);

/** The webinars port. */
export const open = (): Ports["webinars"] => ({
  kept: (webinarId) => readKept(keys.webinar(webinarId), Webinar),
  replace: (seen, after, change) => replaceKept(keys.webinar(after.webinarId), { seen, after }, change),
  all: () => everything(keys.webinars(), keptIn(Webinar)),
});
