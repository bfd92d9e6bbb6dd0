// Access requests: created once per library, product and year; moved, read and listed.
import { Problem } from "../../http/problem.ts";
import type { AccessRequestDraft, AccessRequestKey, IdempotencyKey, Ports } from "../../ports.ts";
import { AccessRequest } from "../../records/access-request.ts";
import type { CreateOutcome } from "../../records/outcome.ts";
import { batchGet, getItem, transact, updateItem } from "../client.ts";
import { fromItem, type Item } from "../codec.ts";
import { conditionally, type Part, together } from "../failed-condition.ts";
import { keys } from "../keys.ts";
import { page } from "../pages.ts";
import { keyPut, type UsedKey, usedKey } from "./idempotency.ts";
import { isCase, moveCase } from "./moves.ts";
import { firstGuess, look, openingOf, openingUpdate, refOf, type Seen } from "./opening.ts";

/** More keys than this DynamoDB takes in no call. */
const atOnce = 100;

type Outcome = CreateOutcome<AccessRequest>;
type Tried = Outcome | { seen: Seen };

const readItem = async (key: AccessRequestKey, consistent = false): Promise<AccessRequest | null> => {
  const { Item: item } = await getItem(keys.accessRequest(key), consistent);
  return isCase(item) ? fromItem(AccessRequest, item) : null;
};

/** A case stands in the way: my own write whose answer was lost, the same request again, or another one. */
const met = (record: AccessRequest, draft: AccessRequestDraft): Outcome => {
  if (record.history.some((move) => move.id === draft.eventId)) return { outcome: "created", record };
  return { outcome: record.fingerprint === draft.fingerprint ? "repeated" : "exists", record };
};

const refusedBy = (old: Item | undefined, draft: AccessRequestDraft): Tried => {
  const found = look(old);
  return "standing" in found ? met(found.standing, draft) : found;
};

const withoutKey = async (draft: AccessRequestDraft, seen: Seen): Promise<Tried> => {
  const record = openingOf(draft, seen);
  const { Key: _, ...update } = openingUpdate(record, seen);
  const written = await conditionally(updateItem(keys.accessRequest(draft), update));
  return written.ok ? { outcome: "created", record } : refusedBy(written.old, draft);
};

const replayed = async (used: UsedKey, key: IdempotencyKey, old: Item | undefined): Promise<Outcome> => {
  if (used.fingerprint !== key.fingerprint) return { outcome: "key_reused" };
  const near = isCase(old) ? fromItem(AccessRequest, old) : null;
  const same = near && near.year === used.place.year && near.productId === used.place.productId;
  const record = same ? near : await readItem(used.place, true);
  if (!record) throw new Problem("system.unavailable", { headers: { "retry-after": "1" } });
  return { outcome: "replayed", record };
};

const withKey = async (draft: AccessRequestDraft, key: IdempotencyKey, seen: Seen): Promise<Tried> => {
  const record = openingOf(draft, seen);
  const parts = await together(() =>
    transact((TableName) => [
      { Update: { TableName, ...openingUpdate(record, seen) } },
      { Put: { TableName, ...keyPut(key, draft) } },
    ]),
  );
  if (parts === "written") return { outcome: "created", record };
  const [caseWrite, keyWrite]: (Part | undefined)[] = parts;
  if (keyWrite?.failed && keyWrite.old) return replayed(usedKey(keyWrite.old), key, caseWrite?.old);
  return refusedBy(caseWrite?.old, draft);
};

// Why a loop: a guess that was wrong is corrected by the item that refused it. Two writers cannot disagree for long.
const create = async (draft: AccessRequestDraft, key: IdempotencyKey | null): Promise<Outcome> => {
  let seen: Seen = firstGuess;
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const tried: Tried = key ? await withKey(draft, key, seen) : await withoutKey(draft, seen);
    if (!("seen" in tried)) return tried;
    seen = tried.seen;
  }
  throw new Problem("system.unavailable", { headers: { "retry-after": "1" } });
};

/** The access requests port. */
export const open = (): Ports["accessRequests"] => ({
  create,
  read: (key) => readItem(key),
  standing: async (key) => {
    const { Item: item } = await getItem(keys.accessRequest(key));
    const record = isCase(item) ? fromItem(AccessRequest, item) : null;
    return { record, enrolled: item?.["enrolment"] !== undefined };
  },
  list: (libraryNumber, wish) =>
    page({ pk: `LIBRARY#${libraryNumber}`, prefix: "ACCESS#", newestFirst: true }, wish, (item) =>
      isCase(item) ? fromItem(AccessRequest, item) : null,
    ),
  ofProduct: async (product, libraryNumbers) => {
    const wanted = libraryNumbers.map((libraryNumber) => keys.accessRequest({ ...product, libraryNumber }));
    const found: AccessRequest[] = [];
    for (let at = 0; at < wanted.length; at += atOnce)
      for (const item of await batchGet(wanted.slice(at, at + atOnce)))
        if (isCase(item)) found.push(fromItem(AccessRequest, item));
    return found;
  },
  move: (key, wish) =>
    moveCase({ key: keys.accessRequest(key), ref: refOf(key), schema: AccessRequest }, wish),
});
