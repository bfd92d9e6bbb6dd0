// What the door's pages take: a search, a library, a product in the path, and the fields of their forms.
import * as z from "zod";
import { ProductId } from "../../shared/kinds.ts";
import { once, pageQuery, tokenParams } from "../../shared/pages/taken.ts";
import { WebinarId } from "../../shared/records/training/webinar.ts";

/** `?search=bergen`; what is too long to be a name finds nothing. */
export const chooseQuery = pageQuery.extend({ search: z.string().max(100).optional().catch(undefined) });

/** `?year=2027`: the agreement's year; another form of it is as none. */
export const yearQuery = pageQuery.extend({ year: z.string().max(4).optional().catch(undefined) });

export const webinarParams = tokenParams.extend({ webinarId: WebinarId });

export const productParams = tokenParams.extend({ productId: ProductId });

/** The library that was chosen, and the words it was found by. */
export const chooseForm = z.strictObject({ libraryNumber: once(7), search: once(100) });

/** Fields may all be missing or wrong: what is wrong is told on the page, not as a refusal. */
export const accessForm = z.strictObject({
  choice: once(20),
  year: once(4),
  name: once(400),
  email: once(400),
  ipRanges: once(4000),
  feideRealm: once(400),
  libraryCardSystem: once(400),
  note: once(4000),
});
export type AccessForm = z.infer<typeof accessForm>;

export const faultForm = z.strictObject({
  symptom: once(40),
  description: once(8000),
  name: once(400),
  email: once(400),
});
export type FaultForm = z.infer<typeof faultForm>;

/** `choice` is `sign_up` or `sign_off`. */
export const signUpForm = z.strictObject({ choice: once(20), email: once(400) });
export type SignUpForm = z.infer<typeof signUpForm>;
