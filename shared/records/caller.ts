// Who calls: an organisation proven by a token, and the scopes the token carries without their prefix.
import * as z from "zod";
import { line, OrganisationNumber } from "../kinds.ts";

export const Scope = z.enum([
  "access",
  "access.write",
  "fault",
  "fault.write",
  "county",
  "vendor",
  "operator",
]);
export type Scope = z.infer<typeof Scope>;

/** `consumer` is the organisation that answers for the call; `supplier` runs the system on its behalf, by delegation. */
export const Caller = z.object({
  consumer: OrganisationNumber,
  supplier: OrganisationNumber.nullable(),
  scopes: z.array(Scope),
  tokenId: line(200).nullable(),
});
export type Caller = z.infer<typeof Caller>;
