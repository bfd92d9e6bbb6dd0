// Planned maintenance: a window in which a product is not to be relied on, announced before it begins.
import * as z from "zod";
import { Instant, LibraryNumber, line, ProductId, VendorId } from "../../kinds.ts";
import { ActorKind, historyLength, type LegalMove } from "../case.ts";

/** Stored is only whether it still stands; scheduled, ongoing and ended are read off the clock. */
const StoredState = z.enum(["planned", "cancelled"]);
export const DowntimeState = z.enum(["scheduled", "ongoing", "ended", "cancelled"]);
export type DowntimeState = z.infer<typeof DowntimeState>;

/** The first 96 bits of a hash, 16 url-safe characters. */
export const DowntimeId = z
  .string()
  .regex(/^[\w-]{16}$/)
  .brand<"DowntimeId">();
export type DowntimeId = z.infer<typeof DowntimeId>;

export const DowntimeRef = z.object({ productId: ProductId, downtimeId: DowntimeId });
export type DowntimeRef = z.infer<typeof DowntimeRef>;

/** From when to when: from ≤ moment < to, whole minutes are not asked for. */
export const Window = z.object({ from: Instant, to: Instant });
export type Window = z.infer<typeof Window>;

/** Why, in one line of each language; a missing one is read in bokmål. */
const Reason = z.object({ nb: line(300), nn: line(300).nullable(), en: line(300).nullable() });
export type Reason = z.infer<typeof Reason>;

const downtimeMoves = {
  announce: { from: [], to: "planned", by: ["vendor", "operator"] },
  move: { from: ["planned"], to: "planned", by: ["vendor", "operator"] },
  cancel: { from: ["planned"], to: "cancelled", by: ["vendor", "operator"] },
} as const satisfies Record<string, LegalMove<z.infer<typeof StoredState>>>;
const DowntimeMove = z.enum(["announce", "move", "cancel"] satisfies (keyof typeof downtimeMoves)[]);

const Moved = z.object({
  id: line(40),
  v: z.int().positive(),
  at: Instant,
  move: DowntimeMove,
  by: ActorKind,
  /** The window that it led to. */
  window: Window,
});

export const Downtime = z.object({
  ...DowntimeRef.shape,
  vendorId: VendorId,
  version: z.int().positive(),
  state: StoredState,
  window: Window,
  reason: Reason,
  announcedAt: Instant,
  fingerprint: line(64),
  history: z.array(Moved).min(1).max(historyLength),
});
export type Downtime = z.infer<typeof Downtime>;

const moment = z.iso.datetime({ offset: true }).max(40);

/** A window as it is sent; `to` is the first moment at which the product is back. */
export const WindowBody = z.strictObject({ from: moment, to: moment }).meta({ id: "DowntimeWindow" });
export type WindowBody = z.infer<typeof WindowBody>;

export const DowntimeBody = z
  .strictObject({
    ...WindowBody.shape,
    reason: z.strictObject({ nb: line(300), nn: line(300).optional(), en: line(300).optional() }),
  })
  .meta({ id: "DowntimeBody" });
export type DowntimeBody = z.infer<typeof DowntimeBody>;

/** Planned maintenance as everybody sees it. */
export const DowntimeView = z
  .object({
    id: DowntimeId,
    productId: ProductId,
    state: DowntimeState,
    from: Instant,
    to: Instant,
    reason: Reason,
    announcedAt: Instant,
    /** Its last change: announced, moved or cancelled. */
    changedAt: Instant,
    version: z.int(),
  })
  .meta({ id: "Downtime" });
export type DowntimeView = z.infer<typeof DowntimeView>;

type Standing = Pick<Downtime, "state" | "window">;

/** What it is at a moment; whoever cancelled it after it had begun did not undo what had been. */
export const downtimeStateAt = ({ state, window }: Standing, now: Instant): DowntimeState => {
  if (state === "cancelled") return "cancelled";
  if (now < window.from) return "scheduled";
  return now < window.to ? "ongoing" : "ended";
};

/** May still be moved or cancelled: it stands, and is not over. */
export const isAlterable = (downtime: Standing, now: Instant): boolean =>
  ["scheduled", "ongoing"].includes(downtimeStateAt(downtime, now));

export const lastChange = ({ history, announcedAt }: Pick<Downtime, "history" | "announcedAt">): Instant =>
  history.at(-1)?.at ?? announcedAt;

export const downtimeView = (downtime: Downtime, now: Instant): DowntimeView => ({
  id: downtime.downtimeId,
  productId: downtime.productId,
  state: downtimeStateAt(downtime, now),
  ...downtime.window,
  reason: downtime.reason,
  announcedAt: downtime.announcedAt,
  changedAt: lastChange(downtime),
  version: downtime.version,
});

/** How far a library is told of a downtime: `begun` before the first mail of a version may go, `done` once it is settled. */
export const DowntimeTold = z.object({
  libraryNumber: LibraryNumber,
  begun: z.int().positive(),
  done: z.int().nonnegative(),
});
export type DowntimeTold = z.infer<typeof DowntimeTold>;
