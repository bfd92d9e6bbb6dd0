// What the status pages show: small items of one partition, so that one query answers everything.
import { millisecondsOf, plusSeconds } from "../../clock.ts";
import type { Ports } from "../../ports.ts";
import { Downtime } from "../../records/faults/downtime.ts";
import { type Shown, ShownIncident, shownFor } from "../../records/faults/shown.ts";
import { putItem, toAttributes } from "../client.ts";
import { fromItem, type Item, toItem } from "../codec.ts";
import { conditionally } from "../failed-condition.ts";
import { keys } from "../keys.ts";
import { everything } from "../pages.ts";

const expiry = ({ endedAt }: ShownIncident) =>
  endedAt === null ? {} : { expiresAt: Math.floor(millisecondsOf(plusSeconds(endedAt, shownFor)) / 1000) };

const show: Ports["status"]["show"] = async (incident) => {
  const newer = "#version < :version OR (#version = :version AND libraries < :libraries)";
  await conditionally(
    putItem({
      Item: toItem(keys.shownIncident(incident), { ...incident, ...expiry(incident) }),
      ConditionExpression: `attribute_not_exists(pk) OR ${newer}`,
      ExpressionAttributeNames: { "#version": "version" },
      ExpressionAttributeValues: toAttributes({
        ":version": incident.version,
        ":libraries": incident.libraries,
      }),
    }),
  );
};

const isIncident = (item: Item): boolean => item["sk"]?.S?.split("#")[2] === "INCIDENT";

const read = async (range: { pk: string; prefix: string }): Promise<Shown> => {
  const items = await everything(range, (item) => item);
  return {
    incidents: items.filter(isIncident).map((item) => fromItem(ShownIncident, item)),
    downtimes: items.filter((item) => !isIncident(item)).map((item) => fromItem(Downtime, item)),
  };
};

/** The status port. */
export const open = (): Ports["status"] => ({
  show,
  everything: () => read(keys.shown()),
  ofProduct: (productId) => read(keys.shownOf(productId)),
});
