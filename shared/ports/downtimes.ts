// The port of planned maintenance: announced, moved and cancelled, and how far libraries are told of it.
import type { Instant, ProductId } from "../kinds.ts";
import type { ActorKind } from "../records/case.ts";
import type { Downtime, DowntimeRef, DowntimeTold, Window } from "../records/faults/downtime.ts";
import type { CreateOutcome, MoveOutcome } from "../records/outcome.ts";
import type { Page, PageWish } from "./pages.ts";

/** Who changes it, when, and under which id: the same id again is the same change. */
export type DowntimeChange = { eventId: string; at: Instant; by: ActorKind; version: number };

export type DowntimeDraft = Omit<Downtime, "version" | "state" | "announcedAt" | "history"> &
  Pick<DowntimeChange, "eventId" | "at" | "by">;

export type DowntimePorts = {
  downtimes: {
    /** Announces it once; `byClientKey`: its id is made of an Idempotency-Key. */
    announce(draft: DowntimeDraft, byClientKey: boolean): Promise<CreateOutcome<Downtime>>;
    /** Moves it to another window, while it stands and is not over. */
    move(ref: DowntimeRef, change: DowntimeChange & { window: Window }): Promise<MoveOutcome<Downtime>>;
    cancel(ref: DowntimeRef, change: DowntimeChange): Promise<MoveOutcome<Downtime>>;
    /** Read consistently. */
    read(ref: DowntimeRef): Promise<Downtime | null>;
    list(productId: ProductId, page: PageWish): Promise<Page<Downtime>>;
    /** What stands and is not over at `now`, of one product, the first to begin first. */
    standing(productId: ProductId, now: Instant): Promise<Downtime[]>;
    /** The one whose window holds `now`; known at most 30 seconds late. */
    ongoing(productId: ProductId, now: Instant): Promise<Downtime | null>;
    /** Downtimes about which somebody must be told, or looked for, again. */
    due(now: Instant, limit: number): Promise<DowntimeRef[]>;
    /** When to look again; null when everything is told. False when it was changed meanwhile. */
    settle(ref: DowntimeRef, version: number, dueAt: Instant | null): Promise<boolean>;
    /** Every library that was told, or may have been. */
    told(ref: DowntimeRef): Promise<DowntimeTold[]>;
    /** Writes down how far a library is told; from then on it hears of everything that follows. */
    note(ref: DowntimeRef, told: DowntimeTold): Promise<void>;
  };
};
