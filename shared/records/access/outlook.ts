// What an access request looks like today: the state as shown, whether access is in force, what happens next and whose turn it is.
import { addWorkingDays } from "../../calendar.ts";
import { osloDay } from "../../clock.ts";
import type { Day, Instant } from "../../kinds.ts";
import type { AccessRequest } from "../access-request.ts";
import { isNotConfirmed, patience } from "../ageing.ts";
import { isPeriodOver } from "./legal-moves.ts";
import { asksAt, openBy, type Terms, type Timed } from "./turns.ts";
import type { Next, ShownState } from "./view.ts";

const nothing: Next = { turn: null, what: "nothing", by: null };

const heldNext = (reason: string | null): Next => {
  if (reason === "not_enrolled") return { turn: "operator", what: "enrol", by: null };
  return { turn: "operator", what: reason === "no_contact" ? "find_contact" : "sign_agreement", by: null };
};

const lastAt = (record: Timed): Instant => record.history.at(-1)?.at ?? record.requestedAt;

const verifyBy = (record: Timed): Day | null => {
  const activated = record.history.at(-1);
  return activated && record.reason !== "carried_over"
    ? addWorkingDays(osloDay(asksAt(record, activated)), patience.libraryAnswers)
    : null;
};

/** What happens next with the case, whose turn it is, and by when. */
export const nextOf = (record: Timed, terms: Terms, now: Instant): Next => {
  if (isPeriodOver(record, osloDay(now))) return nothing;
  switch (record.state) {
    case "received":
      return { turn: "system", what: "send", by: null };
    case "held":
      return heldNext(record.reason);
    case "undeliverable":
      return { turn: "operator", what: "find_contact", by: addWorkingDays(osloDay(lastAt(record)), 1) };
    case "sent":
      return { turn: "vendor", what: "acknowledge", by: openBy(record, terms) };
    case "acknowledged":
      return { turn: "vendor", what: "activate", by: openBy(record, terms) };
    case "needs_info": {
      const by = addWorkingDays(osloDay(lastAt(record)), patience.libraryAnswers);
      return { turn: "library", what: "answer_vendor", by };
    }
    case "activated":
      return { turn: "library", what: "verify", by: verifyBy(record) };
    default:
      return nothing;
  }
};

/** The state in which the case is shown. */
export const shownStateOf = (record: Timed, terms: Terms, now: Instant): ShownState => {
  if (isPeriodOver(record, osloDay(now))) return "ended";
  return isNotConfirmed(record, terms, now) ? "not_confirmed" : record.state;
};

/** Access is in force while it is open and the day is in its period. */
export const isInForce = (
  { state, validFrom, validTo }: Pick<AccessRequest, "state" | "validFrom" | "validTo">,
  today: Day,
): boolean => (state === "activated" || state === "verified") && validFrom <= today && today <= validTo;
