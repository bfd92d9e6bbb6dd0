// Proves that what is WebVTT is read as it was written, and that of what is none every flaw is told with its line.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCaptions } from "../../../../shared/records/training/webvtt.ts";
import { holds } from "../../../kit/holds.ts";

const read = (file: string) => readCaptions(file, "/file");
/** What is wrong, as `line reason`. */
const flaws = (...lines: string[]): string[] =>
  (read(lines.join("\n")).flaws ?? []).map(({ line, code }) => `${line} ${code}`);

const whole = [
  "\uFEFFWEBVTT - Fjordfilm",
  "Kind: captions",
  "",
  "NOTE Dette er en merknad",
  "over to linjer",
  "",
  "STYLE",
  "::cue { color: white }",
  "",
  "1",
  "00:01.000 --> 00:04.000 align:start line:-1 position:20%,line-left size:80%",
  "<v.loud Kari>Velkommen til <i>Fjordfilm</i> &amp; co.</v>",
  "<00:00:02.500>Vi begynner.",
  "",
  "",
  "00:04.000\t-->\t00:06.000",
  "2 < 3 skrives &lt;".replace("<", "er mindre enn"),
];

describe("a WebVTT file", () => {
  test.each(["\n", "\r\n", "\r"])(
    "is read with its notes, styles, names, settings and tags, by lines %j",
    (end) => {
      const { cues } = read(whole.join(end));
      expect(cues?.map(({ from, to }) => [from, to])).toEqual([
        [1000, 4000],
        [4000, 6000],
      ]);
      expect(cues?.[0]?.text).toContain("Vi begynner.");
    },
  );

  test("may have hours beyond a day, two cues at once, and no line end at its end", () => {
    expect(
      flaws("WEBVTT", "", "100:00:00.000 --> 100:00:01.000", "A", "", "100:00:00.000 --> 101:00:00.000", "B"),
    ).toEqual([]);
  });
});

test("what YouTube writes is WebVTT, and a voice that speaks the whole cue needs no end", () => {
  const lines = ["WEBVTT", "Kind: captions", "Language: nb", ""];
  const youTube = [
    "00:00:00.160 --> 00:00:02.000 align:start position:0%",
    " ",
    "hei<00:00:00.480><c> og</c><00:00:00.640><c.colorE5E5E5> hei</c>",
    "",
    "00:00:02.000 --> 00:00:03.000",
    "<v Kari>Velkommen &amp; takk &#229;",
  ];
  expect(flaws(...lines, ...youTube)).toEqual([]);
});

const wrong: [string, string[], string[]][] = [
  ["an empty file", [""], ["1 captions_no_header"]],
  ["SubRip", ["1", "00:00:01,000 --> 00:00:02,000", "Hei"], ["1 captions_no_header"]],
  ["a header that only begins so", ["WEBVTTX", "", "00:01.000 --> 00:02.000", "A"], ["1 captions_no_header"]],
  ["a header alone", ["WEBVTT", ""], ["1 captions_no_cues"]],
  [
    "no empty line after the header",
    ["WEBVTT", "00:01.000 --> 00:02.000", "A"],
    ["2 captions_no_blank_line"],
  ],
  ["times with a comma", ["WEBVTT", "", "00:00:01,000 --> 00:00:02,000", "A"], ["3 captions_wrong_times"]],
  ["61 minutes", ["WEBVTT", "", "00:61:00.000 --> 00:62:00.000", "A"], ["3 captions_wrong_times"]],
  [
    "an end before the start",
    ["WEBVTT", "", "00:02.000 --> 00:02.000", "A"],
    ["3 captions_end_before_start"],
  ],
  [
    "cues out of order",
    ["WEBVTT", "", "00:02.000 --> 00:03.000", "A", "", "00:01.000 --> 00:09.000", "B"],
    ["6 captions_out_of_order"],
  ],
  [
    "times without a text",
    ["WEBVTT", "", "00:01.000 --> 00:02.000", "", "A"],
    ["3 captions_no_text", "5 captions_no_times"],
  ],
  ["a text of blanks", ["WEBVTT", "", "00:01.000 --> 00:02.000", "  "], ["3 captions_no_text"]],
  ["a text without times", ["WEBVTT", "", "Hei", "på deg"], ["3 captions_no_times"]],
  [
    "no empty line between two cues",
    ["WEBVTT", "", "00:01.000 --> 00:02.000", "A", "00:03.000 --> 00:04.000", "B"],
    ["5 captions_no_blank_line"],
  ],
  [
    "an unknown setting",
    ["WEBVTT", "", "00:01.000 --> 00:02.000 blink:yes", "A"],
    ["3 captions_unknown_setting"],
  ],
  [
    "a script",
    ["WEBVTT", "", "00:01.000 --> 00:02.000", "<script>alert(1)</script>"],
    ["4 captions_unknown_tag"],
  ],
  [
    "a tag with an attribute",
    ["WEBVTT", "", "00:01.000 --> 00:02.000", "<img src=x onerror=a>"],
    ["4 captions_unknown_tag"],
  ],
  ["a control character", ["WEBVTT", "", "00:01.000 --> 00:02.000", "A\u0000B"], ["4 control_characters"]],
  ["half a character", ["WEBVTT", "", "00:01.000 --> 00:02.000", "A\ud800"], ["4 control_characters"]],
  [
    "a style after a cue",
    ["WEBVTT", "", "00:01.000 --> 00:02.000", "A", "", "STYLE", "::cue {}"],
    ["6 captions_style_after_cue"],
  ],
  [
    "an identity number",
    ["WEBVTT", "", "00:01.000 --> 00:02.000", "Ring 010190 00083"],
    ["4 national_identity_number"],
  ],
  [
    "an identity number in the header, in a note and in a name",
    ["WEBVTT 010190 00083", "", "NOTE 01019000083", "", "01019000083", "00:01.000 --> 00:02.000", "A"],
    ["1 national_identity_number", "3 national_identity_number", "5 national_identity_number"],
  ],
  [
    "an identity number over two lines",
    ["WEBVTT", "", "00:01.000 --> 00:02.000", "Ring 010190", "00083"],
    ["4 national_identity_number"],
  ],
  [
    "an identity number between tags and names of characters",
    ["WEBVTT", "", "00:01.000 --> 00:02.000", "<b>0101</b><i>90</i>&nbsp;0008&#51;"],
    ["4 national_identity_number"],
  ],
  [
    "a bare ampersand",
    ["WEBVTT", "", "00:01.000 --> 00:02.000", "Fjord & film"],
    ["4 captions_bare_ampersand"],
  ],
  [
    "a tag that is not closed",
    ["WEBVTT", "", "00:01.000 --> 00:02.000", "A", "<i>B"],
    ["5 captions_unpaired_tag"],
  ],
  ["the end of a tag alone", ["WEBVTT", "", "00:01.000 --> 00:02.000", "A</b>"], ["4 captions_unpaired_tag"]],
  [
    "tags that cross",
    ["WEBVTT", "", "00:01.000 --> 00:02.000", "<b><i>A</b></i>"],
    ["4 captions_unpaired_tag", "4 captions_unpaired_tag"],
  ],
  [
    "a second voice without an end",
    ["WEBVTT", "", "00:01.000 --> 00:02.000", "<v A>Hei", "<v B>Hei"],
    ["5 captions_unpaired_tag"],
  ],
  [
    "a text that shows nothing",
    ["WEBVTT", "", "00:01.000 --> 00:02.000", "&nbsp; <i>\u200b</i>"],
    ["3 captions_no_text"],
  ],
];

describe("a file that is no WebVTT is refused with the line and the reason", () => {
  test.each(wrong)("%s", (_, lines, wanted) => {
    expect(flaws(...lines)).toEqual(wanted);
  });

  test("all its flaws at once, at most fifty", () => {
    expect(flaws("WEBVTT", "", "A", "", "00:01.000 --> x", "B", "", "00:02.000 --> 00:01.000", "C")).toEqual([
      "3 captions_no_times",
      "5 captions_wrong_times",
      "8 captions_end_before_start",
    ]);
    expect(flaws("WEBVTT", ...Array.from({ length: 90 }, () => "\nA"))).toHaveLength(50);
  });
});

const two = (value: number, digits = 2): string => String(value).padStart(digits, "0");
const written = (ms: number): string =>
  `${two(Math.floor(ms / 3_600_000))}:${two(Math.floor(ms / 60_000) % 60)}:${two(Math.floor(ms / 1000) % 60)}.${two(ms % 1000, 3)}`;

const texts = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .map((text) => text.replaceAll(/[<>&\p{Cc}\u2028\u2029\d]/gu, ""))
  .filter((text) => text.trim() !== "" && !text.includes("-->"));
const cues = fc.array(
  fc.record({ gap: fc.nat(100_000), length: fc.integer({ min: 1, max: 100_000 }), text: texts }),
  { minLength: 1, maxLength: 30 },
);

const fileOf = (all: { gap: number; length: number; text: string }[]) => {
  let from = 0;
  return all.map(({ gap, length, text }) => {
    from += gap;
    return { from, to: from + length, text };
  });
};
const asFile = (all: { from: number; to: number; text: string }[]): string =>
  `WEBVTT\n${all.map(({ from, to, text }) => `\n${written(from)} --> ${written(to)}\n${text}\n`).join("")}`;

describe("of every file", () => {
  test("what was written as cues is read as those cues", () =>
    holds(
      fc.property(cues, (all) => {
        const told = fileOf(all);
        expect(read(asFile(told)).cues).toEqual(told);
      }),
      200,
    ));

  test("one broken line is found at that very line", () =>
    holds(
      fc.property(cues, fc.nat(), (all, at) => {
        const told = fileOf(all);
        const nth = at % told.length;
        const lines = asFile(told).split("\n");
        const line = 3 + nth * 3;
        lines[line - 1] = (lines[line - 1] ?? "").replace(".", ",");
        expect(flaws(...lines)).toEqual([`${line} captions_wrong_times`]);
      }),
      200,
    ));

  test("anything at all is read or refused with a line that it has, and never fails", () =>
    holds(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 400 }),
          fc.array(
            fc.constantFrom("WEBVTT", "", "NOTE", "STYLE", "-->", "00:01.000 --> 00:02.000", "<b>", "A"),
            {
              maxLength: 30,
            },
          ),
        ),
        (given) => {
          const file = typeof given === "string" ? `WEBVTT\n\n${given}` : given.join("\n");
          const found = read(file);
          expect(found.flaws === null).toBe(found.cues !== null);
          const last = file.split(/\r\n|\n|\r/).length;
          expect((found.flaws ?? []).filter(({ line = 0 }) => line < 1 || line > last)).toEqual([]);
        },
      ),
      500,
    ));
});
