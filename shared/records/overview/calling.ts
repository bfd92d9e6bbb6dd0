// Whom a library calls when it does not get on: the county contact is the first line, Bibliotek24 the second.
import type { Email } from "../../kinds.ts";
import type { OperatorIdentity, Organisation } from "../organisation.ts";

type Callable = { name: string; email: Email };
/** Whom to call first, where the county has a contact, and whom next. */
export type Call = { first: Callable | null; next: Callable };

/** The county's contact, under the county's name: its mailbox is written to, whoever reads it. */
const firstToCall = (county: Organisation | null): Callable | null => {
  const contact = county?.contacts.find(({ role }) => role === "countyContact");
  return county && contact ? { name: county.name, email: contact.email } : null;
};

/** Both lines, as they are on a day; the operator is the one of that day. */
export const callOf = (county: Organisation | null, operator: OperatorIdentity): Call => ({
  first: firstToCall(county),
  next: { name: operator.senderName, email: operator.supportAddress },
});
