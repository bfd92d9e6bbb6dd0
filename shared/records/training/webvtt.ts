// Reads caption files as WebVTT (https://www.w3.org/TR/webvtt1/), strictly: every flaw with its line, or the cues.
import type { Flaw, FlawCode } from "../../http/flaws.ts";
import { holdsNationalIdentityNumber } from "../../national-identity.ts";
import { settingsFlaw, textFlaw, timingOf } from "./webvtt-line.ts";
import { hasBareAmpersand, pairFlaws, plainText } from "./webvtt-text.ts";

/** What is shown from one moment of the recording to another, in milliseconds. */
export type Cue = { from: number; to: number; text: string };

/** More flaws than this are not told of one file. */
const mostFlaws = 50;

type LineFlaw = { line: number; code: FlawCode };
type Line = { number: number; text: string };
type Block = readonly [Line, ...Line[]];

/** Lines that stand together, divided by empty ones; numbers count from 1. */
const blocksOf = (file: string): Block[] => {
  const blocks: [Line, ...Line[]][] = [];
  let open: [Line, ...Line[]] | null = null;
  for (const [at, text] of file.split(/\r\n|\n|\r/).entries()) {
    if (text === "") {
      open = null;
      continue;
    }
    const line = { number: at + 1, text };
    if (open) open.push(line);
    else {
      open = [line];
      blocks.push(open);
    }
  }
  return blocks;
};

const isHeader = ({ number, text }: Line): boolean => number === 1 && /^WEBVTT(?:[ \t]|$)/.test(text);

const arrow = "-->";
const holdsArrow = ({ text }: Line): boolean => text.includes(arrow);
const flawIn = ({ number }: Line, code: FlawCode): LineFlaw => ({ line: number, code });

/** In a header, a note or a style nothing may look like the times of a cue. */
const arrowFlaws = (lines: readonly Line[]): LineFlaw[] =>
  lines.filter(holdsArrow).map((line) => flawIn(line, "captions_no_blank_line"));

const isNote = ([{ text }]: Block): boolean => /^NOTE(?:[ \t]|$)/.test(text);
const isStyle = ([{ text }]: Block): boolean => /^(?:STYLE|REGION)[ \t]*$/.test(text);

type Timed = { timing: Line; texts: readonly Line[] };

/** The line with the times, after a name if there is one; what the block should have been otherwise. */
const timedIn = ([first, second, ...rest]: Block): Timed | LineFlaw => {
  if (holdsArrow(first)) return { timing: first, texts: second ? [second, ...rest] : [] };
  if (second && holdsArrow(second)) return { timing: second, texts: rest };
  return flawIn(first, "captions_no_times");
};

const lineFlaws = (line: Line): LineFlaw[] => {
  const code = textFlaw(line.text) ?? (hasBareAmpersand(line.text) ? "captions_bare_ampersand" : null);
  return code === null ? [] : [flawIn(line, code)];
};

/** Wherever they stand: in the header, a note, a name or a text. */
const identityFlaws = (blocks: readonly Block[]): LineFlaw[] =>
  blocks
    .flat()
    .filter(({ text }) => holdsNationalIdentityNumber(text))
    .map((line) => flawIn(line, "national_identity_number"));

/** One that is divided by tags or over lines, so that no line of its own holds it. */
const dividedFlaws = (timing: Line, texts: readonly Line[], plain: string): LineFlaw[] =>
  holdsNationalIdentityNumber(plain) && !texts.some(({ text }) => holdsNationalIdentityNumber(text))
    ? [flawIn(texts[0] ?? timing, "national_identity_number")]
    : [];

const timingFlaws = (timing: Line, before: number): { from: number; to: number } | LineFlaw => {
  const times = timingOf(timing.text);
  if (!times) return flawIn(timing, "captions_wrong_times");
  if (settingsFlaw(times.settings)) return flawIn(timing, "captions_unknown_setting");
  if (times.to <= times.from) return flawIn(timing, "captions_end_before_start");
  return times.from < before ? flawIn(timing, "captions_out_of_order") : times;
};

type Read = { cues: Cue[]; flaws: LineFlaw[] };

const readCue = (block: Block, { cues, flaws }: Read): void => {
  const timed = timedIn(block);
  if ("code" in timed) {
    flaws.push(timed);
    return;
  }
  const times = timingFlaws(timed.timing, cues.at(-1)?.from ?? 0);
  const text = timed.texts.map((line) => line.text).join("\n");
  if ("code" in times) flaws.push(times);
  const plain = plainText(text);
  if (plain === "") flaws.push(flawIn(timed.timing, "captions_no_text"));
  flaws.push(...timed.texts.flatMap(lineFlaws), ...pairFlaws(timed.texts));
  flaws.push(...dividedFlaws(timed.timing, timed.texts, plain));
  if ("from" in times) cues.push({ from: times.from, to: times.to, text });
};

const readBlock = (block: Block, read: Read): void => {
  if (isNote(block)) read.flaws.push(...arrowFlaws(block));
  else if (isStyle(block)) {
    if (read.cues.length > 0) read.flaws.push(flawIn(block[0], "captions_style_after_cue"));
    read.flaws.push(...arrowFlaws(block));
  } else readCue(block, read);
};

const told = (flaws: readonly LineFlaw[]): LineFlaw[] =>
  flaws.toSorted((one, other) => one.line - other.line).slice(0, mostFlaws);

const asFlaw =
  (pointer: string) =>
  ({ line, code }: LineFlaw): Flaw => ({ pointer, code, line });

/** The cues of a caption file in their order, or everything that is wrong with it, by its line. */
export const readCaptions = (
  file: string,
  pointer: string,
): { cues: readonly Cue[]; flaws: null } | { cues: null; flaws: readonly Flaw[] } => {
  const [header, ...blocks] = blocksOf(file.replace(/^\uFEFF/, ""));
  const read: Read = { cues: [], flaws: [] };
  if (!header || !isHeader(header[0]))
    return { cues: null, flaws: [{ pointer, code: "captions_no_header", line: 1 }] };
  read.flaws.push(...arrowFlaws(header), ...identityFlaws([header, ...blocks]));
  for (const block of blocks) readBlock(block, read);
  if (read.cues.length === 0 && read.flaws.length === 0)
    read.flaws.push(flawIn(header[0], "captions_no_cues"));
  return read.flaws.length > 0
    ? { cues: null, flaws: told(read.flaws).map(asFlaw(pointer)) }
    : { cues: read.cues, flaws: null };
};
