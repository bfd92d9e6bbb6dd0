// The states of a webinar, and the legal moves between them.
import type { Instant } from "../../kinds.ts";
import type { ChangeKind } from "../catalogue/kept.ts";
import type { Captions, Webinar, WebinarState } from "./webinar.ts";

type Move = { readonly from: readonly WebinarState[]; readonly to: WebinarState };

/**
 * scheduled → held → recorded → captioned, which is published · scheduled → cancelled, which is final. Another recording
 * takes what is published back until it has captions of its own; other captions take the place of the old ones.
 */
export const webinarMoves = {
  cancel: { from: ["scheduled"], to: "cancelled" },
  hold: { from: ["scheduled"], to: "held" },
  record: { from: ["held", "recorded", "captioned"], to: "recorded" },
  caption: { from: ["recorded", "captioned"], to: "captioned" },
} as const satisfies { readonly [M in ChangeKind]?: Move };
export type WebinarMove = keyof typeof webinarMoves;

const names: readonly WebinarMove[] = ["cancel", "hold", "record", "caption"];

type Standing = Pick<Webinar, "state" | "window">;

/** The moves a webinar may make now: it was held only once it has begun. */
export const legalWebinarMoves = ({ state, window }: Standing, now: Instant): WebinarMove[] =>
  names.filter((name) => {
    const { from }: Move = webinarMoves[name];
    return from.includes(state) && (name !== "hold" || window.from <= now);
  });

/** True while what is said of it may still be changed. */
export const isChangeable = ({ state }: Pick<Webinar, "state">): boolean => state !== "cancelled";

/** A move with what it brings. */
export type Moving =
  | { move: "cancel" | "hold" }
  | { move: "record"; recording: string }
  | { move: "caption"; captions: Captions };

/** The webinar after a legal move. */
export const movedWebinar = (webinar: Webinar, moving: Moving, now: Instant): Webinar => {
  const after = { ...webinar, state: webinarMoves[moving.move].to };
  switch (moving.move) {
    case "cancel":
      return { ...after, cancelledAt: now };
    case "hold":
      return after;
    case "record":
      return { ...after, recording: moving.recording, captions: null, publishedAt: null };
    case "caption":
      return { ...after, captions: moving.captions, publishedAt: now };
  }
};
