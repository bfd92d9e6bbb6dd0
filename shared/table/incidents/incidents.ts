// Incidents: the last one of a product and family stands at one place, so that a second open one cannot exist.
import type { Ports } from "../../ports.ts";
import { advanced } from "../../records/incident/advance.ts";
import {
  Incident,
  type IncidentId,
  IncidentMember,
  IncidentReport,
  incidentIdOf,
  incidentKeyOf,
} from "../../records/incident/incident.ts";
import { type IncidentWish, isLegal } from "../../records/incident/moves.ts";
import type { MoveOutcome } from "../../records/outcome.ts";
import { getItem, toAttributes, updateItem } from "../client.ts";
import { fromItem, fromItemOrNull, setAll } from "../codec.ts";
import { conditionally } from "../failed-condition.ts";
import { keys } from "../keys.ts";
import { everything } from "../pages.ts";
import { dueItems } from "../telling/due-items.ts";
import { count, stillBroken } from "./counting.ts";
import { lookAgain, openIncident } from "./opening.ts";

const readIncident = async (id: IncidentId): Promise<Incident | null> => {
  const key = incidentKeyOf(id);
  if (!key) return null;
  const last = fromItemOrNull(Incident, (await getItem(keys.incident(key), true)).Item);
  if (!last || last.number === key.number) return last;
  return fromItemOrNull(Incident, (await getItem(keys.pastIncident(key), true)).Item);
};

const keyOf = (id: IncidentId) => {
  const key = incidentKeyOf(id);
  if (!key) throw new Error(`${id} names no incident.`);
  return key;
};

/** Writes beside a move: nothing is told of it, and only the incident of this number is meant. */
const note = async (
  id: IncidentId,
  fields: Record<string, unknown>,
  only: { condition: string; values: Record<string, unknown> } = { condition: "", values: {} },
): Promise<boolean> => {
  const key = keyOf(id);
  const set = setAll({ ...fields, quiet: true });
  const written = await conditionally(
    updateItem(keys.incident(key), {
      UpdateExpression: set.expression,
      ConditionExpression: `#number = :number${only.condition}`,
      ExpressionAttributeNames: { ...set.names, "#number": "number" },
      ExpressionAttributeValues: {
        ...set.values,
        ...toAttributes({ ":number": key.number, ...only.values }),
      },
    }),
  );
  return written.ok;
};

const refusal = (record: Incident, wish: IncidentWish): MoveOutcome<Incident> | null => {
  if (record.history.some((move) => move.id === wish.eventId)) return { outcome: "moved", record };
  if (wish.vendorId !== undefined && wish.vendorId !== record.vendorId) return { outcome: "unknown" };
  if (wish.version !== undefined && wish.version !== record.version) return { outcome: "stale", record };
  return isLegal(record, wish) ? null : { outcome: "wrong_state", record };
};

const writeMove = (record: Incident, wish: IncidentWish) => {
  const set = setAll({ ...advanced(record, wish), ...lookAgain(wish.at) });
  return conditionally(
    updateItem(keys.incident(record), {
      UpdateExpression: `${set.expression} REMOVE quiet`,
      ConditionExpression: "#number = :number AND #version = :seen",
      ExpressionAttributeNames: { ...set.names, "#number": "number", "#version": "version" },
      ExpressionAttributeValues: {
        ...set.values,
        ...toAttributes({ ":number": record.number, ":seen": record.version }),
      },
      ReturnValues: "ALL_NEW",
    }),
  );
};

// Why a loop: a mover who has seen no version means whatever stands, and two of them at once are both right.
const move = async (id: IncidentId, wish: IncidentWish): Promise<MoveOutcome<Incident>> => {
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const record = await readIncident(id);
    if (!record) return { outcome: "unknown" };
    const refused = refusal(record, wish);
    if (refused) return refused;
    const written = await writeMove(record, wish);
    if (written.ok) return { outcome: "moved", record: fromItem(Incident, written.answer.Attributes ?? {}) };
  }
  const record = await readIncident(id);
  return record ? { outcome: "stale", record } : { outcome: "unknown" };
};

const leadWith: Ports["incidents"]["leadWith"] = async (id, report, instead) => {
  // `#s0` is the first field that `note` sets.
  const seen =
    instead === null
      ? { condition: " AND attribute_type(#s0, :null)", values: { ":null": "NULL" } }
      : { condition: " AND #s0 = :instead", values: { ":instead": instead } };
  if (await note(id, { lead: report }, seen)) return report;
  return (await readIncident(id))?.lead ?? null;
};

const swallow: Ports["incidents"]["swallow"] = async (id, other) => {
  const key = keyOf(id);
  await conditionally(
    updateItem(keys.incident(key), {
      UpdateExpression: "SET mergedFrom = list_append(mergedFrom, :others), quiet = :quiet",
      ConditionExpression: "#number = :number AND NOT contains(mergedFrom, :other)",
      ExpressionAttributeNames: { "#number": "number" },
      ExpressionAttributeValues: toAttributes({
        ":others": [other],
        ":other": other,
        ":number": key.number,
        ":quiet": true,
      }),
    }),
  );
};

const due: Ports["incidents"]["due"] = async (until, limit) => {
  const { items } = await dueItems("incident", { until, limit });
  return items.map((item) => incidentIdOf(fromItem(Incident, item)));
};

const settle: Ports["incidents"]["settle"] = async (id, dueAt) => {
  const key = keyOf(id);
  await conditionally(
    updateItem(keys.incident(key), {
      UpdateExpression:
        dueAt === null
          ? "SET quiet = :quiet REMOVE dueFor, dueAt"
          : "SET quiet = :quiet, dueFor = :for, dueAt = :at",
      ConditionExpression: "#number = :number",
      ExpressionAttributeNames: { "#number": "number" },
      ExpressionAttributeValues: toAttributes({
        ":number": key.number,
        ":quiet": true,
        ...(dueAt !== null && { ":for": "incident", ":at": dueAt }),
      }),
    }),
  );
};

/** The incidents port. */
export const open = (): Ports["incidents"] => ({
  current: async (productId, family) =>
    fromItemOrNull(Incident, (await getItem(keys.incident({ productId, family }))).Item),
  read: readIncident,
  ofProduct: (productId) => everything(keys.incidentsOf(productId), (item) => fromItem(Incident, item)),
  everywhere: () => everything(keys.incidentsEverywhere(), (item) => fromItem(Incident, item)),
  past: (productId) => everything(keys.pastIncidentsOf(productId), (item) => fromItem(Incident, item)),
  open: openIncident,
  count,
  leadWith,
  move,
  swallow,
  members: (id) =>
    everything({ ...keys.incidentMembers(id), consistent: true }, (item) => fromItem(IncidentMember, item)),
  reports: async (id) => {
    const all = await everything({ ...keys.incidentReports(id), consistent: true }, (item) =>
      fromItem(IncidentReport, item),
    );
    return all.toSorted((one, other) => (one.at < other.at ? -1 : 1));
  },
  stillBroken,
  vendorTold: ({ id, vendorTold: seen }, told) =>
    note(
      id,
      { vendorTold: told },
      seen === null
        ? { condition: " AND attribute_type(#s0, :null)", values: { ":null": "NULL" } }
        : { condition: " AND #s0 = :told", values: { ":told": seen } },
    ),
  spread: async (id, version) => {
    await note(
      id,
      { spreadVersion: version },
      { condition: " AND spreadVersion < :spread", values: { ":spread": version } },
    );
  },
  due,
  settle,
});
