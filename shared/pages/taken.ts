// What every page takes: a token in the path, a language in the query, and fields of a form.
import * as z from "zod";
import { Language } from "../kinds.ts";
import { longestToken } from "../records/link.ts";

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
