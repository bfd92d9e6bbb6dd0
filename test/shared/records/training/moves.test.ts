// Proves of every way a webinar may go: only legal moves are made, and nothing without captions is ever published.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { plusSeconds } from "../../../../shared/clock.ts";
import {
  isChangeable,
  legalWebinarMoves,
  type Moving,
  movedWebinar,
  webinarMoves,
} from "../../../../shared/records/training/moves.ts";
import { training } from "../../../../shared/records/training/shown.ts";
import { publishedRecording, Webinar, WebinarState } from "../../../../shared/records/training/webinar.ts";
import { holds } from "../../../kit/holds.ts";
import { address, aWebinar, theWindow } from "../../../kit/table/training.ts";

const captions = { language: "nb", hash: "h", cues: 1, seconds: 60 } as const;
const movings: readonly Moving[] = [
  { move: "cancel" },
  { move: "hold" },
  { move: "record", recording: address },
  { move: "caption", captions },
];
const during = plusSeconds(theWindow.from, 60);

test("each state has the moves that were agreed on, and no others", () => {
  const moves = Object.fromEntries(
    WebinarState.options.map((state) => [state, legalWebinarMoves({ state, window: theWindow }, during)]),
  );
  expect(moves).toEqual({
    scheduled: ["cancel", "hold"],
    held: ["record"],
    recorded: ["record", "caption"],
    captioned: ["record", "caption"],
    cancelled: [],
  });
  expect(WebinarState.options.filter((state) => !isChangeable({ state }))).toEqual(["cancelled"]);
});

test("nobody says that a webinar was held before it has begun", () => {
  const before = plusSeconds(theWindow.from, -1);
  expect(legalWebinarMoves(aWebinar(), before)).toEqual(["cancel"]);
  expect(legalWebinarMoves(aWebinar(), theWindow.from)).toEqual(["cancel", "hold"]);
});

test("whatever is tried in whatever order, a recording is published just while it has captions", () =>
  holds(
    fc.property(fc.array(fc.constantFrom(...movings), { maxLength: 30 }), (tried) => {
      let webinar = aWebinar();
      for (const moving of tried) {
        if (!legalWebinarMoves(webinar, during).includes(moving.move)) continue;
        webinar = movedWebinar(webinar, moving, during);
        expect(Webinar.parse(webinar)).toEqual(webinar);
        expect(webinar.state).toBe(webinarMoves[moving.move].to);
        const isWhole = webinar.recording !== null && webinar.captions !== null;
        expect(publishedRecording(webinar) !== null).toBe(isWhole && webinar.state === "captioned");
        expect(training([{ record: webinar }], { now: during }).recordings).toHaveLength(isWhole ? 1 : 0);
      }
    }),
    500,
  ));

test("a record that claims to be published without captions, or without a recording, is not shown", () => {
  for (const over of [
    { recording: address, captions: null },
    { recording: null, captions },
  ])
    expect(publishedRecording(aWebinar({ state: "captioned", publishedAt: during, ...over }))).toBeNull();
  for (const state of ["held", "recorded", "cancelled"])
    expect(
      publishedRecording(aWebinar({ state, recording: address, captions, publishedAt: during })),
    ).toBeNull();
});
