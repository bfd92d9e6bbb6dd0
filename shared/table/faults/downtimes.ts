// Planned maintenance: its record beside its product, and what everybody may see of it, written in one go.
import { millisecondsOf, plusSeconds } from "../../clock.ts";
import type { Instant, ProductId } from "../../kinds.ts";
import type { DowntimeChange, DowntimeDraft } from "../../ports/downtimes.ts";
import type { Ports } from "../../ports.ts";
import { historyLength } from "../../records/case.ts";
import {
  Downtime,
  DowntimeRef,
  DowntimeTold,
  downtimeStateAt,
  isAlterable,
  lastChange,
  type Window,
} from "../../records/faults/downtime.ts";
import { shownFor } from "../../records/faults/shown.ts";
import type { CreateOutcome, MoveOutcome } from "../../records/outcome.ts";
import { getItem, putItem, toAttributes, transact, updateItem } from "../client.ts";
import { fromItem, fromItemOrNull, type Item, toItem } from "../codec.ts";
import { conditionally, together } from "../failed-condition.ts";
import { keys } from "../keys.ts";
import { everything, page } from "../pages.ts";
import { dueItems } from "../telling/due-items.ts";
import { ongoing } from "./ongoing.ts";

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other);

const shown = (downtime: Downtime): Item => {
  const over = later(downtime.window.to, lastChange(downtime));
  const expiresAt = Math.floor(millisecondsOf(plusSeconds(over, shownFor)) / 1000);
  return toItem(keys.shownDowntime(downtime), { ...downtime, expiresAt });
};

/** Whom it must be told, somebody looks at as soon as it is written. */
const stored = (downtime: Downtime): Item =>
  toItem(keys.downtime(downtime), { ...downtime, dueFor: "downtime", dueAt: lastChange(downtime) });

/** Writes a version after the one that was seen; the old item where something else stands. */
const write = async (downtime: Downtime): Promise<{ written: true } | { written: false; old?: Item }> => {
  const parts = await together(() =>
    transact((TableName) => [
      {
        Put: {
          TableName,
          Item: stored(downtime),
          ...(downtime.version === 1
            ? { ConditionExpression: "attribute_not_exists(pk)" }
            : {
                ConditionExpression: "#version = :seen",
                ExpressionAttributeNames: { "#version": "version" },
                ExpressionAttributeValues: { ":seen": { N: String(downtime.version - 1) } },
              }),
          ReturnValuesOnConditionCheckFailure: "ALL_OLD",
        },
      },
      { Put: { TableName, Item: shown(downtime) } },
    ]),
  );
  if (parts === "written") return { written: true };
  const old = parts[0]?.old;
  return { written: false, ...(old && { old }) };
};

const begun = ({ eventId, at, by, ...draft }: DowntimeDraft): Downtime => ({
  ...draft,
  version: 1,
  state: "planned",
  announcedAt: at,
  history: [{ id: eventId, v: 1, at, move: "announce", by, window: draft.window }],
});

// The write had come through and only its answer was lost: the retry meets its own move.
const isMine = ({ history }: Downtime, eventId: string): boolean => history.some(({ id }) => id === eventId);

const announce = async (draft: DowntimeDraft, byClientKey: boolean): Promise<CreateOutcome<Downtime>> => {
  const record = begun(draft);
  const result = await write(record);
  if (result.written) return { outcome: "created", record };
  const old = fromItem(Downtime, result.old ?? {});
  if (isMine(old, draft.eventId)) return { outcome: "created", record: old };
  if (old.fingerprint !== draft.fingerprint) return { outcome: "key_reused" };
  return { outcome: byClientKey ? "replayed" : "repeated", record: old };
};

type Wish = DowntimeChange & { move: "move" | "cancel"; window?: Window };

const advanced = (seen: Downtime, { eventId: id, at, by, move, window = seen.window }: Wish): Downtime => {
  const v = seen.version + 1;
  return {
    ...seen,
    version: v,
    state: move === "cancel" ? "cancelled" : "planned",
    window,
    history: [...seen.history, { id, v, at, move, by, window }].slice(-historyLength),
  };
};

const read = async (ref: DowntimeRef): Promise<Downtime | null> =>
  fromItemOrNull(Downtime, (await getItem(keys.downtime(ref), true)).Item);

const change = async (ref: DowntimeRef, wish: Wish): Promise<MoveOutcome<Downtime>> => {
  const seen = await read(ref);
  if (!seen) return { outcome: "unknown" };
  if (isMine(seen, wish.eventId)) return { outcome: "moved", record: seen };
  if (seen.version !== wish.version) return { outcome: "stale", record: seen };
  if (!isAlterable(seen, wish.at)) return { outcome: "wrong_state", record: seen };
  const record = advanced(seen, wish);
  const result = await write(record);
  if (result.written) return { outcome: "moved", record };
  const old = fromItem(Downtime, result.old ?? {});
  return { outcome: isMine(old, wish.eventId) ? "moved" : "stale", record: old };
};

const standing = async (productId: ProductId, now: Instant): Promise<Downtime[]> => {
  const all = await everything(keys.shownDowntimesOf(productId), (item) => fromItem(Downtime, item));
  return all
    .filter((one) => ["scheduled", "ongoing"].includes(downtimeStateAt(one, now)))
    .toSorted((one, other) => (one.window.from < other.window.from ? -1 : 1));
};

const settle: Ports["downtimes"]["settle"] = async (ref, version, dueAt) => {
  const written = await conditionally(
    updateItem(keys.downtime(ref), {
      UpdateExpression: dueAt === null ? "REMOVE dueFor, dueAt" : "SET dueFor = :for, dueAt = :at",
      ConditionExpression: "#version = :version",
      ExpressionAttributeNames: { "#version": "version" },
      ExpressionAttributeValues: toAttributes({
        ":version": version,
        ...(dueAt !== null && { ":for": "downtime", ":at": dueAt }),
      }),
    }),
  );
  return written.ok;
};

/** The downtimes port. */
export const open = (): Ports["downtimes"] => ({
  announce,
  move: (ref, wish) => change(ref, { ...wish, move: "move" }),
  cancel: (ref, wish) => change(ref, { ...wish, move: "cancel" }),
  read,
  list: (productId, wish) => page(keys.downtimesOf(productId), wish, (item) => fromItem(Downtime, item)),
  standing,
  ongoing: ongoing(standing),
  due: async (now, limit) =>
    (await dueItems("downtime", { until: now, limit })).items.map((item) => fromItem(DowntimeRef, item)),
  settle,
  told: (ref) =>
    everything({ ...keys.downtimeTold(ref), consistent: true }, (item) => fromItem(DowntimeTold, item)),
  note: async (ref, told) => {
    const { pk, prefix } = keys.downtimeTold(ref);
    await putItem({ Item: toItem({ pk, sk: `${prefix}${told.libraryNumber}` }, told) });
  },
});
