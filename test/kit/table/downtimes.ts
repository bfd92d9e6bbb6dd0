// Planned maintenance of the small world's product, and who plans it.

import { handler as create } from "../../../functions/downtime/create.ts";
import { plusSeconds } from "../../../shared/clock.ts";
import type { Instant } from "../../../shared/kinds.ts";
import { DowntimeView } from "../../../shared/records/faults/downtime.ts";
import { aCaller, theOperator, theVendor } from "../builders.ts";
import { answer } from "./calls.ts";
import type { realPorts } from "./ports.ts";
import { noon } from "./small-world.ts";

export const vendor = aCaller(theVendor, "vendor");
export const operator = aCaller(theOperator, "operator");

export const hours = (count: number, after: Instant = noon): Instant => plusSeconds(after, count * 3600);

/** Two hours of maintenance, a day from noon. */
export const aWindow = (over: Record<string, unknown> = {}) => ({ from: hours(24), to: hours(26), ...over });

export const anAnnouncement = (over: Record<string, unknown> = {}) => ({
  ...aWindow(),
  reason: { nb: "Vi bytter servere." },
  ...over,
});

/** Announces it as the product's vendor. */
export const announced = async (
  ports: ReturnType<typeof realPorts>,
  over: Record<string, unknown> = {},
  productId = "fjordfilm",
): Promise<DowntimeView> => {
  const body = anAnnouncement(over);
  const answered = await answer(create, ports, { params: { productId }, body, caller: vendor });
  if (!("body" in answered)) throw new Error(`Refused: ${answered.refused} ${answered.flaws.join()}`);
  return DowntimeView.parse(answered.body);
};
