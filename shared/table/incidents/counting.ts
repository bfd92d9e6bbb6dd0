// The count of an incident: each report and each library once, in one transaction with the counters.
import type { LibraryNumber } from "../../kinds.ts";
import type { Ports } from "../../ports.ts";
import type { CaseRef } from "../../records/case.ts";
import {
  type Incident,
  type IncidentId,
  type IncidentKey,
  type IncidentMember,
  incidentKeyOf,
  openStates,
} from "../../records/incident/incident.ts";
import { toAttributes, toKey, transact } from "../client.ts";
import { toItem } from "../codec.ts";
import { type Part, together } from "../failed-condition.ts";
import { keys } from "../keys.ts";

type Counting = { id: IncidentId; key: IncidentKey; report: CaseRef; member: IncidentMember };

const absent = "attribute_not_exists(pk)";

const reportPut = ({ id, report, member }: Counting) => {
  const { pk, prefix } = keys.incidentReports(id);
  const sk = `${prefix}${report.libraryNumber}#${report.id}`;
  return { Item: toItem({ pk, sk }, { case: report, at: member.at }), ConditionExpression: absent };
};

const memberPut = ({ id, member }: Counting) => {
  const { pk, prefix } = keys.incidentMembers(id);
  return {
    Item: toItem({ pk, sk: `${prefix}${member.libraryNumber}` }, member),
    ConditionExpression: absent,
  };
};

const counterUpdate = ({ key, member }: Counting, libraries: number) => ({
  Key: toKey(keys.incident(key)),
  UpdateExpression:
    "SET countedAt = :at, quiet = :quiet ADD reports :one, libraries :libraries, counties :county",
  ConditionExpression: `#number = :number AND #state IN (${openStates.map((_, at) => `:open${at}`).join(", ")})`,
  ExpressionAttributeNames: { "#number": "number", "#state": "state" },
  ExpressionAttributeValues: {
    ...toAttributes({
      ":at": member.at,
      ":quiet": true,
      ":one": 1,
      ":libraries": libraries,
      ":number": key.number,
      ...Object.fromEntries(openStates.map((state, at) => [`:open${at}`, state])),
    }),
    ":county": { SS: [member.countyNumber] },
  },
});

const first = (counting: Counting): Promise<Part[] | "written"> =>
  together(() =>
    transact((TableName) => [
      { Put: { TableName, ...reportPut(counting) } },
      { Update: { TableName, ...counterUpdate(counting, 1) } },
      { Put: { TableName, ...memberPut(counting) } },
    ]),
  );

const another = (counting: Counting): Promise<Part[] | "written"> =>
  together(() =>
    transact((TableName) => [
      { Put: { TableName, ...reportPut(counting) } },
      { Update: { TableName, ...counterUpdate(counting, 0) } },
    ]),
  );

const outcomeOf = (parts: Part[] | "written"): "counted" | "known" | "closed" | "member" => {
  if (parts === "written") return "counted";
  const [report, counter] = parts;
  if (report?.failed) return "known";
  return counter?.failed ? "closed" : "member";
};

/** Counts a report; a library that has one already is counted no second time. */
export const count: Ports["incidents"]["count"] = async (id, report, member) => {
  const key = incidentKeyOf(id);
  if (!key) throw new Error(`${id} names no incident.`);
  const counting = { id, key, report, member };
  const once = outcomeOf(await first(counting));
  const outcome = once === "member" ? outcomeOf(await another(counting)) : once;
  return outcome === "member" ? "closed" : outcome;
};

const saysBroken = (incident: Incident, libraryNumber: LibraryNumber) =>
  together(() =>
    transact((TableName) => [
      {
        Put: {
          TableName,
          Item: toItem(keys.stillBroken(incident, libraryNumber), { libraryNumber }),
          ConditionExpression: absent,
        },
      },
      {
        Update: {
          TableName,
          Key: toKey(keys.incident(incident)),
          UpdateExpression: "SET quiet = :quiet ADD stillBroken :one",
          ConditionExpression: "#number = :number AND #version = :version",
          ExpressionAttributeNames: { "#number": "number", "#version": "version" },
          ExpressionAttributeValues: toAttributes({
            ":quiet": true,
            ":one": 1,
            ":number": incident.number,
            ":version": incident.version,
          }),
        },
      },
    ]),
  );

/** How many libraries have said so by now, this one included; 0 where the incident has moved on. */
export const stillBroken: Ports["incidents"]["stillBroken"] = async (incident, libraryNumber) => {
  const parts = await saysBroken(incident, libraryNumber);
  if (parts === "written") return incident.stillBroken + 1;
  return parts[0]?.failed ? incident.stillBroken : 0;
};
