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
export const caseForm = z.strictObject({
  version: once(12),
  choice: once(40),
  reason: once(40),
  text: once(8000),
  until: once(20),
  renew: once(10),
});

/** `?as=csv` gives the same as a table for spreadsheets. */
export const workQuery = pageQuery.extend({ as: z.enum(["csv"]).optional().catch(undefined) });

/** The most cases a page shows, and a form answers. */
export const mostRows = 300;

/** The ticked cases, each as `libraryNumber/accessRequestId/version`, and one choice for all of them. */
export const workForm = z.strictObject({
  row: z.array(z.string().max(120)).max(mostRows).optional(),
  choice: once(40),
});

/** Is the address right? */
export const proofForm = z.strictObject({ choice: once(10) });
