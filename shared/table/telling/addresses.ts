// Addresses known not to work: what bounced for good or complained is not written to until somebody says it works again.
import type { Email } from "../../kinds.ts";
import type { Ports } from "../../ports.ts";
import { addressHash } from "../../records/telling/subject.ts";
import { batchGet, putItem, toAttributes, updateItem } from "../client.ts";
import { toItem } from "../codec.ts";
import { keys } from "../keys.ts";

/** The addresses port. The item holds no address: its key is a hash of it. */
export const open = (): Ports["addresses"] => ({
  broken: async (emails) => {
    if (emails.length === 0) return new Set<Email>();
    const items = await batchGet([...new Set(emails.map(addressHash))].map(keys.address));
    const found = new Set(items.filter(({ mended }) => !mended).map((item) => item["pk"]?.S));
    return new Set(emails.filter((email) => found.has(keys.address(addressHash(email)).pk)));
  },
  breakDown: async (email, { type, at }) => {
    await putItem({ Item: toItem(keys.address(addressHash(email)), { type, at }) });
  },
  mend: async (id) => {
    // Kept with a mark: nothing in this system may delete, and how often an address broke is worth knowing.
    await updateItem(keys.address(id), {
      UpdateExpression: "SET mended = :yes",
      ExpressionAttributeValues: toAttributes({ ":yes": true }),
    });
  },
});
