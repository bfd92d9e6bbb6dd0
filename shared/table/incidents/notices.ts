// Notices of incidents: one item for each recipient and change, which carries its own event and waits until it is told.
import { plusSeconds } from "../../clock.ts";
import { envNumber } from "../../env.ts";
import type { Ports } from "../../ports.ts";
import {
  IncidentNotice,
  type IncidentNoticeDraft,
  type IncidentNoticeRef,
} from "../../records/incident/notice.ts";
import { getItem, putItem, toAttributes, updateItem } from "../client.ts";
import { fromItem, fromItemOrNull, toItem } from "../codec.ts";
import { conditionally } from "../failed-condition.ts";
import { keys } from "../keys.ts";
import { everything } from "../pages.ts";
import { dueItems } from "../telling/due-items.ts";

const put = async (draft: IncidentNoticeDraft): Promise<void> => {
  const { incident, owner, version, template, at } = draft;
  const key = keys.incidentNotice(draft);
  const id = `${incident}/${owner}/${version}/${template}`;
  const event = { incident, owner, version, template, id, type: "incident.notice", at };
  const wait = { dueFor: "incident-notice", dueAt: plusSeconds(at, envNumber("TELL_AGAIN_SECONDS")) };
  await conditionally(
    putItem({
      Item: toItem(key, { ...draft, event, ...wait }),
      ConditionExpression: "attribute_not_exists(pk)",
    }),
  );
};

const settle: Ports["incidentNotices"]["settle"] = async (ref, dueAt) => {
  const values = { ":quiet": true, ...(dueAt !== null && { ":for": "incident-notice", ":at": dueAt }) };
  await updateItem(keys.incidentNotice(ref), {
    UpdateExpression:
      dueAt === null
        ? "SET quiet = :quiet REMOVE dueFor, dueAt"
        : "SET quiet = :quiet, dueFor = :for, dueAt = :at",
    ConditionExpression: "attribute_exists(pk)",
    ExpressionAttributeValues: toAttributes(values),
  });
};

/** The port of incident notices. */
export const open = (): Ports["incidentNotices"] => ({
  put,
  read: async (ref) => fromItemOrNull(IncidentNotice, (await getItem(keys.incidentNotice(ref), true)).Item),
  ofIncident: (id) =>
    everything({ ...keys.incidentNotices(id), consistent: true }, (item) => fromItem(IncidentNotice, item)),
  due: async (until, limit): Promise<IncidentNoticeRef[]> =>
    (await dueItems("incident-notice", { until, limit })).items.map((item) => fromItem(IncidentNotice, item)),
  settle,
});
