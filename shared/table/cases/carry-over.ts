// Carrying over: an access that goes on starts the year's case as activated, by the system, and tells nobody.
import { firstDay, lastDay } from "../../clock.ts";
import { hash } from "../../hash.ts";
import type { Instant, Year } from "../../kinds.ts";
import type { AccessRequestKey } from "../../ports.ts";
import { type AccessRequest, accessRequestId } from "../../records/access-request.ts";
import { type CaseRef, systemActor } from "../../records/case.ts";
import { updateItem } from "../client.ts";
import { schemaVersion, setAll } from "../codec.ts";
import { conditionally } from "../failed-condition.ts";
import { keys } from "../keys.ts";
import { stamp } from "./moves.ts";

export type By = { eventId: string; at: Instant };
type Place = Pick<AccessRequest, "libraryNumber" | "productId" | "vendorId" | "year">;
type Facts = Pick<AccessRequest, "contact" | "ipRanges" | "feideRealm" | "libraryCardSystem">;

const nothing: Facts = { contact: null, ipRanges: [], feideRealm: null, libraryCardSystem: null };

const refOf = (key: AccessRequestKey): CaseRef => ({
  kind: "access-request",
  libraryNumber: key.libraryNumber,
  id: accessRequestId(key),
});

/** The case of an access that works already, with the facts that the vendor has of it. */
export const carriedOver = (place: Place, by: By, facts: Facts = nothing): AccessRequest => {
  const { libraryNumber, productId, vendorId, year } = place;
  const { contact, ipRanges, feideRealm, libraryCardSystem } = facts;
  const state = "activated";
  const wish = { move: "carry_over", ...by, actor: systemActor, reason: "carried_over" } as const;
  const { event, entry } = stamp(refOf(place), wish, { version: 1, state });
  return {
    libraryNumber,
    productId,
    vendorId,
    year,
    schemaVersion,
    state,
    reason: "carried_over",
    version: 1,
    attempt: 1,
    fingerprint: hash("carried over"),
    requestedAt: by.at,
    contact,
    ipRanges,
    feideRealm,
    libraryCardSystem,
    note: null,
    said: null,
    validFrom: firstDay(year),
    validTo: lastDay(year),
    history: [entry],
    event,
  };
};

/** One conditional write, pinned on an enrolment without a case. */
export const carryOver = async (from: AccessRequest, year: Year, by: By): Promise<boolean> => {
  const record = carriedOver({ ...from, year }, by, from);
  const set = setAll(record);
  const written = await conditionally(
    updateItem(keys.accessRequest(record), {
      UpdateExpression: `${set.expression} REMOVE quiet, raised`,
      ConditionExpression: "attribute_exists(enrolment) AND attribute_not_exists(#state)",
      ExpressionAttributeNames: { ...set.names, "#state": "state" },
      ExpressionAttributeValues: set.values,
    }),
  );
  return written.ok;
};
