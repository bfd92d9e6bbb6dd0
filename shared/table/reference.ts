// The directory port: the reference item, kept in memory for a minute, and its rebuilding.
import { gunzipSync, gzipSync } from "node:zlib";
import * as z from "zod";
import { open as openClock } from "../clock.ts";
import { VendorId } from "../kinds.ts";
import type { Ports } from "../ports.ts";
import { type Directory, directoryOf } from "../records/directory.ts";
import { Library } from "../records/library.ts";
import { County, Municipality, OperatorIdentity, Organisation } from "../records/organisation.ts";
import { Product } from "../records/product.ts";
import { Reference, UnreadReference } from "../records/reference.ts";
import { batchGet, putItem, toAttributes } from "./client.ts";
import { fromItem, type Item, toItem } from "./codec.ts";
import { conditionally } from "./failed-condition.ts";
import { keys } from "./keys.ts";
import { memory } from "./memory.ts";
import { everything } from "./pages.ts";

const keptMilliseconds = 60_000;

/** Two versions of the key that signs cursors, base64url; the second one is accepted, never used to sign. */
export const CursorSecret = z.object({
  current: z.string().min(40),
  previous: z.string().nullable(),
  rotatedAt: z.string(),
});
export type CursorSecret = z.infer<typeof CursorSecret>;

const StoredReference = z.object({ gzip: z.instanceof(Uint8Array) });

type Loaded = { directory: Directory; secret: CursorSecret | null };

const nothing: UnreadReference = {
  libraries: [],
  products: [],
  organisations: [],
  operators: [],
  municipalities: [],
  counties: [],
};

const bySk = (items: Item[], sk: string): Item | undefined => items.find((item) => item["sk"]?.S === sk);

// Why at once: it takes less than a millisecond a minute, and a thread for it would first have to start.
const unpacked = (gzipped: Uint8Array): UnreadReference =>
  UnreadReference.parse(JSON.parse(gunzipSync(gzipped).toString("utf8")));

const load = async (): Promise<Loaded> => {
  const items = await batchGet([keys.reference(), keys.cursorSecret()]);
  const stored = bySk(items, keys.reference().sk);
  const secret = bySk(items, keys.cursorSecret().sk);
  const reference = stored ? unpacked(fromItem(StoredReference, stored).gzip) : nothing;
  return { directory: directoryOf(reference), secret: secret ? fromItem(CursorSecret, secret) : null };
};

const reference = memory<Loaded>(keptMilliseconds);

/** Both facts come in one read. */
export const loaded = (): Promise<Loaded> => reference.current(load);

/** Forgets what is in memory, so that the next call reads anew. */
export const { forget } = reference;

const rolesOf = ({ contacts, ...organisation }: Organisation) => ({
  ...organisation,
  vendorId: organisation.kind === "vendor" ? VendorId.parse(organisation.organisationId) : null,
  roles: [...new Set(contacts.map((contact) => contact.role))],
});

const termsOf = (product: Product) => ({
  ...product,
  sharing: product.answers.sharing.value,
  faultContact: product.answers.faultContact.email,
});

/** Maintenance: reads the four partitions whole. */
const collect = async (): Promise<Reference> => {
  const [libraries, products, organisations, operators, municipalities, counties] = await Promise.all([
    everything({ pk: "LIBRARIES", prefix: "LIBRARY#" }, (item) => fromItem(Library, item)),
    everything({ pk: "CATALOGUE", prefix: "PRODUCT#" }, (item) => fromItem(Product, item)),
    everything({ pk: "ORGANISATIONS", prefix: "ORGANISATION#", consistent: true }, (item) =>
      fromItem(Organisation, item),
    ),
    everything({ pk: "ORGANISATIONS", prefix: "OPERATOR#" }, (item) => fromItem(OperatorIdentity, item)),
    everything({ pk: "PLACES", prefix: "MUNICIPALITY#" }, (item) => fromItem(Municipality, item)),
    everything({ pk: "PLACES", prefix: "COUNTY#" }, (item) => fromItem(County, item)),
  ]);
  return Reference.parse({
    libraries,
    products: products.map(termsOf),
    organisations: organisations.map(rolesOf),
    operators,
    municipalities,
    counties,
  });
};

/** The directory port. The item holds some thousands of libraries before DynamoDB's 400 KB are reached. */
export const open = (): Ports["directory"] => ({
  current: async () => (await loaded()).directory,
  rebuild: async () => {
    const begunAt = openClock().now();
    const reference = await collect();
    const bytes = gzipSync(JSON.stringify(reference));
    // Who began to read later has seen more: an earlier one does not replace it.
    await conditionally(
      putItem({
        Item: toItem(keys.reference(), { gzip: bytes, begunAt }),
        ConditionExpression: "attribute_not_exists(begunAt) OR begunAt <= :begun",
        ExpressionAttributeValues: toAttributes({ ":begun": begunAt }),
      }),
    );
    forget();
    return {
      libraries: reference.libraries.length,
      products: reference.products.length,
      bytes: bytes.length,
    };
  },
});
