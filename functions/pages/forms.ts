// What pages take: a token in the path, a language in the query, and the fields of a form.
import * as z from "zod";
import { Language } from "../../shared/kinds.ts";
import { longestToken } from "../../shared/records/link.ts";

/** `/{page}/{token}` */
export const tokenParams = z.object({ token: z.string().max(longestToken) });

/** `?lang=nn`; a language that is not ours is as none. */
export const pageQuery = z.object({ lang: Language.optional().catch(undefined) });

/** A field that is there once, or not at all. */
export const once = (maximum: number) =>
  z
    .array(z.string().max(maximum))
    .length(1)
    .transform(([value]) => value)
    .optional();

/** The form of a case's page. Its fields may all be missing: what is wrong is told on the page, not as a refusal. */
export const caseForm = z.object({
  version: once(12),
  choice: once(40),
  reason: once(40),
  text: once(8000),
  renew: once(10),
});
