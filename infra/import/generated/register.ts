// A made-up register in three editions: a first one, one with a known difference to it, and one with too much missing.

import { type Kind, type Sketch, sketchAt } from "./record.ts";
import { recordXml } from "./xml.ts";

/** 1: as it begins · 2: some added, changed, closed, older and vanished · 3: every tenth library missing. */
export type Edition = 1 | 2 | 3;

/** What an edition does to a record. */
export type Fate = "same" | "renamed" | "moved" | "closed" | "older" | "gone" | "new";

const ours: readonly Kind[] = ["FBI", "FIL", "FYB", "VGS"];

/** A library to us, open, and nobody's parent. */
const isLone = ({ serial, kind, closed }: Sketch): boolean =>
  ours.includes(kind) && closed === "" && serial % 100 !== 0;

const fates: readonly [every: number, fate: Fate][] = [
  [97, "gone"],
  [61, "renamed"],
  [67, "moved"],
  [71, "closed"],
  [73, "older"],
];

/** What becomes of a record of the first edition in another. */
export const fateOf = (sketch: Sketch, edition: Edition): Fate => {
  if (edition === 1 || !isLone(sketch)) return "same";
  if (edition === 3) return sketch.serial % 10 === 4 ? "gone" : "same";
  return fates.find(([every]) => sketch.serial % every === 1)?.[1] ?? "same";
};

const later = "2026-02-02 09:00:00";
const earlier = "2025-12-24 09:00:00";

const withFate = (sketch: Sketch, fate: Fate): Sketch => {
  const { name } = sketch;
  switch (fate) {
    case "renamed":
      return { ...sketch, tstamp: later, name: `${name} (nytt navn)` };
    case "moved":
      return { ...sketch, tstamp: later, municipality: sketch.municipality === "4601" ? "0301" : "4601" };
    case "closed":
      return { ...sketch, tstamp: later, closed: "X" };
    case "older":
      return { ...sketch, tstamp: earlier, name: `${name} (gammelt navn)` };
    default:
      return sketch;
  }
};

/** The records of an edition with what became of each, those that are gone among them; `count`: of the first edition. */
export function* editionOf(count: number, edition: Edition): Generator<{ sketch: Sketch; fate: Fate }> {
  for (let serial = 0; serial < count; serial += 1) {
    const sketch = sketchAt(serial);
    // One whose number nobody can read holds back every closing, so only the first edition has such.
    if (edition !== 1 && sketch.oddity === "no number") continue;
    const fate = fateOf(sketch, edition);
    yield { sketch: withFate(sketch, fate), fate };
  }
  if (edition !== 2) return;
  // Its hundred is a whole one more, of which the first twelve are public libraries.
  const next = count + 100 - (count % 100);
  for (let serial = next; serial < next + 12; serial += 1)
    yield { sketch: { ...sketchAt(serial), closed: "" }, fate: "new" };
}

const opening =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<BaseBibliotek export="2026-02-02 21:00:02" xmlns="http://nb.no/BaseBibliotek" xmlns:bb="http://nb.no/BaseBibliotek">\n';

/** The file of an edition, piece by piece. */
export function* generatedRegister(count: number, edition: Edition): Generator<string> {
  yield opening;
  for (const { sketch, fate } of editionOf(count, edition)) if (fate !== "gone") yield recordXml(sketch);
  yield "</BaseBibliotek>\n";
}
