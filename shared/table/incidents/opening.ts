// The opening of an incident: one conditional write on there being none open, which puts the last one aside.
import { plusSeconds } from "../../clock.ts";
import { envNumber } from "../../env.ts";
import { Problem } from "../../http/problem.ts";
import type { Instant } from "../../kinds.ts";
import type { IncidentDraft } from "../../ports/incidents.ts";
import { systemActor } from "../../records/case.ts";
import { stampIncident } from "../../records/incident/advance.ts";
import { Incident, incidentIdOf, isOpen } from "../../records/incident/incident.ts";
import { getItem, toAttributes, transact } from "../client.ts";
import { fromItemOrNull, type Item, schemaVersion, toItem } from "../codec.ts";
import { together } from "../failed-condition.ts";
import { keys } from "../keys.ts";

/** When the sweeper first looks whether a move has been made known. */
export const lookAgain = (at: Instant) => ({
  dueFor: "incident",
  dueAt: plusSeconds(at, envNumber("TELL_AGAIN_SECONDS")),
});

const begun = (draft: IncidentDraft, number: number): Omit<Incident, "counties"> => {
  const { productId, family, vendorId, since, at } = draft;
  const id = incidentIdOf({ productId, family, number });
  const wish = { move: "report", eventId: draft.eventId, at, actor: systemActor } as const;
  const { event, entry } = stampIncident(id, wish, { v: 1, to: "reported", tells: null });
  return {
    schemaVersion,
    version: 1,
    id,
    productId,
    family,
    number,
    vendorId,
    state: "reported",
    since,
    confirmedAt: null,
    endedAt: null,
    reports: 0,
    libraries: 0,
    countedAt: at,
    stillBroken: 0,
    lead: null,
    estimate: null,
    estimateBase: null,
    nextUpdateAt: null,
    workaround: null,
    mergedInto: null,
    mergedFrom: [],
    vendorTold: null,
    spreadVersion: 0,
    history: [entry],
    event,
  };
};

const opening = (draft: IncidentDraft, last: Incident | null) => {
  const record = begun(draft, (last?.number ?? 0) + 1);
  const Item = toItem(keys.incident(draft), { ...record, ...lookAgain(draft.at) });
  return last
    ? {
        Item,
        ConditionExpression: "#number = :number AND #version = :seen",
        ExpressionAttributeNames: { "#number": "number", "#version": "version" },
        ExpressionAttributeValues: toAttributes({ ":number": last.number, ":seen": last.version }),
      }
    : { Item, ConditionExpression: "attribute_not_exists(pk)" };
};

/** What is put aside tells nothing, and nobody need look at it again. */
const aside = (last: Incident, item: Item): Item => {
  const { dueFor: _, dueAt: __, ...kept } = item;
  return { ...kept, ...toAttributes({ ...keys.pastIncident(last), quiet: true }) };
};

const tries = 8;

/** The open incident of a product and family; of many who open one at once, one does, and all get that one. */
export const openIncident = async (draft: IncidentDraft): Promise<Incident> => {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const { Item: item } = await getItem(keys.incident(draft), true);
    const last = fromItemOrNull(Incident, item);
    if (last && isOpen(last)) return last;
    const parts = await together(() =>
      transact((TableName) => [
        { Put: { TableName, ...opening(draft, last) } },
        ...(last && item ? [{ Put: { TableName, Item: aside(last, item) } }] : []),
      ]),
    );
    if (parts === "written") return { ...begun(draft, (last?.number ?? 0) + 1), counties: [] };
  }
  throw new Problem("system.unavailable", { headers: { "retry-after": "1" } });
};
