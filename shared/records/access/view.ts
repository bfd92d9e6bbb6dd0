// An access request as its readers get it, with what the clock makes of it.
import * as z from "zod";
import { Day, Instant, IpRange, LibraryNumber, ProductId, Year } from "../../kinds.ts";
import { AccessRequestState, Said } from "../access-request.ts";
import { CaseContact } from "../contact.ts";

/** What a case is waiting for, who does it, and the last day on which that is in time; null where nobody is waited for. */
export const Next = z
  .object({
    turn: z.enum(["library", "vendor", "operator", "system"]).nullable(),
    what: z.enum([
      "enrol",
      "find_contact",
      "sign_agreement",
      "send",
      "answer_vendor",
      "acknowledge",
      "activate",
      "verify",
      "nothing",
    ]),
    by: Day.nullable(),
  })
  .meta({ id: "Next" });
export type Next = z.infer<typeof Next>;

/** The stored states, and what the clock alone says: opened, but nobody has confirmed it. */
export const ShownState = z.enum([...AccessRequestState.options, "not_confirmed"]);
export type ShownState = z.infer<typeof ShownState>;

/** The case as its readers see it; what a reader may not see is null. */
export const AccessRequestView = z
  .object({
    id: z.string(),
    libraryNumber: LibraryNumber,
    productId: ProductId,
    year: Year,
    state: AccessRequestState,
    shownState: ShownState.describe("The state, and what the calendar says of it: not_confirmed, or ended"),
    reason: z.string().nullable(),
    accessInForce: z.boolean().describe("Open, and today is in its period"),
    next: Next,
    moves: z.array(z.string()).describe("What this reader may do with it now"),
    version: z.int(),
    attempt: z.int(),
    requestedAt: Instant,
    validFrom: Day,
    validTo: Day,
    contact: CaseContact.nullable(),
    ipRanges: z.array(IpRange).nullable(),
    feideRealm: z.string().nullable(),
    libraryCardSystem: z.string().nullable(),
    note: z.string().nullable(),
    said: Said.nullable(),
    history: z.array(z.object({ at: Instant, move: z.string(), state: z.string(), by: z.string() })),
  })
  .meta({ id: "AccessRequest" });
export type AccessRequestView = z.infer<typeof AccessRequestView>;
