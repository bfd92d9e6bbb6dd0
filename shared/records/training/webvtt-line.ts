// What may stand in one line of a WebVTT file: the times of a cue with its settings, and text with its few tags.
import type { FlawCode } from "../../http/flaws.ts";

const time = String.raw`(?:(\d{2,4}):)?([0-5]\d):([0-5]\d)\.(\d{3})`;
const timing = new RegExp(String.raw`^${time}[ \t]+-->[ \t]+${time}(?:[ \t]+(.*))?$`);

const milliseconds = ([hours = "0", minutes = "0", seconds = "0", rest = "0"]: readonly (
  | string
  | undefined
)[]): number => ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(rest);

/** `00:01.000 --> 00:02.500 align:start`, in milliseconds; null where the line is none. */
export const timingOf = (line: string): { from: number; to: number; settings: string } | null => {
  const found = timing.exec(line);
  if (!found) return null;
  return {
    from: milliseconds(found.slice(1, 5)),
    to: milliseconds(found.slice(5, 9)),
    settings: found[9]?.trim() ?? "",
  };
};

const number = String.raw`\d+(?:\.\d+)?`;
const percent = `${number}%`;
const settings = [
  "vertical:(?:rl|lr)",
  `line:(?:${percent}|-?${number})(?:,(?:start|center|end))?`,
  `position:${percent}(?:,(?:line-left|center|line-right))?`,
  `size:${percent}`,
  "align:(?:start|center|end|left|right)",
  String.raw`region:\S+`,
].join("|");
const everySetting = new RegExp(`^(?:(?:${settings})(?:[ \\t]+|$))*$`);

/** True where a setting of a cue is none of WebVTT's. */
export const settingsFlaw = (given: string): boolean => !everySetting.test(given);

/** A voice, a class, emphasis, ruby, a language, or a moment within the cue. */
export const tag = new RegExp(
  String.raw`<(?:/(?:c|i|b|u|ruby|rt|v|lang)|(?:c|i|b|u|ruby|rt|v|lang)(?:\.[^\s<>&.]+)*(?:[ \t][^<>]*)?|${time})>`,
  "g",
);

// Why not \p{Cc}: a tab is one, and stands in text by right.
const controls = /[^\P{Cc}\t]/u;

/** What is wrong with a line of text; null where nothing is. */
export const textFlaw = (line: string): FlawCode | null => {
  if (line.includes("-->")) return "captions_no_blank_line";
  if (controls.test(line) || !line.isWellFormed()) return "control_characters";
  return line.replaceAll(tag, "").includes("<") ? "captions_unknown_tag" : null;
};
