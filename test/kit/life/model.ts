// A case as it should be: its state and its history, written down without the code that keeps them.
import { osloDay, plusSeconds } from "../../../shared/clock.ts";
import type { Day, Instant } from "../../../shared/kinds.ts";
import { life, undoable, type Who } from "./moves.ts";

/** One move of the model: `word` as an address or a form names it. */
export type Made = { v: number; at: Instant; word: string; to: string; by: Who | "county"; attempt: number };

export type Model = {
  now: Instant;
  state: string;
  attempt: number;
  made: Made[];
  validFrom: Day;
  validTo: Day;
  /** What an undo would lead back to, while nothing later has happened. */
  back: { to: string; until: Instant } | null;
  /** Every mail that must have gone, as `template version`; each once. */
  mails: Set<string>;
  /** Mails that will never go: what they asked for was over before they could be sent. */
  dropped: Set<string>;
};

export const versionOf = ({ made }: Model): number => made.at(-1)?.v ?? 0;

/** An access that was open is over by the clock: nobody moves it any more. */
const isPeriodOver = ({ state, validTo, now }: Model): boolean =>
  (state === "activated" || state === "verified") && validTo < osloDay(now);

/** Where the model goes by this word, or null where it may not. */
export const expected = (model: Model, who: Who, word: string): string | null => {
  if (isPeriodOver(model)) return null;
  if (word === "undo")
    return who === "vendor" && model.back !== null && model.back.until >= model.now ? model.back.to : null;
  return life.find(([from, by, name]) => from === model.state && by === who && name === word)?.[3] ?? null;
};

/** Moves the model. */
export const follow = (model: Model, to: string, { by, word }: { by: Made["by"]; word: string }): void => {
  const back = undoable[word];
  const until = plusSeconds(model.now, 24 * 3600);
  model.back = back && by === "vendor" ? { to: back(model.state), until } : null;
  model.state = to;
  const { now: at, attempt } = model;
  model.made.push({ v: versionOf(model) + 1, at, word, to, by, attempt });
};

/** A case that was just asked for. */
export const begun = (
  now: Instant,
  held: boolean,
  { validFrom, validTo }: { validFrom: Day; validTo: Day },
): Model => {
  const model: Model = {
    now,
    state: "none",
    attempt: 1,
    made: [],
    validFrom,
    validTo,
    back: null,
    mails: new Set(),
    dropped: new Set(),
  };
  follow(model, held ? "held" : "received", { by: "library", word: held ? "hold" : "request" });
  return model;
};

/** Links of an earlier attempt stay dead, those of a case that is over are, and the others live 90 days. */
export const opens = (model: Model, madeAt: Instant): boolean => {
  const opened = model.made.find(({ attempt }) => attempt === model.attempt)?.at ?? model.now;
  const isOld = model.attempt > 1 && madeAt < opened;
  const isOver = ["rejected", "withdrawn", "ended"].includes(model.state);
  return !isOld && !isOver && plusSeconds(madeAt, 90 * 86_400) > model.now;
};

/** Every choice that pages know. */
export const onPages = [
  "acknowledge",
  "activate",
  "needs-info",
  "reject",
  "undo",
  "verify",
  "does-not-work",
  "answer",
  "withdraw",
];

/** What the page of a case offers its reader. */
export const offered = (model: Model, who: "vendor" | "library"): string[] =>
  onPages.filter((word) => expected(model, who, word) !== null).toSorted();
