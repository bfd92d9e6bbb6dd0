// What the numbers of faults are made of: a small item for each report, and the incidents and windows as they stand.
import type { Ports } from "../../ports.ts";
import { Downtime } from "../../records/faults/downtime.ts";
import { FaultMoments } from "../../records/faults/moments.ts";
import { Incident } from "../../records/incident/incident.ts";
import { toAttributes, updateItem } from "../client.ts";
import { fromItem, schemaVersion, setAll } from "../codec.ts";
import { conditionally } from "../failed-condition.ts";
import { keys } from "../keys.ts";
import { everything } from "../pages.ts";

/** The port of a product's numbers. Four queries; a year has an item for each report. */
export const open = (): Ports["faultNumbers"] => ({
  keep: async (moments) => {
    const set = setAll({ schemaVersion, ...moments });
    const written = await conditionally(
      updateItem(keys.faultMoments(moments), {
        UpdateExpression: set.expression,
        ConditionExpression: "attribute_not_exists(pk) OR #version < :version",
        ExpressionAttributeNames: { ...set.names, "#version": "version" },
        ExpressionAttributeValues: { ...set.values, ...toAttributes({ ":version": moments.version }) },
      }),
    );
    return written.ok;
  },
  ofProduct: async (productId, year) => {
    const [current, past, downtimes, reports] = await Promise.all([
      everything(keys.incidentsOf(productId), (item) => fromItem(Incident, item)),
      everything(keys.pastIncidentsOf(productId), (item) => fromItem(Incident, item)),
      everything(keys.downtimesOf(productId), (item) => fromItem(Downtime, item)),
      everything(keys.faultMomentsOf(productId, year), (item) => fromItem(FaultMoments, item)),
    ]);
    return { incidents: [...past, ...current], downtimes, reports };
  },
});
