// The cases that wait for a vendor: one item per case, written by who hears of its moves, in whatever order.
import * as z from "zod";
import { millisecondsOf } from "../../clock.ts";
import type { Ports } from "../../ports.ts";
import { CaseRef } from "../../records/case.ts";
import { putItem, toAttributes } from "../client.ts";
import { fromItem, toItem } from "../codec.ts";
import { conditionally } from "../failed-condition.ts";
import { keys } from "../keys.ts";
import { page } from "../pages.ts";

const OpenCase = z.object({ case: CaseRef, version: z.int().positive(), isOpen: z.boolean() });

// Why a case that is over is not removed at once: a late word of an earlier version would bring it back.
const rememberedSeconds = 14 * 86_400;

/** The open cases port. */
export const open = (): Ports["openCases"] => ({
  note: async (ref, { vendorId, version, isOpen, at }) => {
    const expiresAt = isOpen ? undefined : Math.floor(millisecondsOf(at) / 1000) + rememberedSeconds;
    await conditionally(
      putItem({
        Item: toItem(keys.openCase(vendorId, ref), { case: ref, version, isOpen, expiresAt }),
        ConditionExpression: "attribute_not_exists(pk) OR #version < :version",
        ExpressionAttributeNames: { "#version": "version" },
        ExpressionAttributeValues: toAttributes({ ":version": version }),
      }),
    );
  },
  ofVendor: (vendorId, wish) =>
    page({ pk: `VENDOR#${vendorId}`, prefix: "OPEN#" }, wish, (item) => {
      const known = fromItem(OpenCase, item);
      return known.isOpen ? known.case : null;
    }),
});
