// What the feed and the calendar of webinars are asked for.
import * as z from "zod";
import { Language, ProductId } from "../../shared/kinds.ts";
import { WebinarId } from "../../shared/records/training/webinar.ts";

export const followingQuery = z.strictObject({
  language: Language.default("nb"),
  product: ProductId.optional(),
  webinar: WebinarId.optional(),
});
