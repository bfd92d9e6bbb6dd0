// What the forms of the pages hold.
import * as z from "zod";
import { once, pageQuery } from "../../shared/pages/taken.ts";

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
  renew: once(10),
  row: z.array(z.string().max(120)).max(mostRows).optional(),
  choice: once(40),
});

/** Is the address right? */
export const proofForm = z.strictObject({ choice: once(10) });
