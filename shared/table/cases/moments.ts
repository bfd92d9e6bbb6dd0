// What statistics are made of: one small item per case beside its product and year, replaced when the case has moved on.
import type { Ports } from "../../ports.ts";
import { CaseMoments } from "../../records/access/moments.ts";
import { toAttributes, updateItem } from "../client.ts";
import { fromItem, schemaVersion, setAll } from "../codec.ts";
import { conditionally } from "../failed-condition.ts";
import { keys } from "../keys.ts";
import { everything } from "../pages.ts";

/** The port of a product's case moments. A year has at most one item for each library: some 20 units to read. */
export const open = (): Ports["caseMoments"] => ({
  keep: async (moments) => {
    const set = setAll({ schemaVersion, ...moments });
    const written = await conditionally(
      updateItem(keys.caseMoments(moments), {
        UpdateExpression: set.expression,
        ConditionExpression: "attribute_not_exists(pk) OR #version < :version",
        ExpressionAttributeNames: { ...set.names, "#version": "version" },
        ExpressionAttributeValues: { ...set.values, ...toAttributes({ ":version": moments.version }) },
      }),
    );
    return written.ok;
  },
  ofProduct: (productId, year) => {
    const { pk, prefix } = keys.caseMomentsOf(productId, year);
    return everything({ pk, prefix }, (item) => fromItem(CaseMoments, item));
  },
});
