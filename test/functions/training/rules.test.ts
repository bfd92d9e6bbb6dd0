// Proves which webinars are refused, on both days that the clocks change as on any other, and where a recording may be.
import { describe, expect, test } from "vitest";
import {
  captionsFrom,
  mostCaptionBytes,
  recordingFlaws,
  webinarFlaws,
  webinarFrom,
} from "../../../functions/training/rules.ts";
import { plusSeconds } from "../../../shared/clock.ts";
import type { Instant } from "../../../shared/kinds.ts";
import { noon } from "../../kit/table/small-world.ts";
import { aWebinar, captionFile, theWindow, webinarId } from "../../kit/table/training.ts";

const { window: _, ...kept } = aWebinar();
const given = (over: Record<string, unknown> = {}) => ({ ...kept, ...theWindow, ...over });
const around = { before: null, now: noon, isProduct: () => true };
const flawsOf = (over: Record<string, unknown>, more: Partial<typeof around> | object = {}) =>
  webinarFlaws(given(over), { ...around, ...more }).map(({ pointer, code }) => `${pointer} ${code}`);
const later = (seconds: number): Instant => plusSeconds(theWindow.from, seconds);

describe("a webinar", () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    ["as it should be", {}, []],
    ["of no product", { productIds: [] }, []],
    ["in the past", { from: plusSeconds(noon, -60), to: plusSeconds(noon, 60) }, ["/from in_the_past"]],
    ["in two years", { from: later(800 * 86_400), to: later(800 * 86_400 + 60) }, ["/from too_far_ahead"]],
    ["that ends as it begins", { to: theWindow.from }, ["/to ends_before_it_begins"]],
    ["of eight hours", { to: later(8 * 3600) }, []],
    ["of more", { to: later(8 * 3600 + 1) }, ["/to webinar_too_long"]],
    [
      "with identity numbers",
      {
        title: { nb: "01019000083", nn: null, en: null },
        about: { nb: "a", nn: null, en: "Call 010190 00083" },
      },
      ["/title/nb national_identity_number", "/about/en national_identity_number"],
    ],
  ])("%s is told everything that is wrong with it", (_name, over, wanted) => {
    expect(flawsOf(over)).toEqual(wanted);
  });

  test("about a product that is not there is refused by its place in the list", () => {
    const isProduct = (productId: string) => productId === "fjordfilm";
    const before = aWebinar({ productIds: ["retired"] });
    expect(flawsOf({ productIds: ["retired"], ...theWindow }, { isProduct, before })).toEqual([]);
    expect(flawsOf({ productIds: ["fjordfilm", "nothing"] }, { isProduct })).toEqual([
      "/productIds/1 not_known",
    ]);
  });

  test("that was held keeps its time, and may still get better words", () => {
    const before = aWebinar({ state: "held" });
    const now = later(86_400);
    expect(flawsOf({}, { before, now })).toEqual([]);
    expect(flawsOf({ to: later(7200) }, { before, now })).toEqual(["/from in_force"]);
  });

  test.each([
    ["2027-03-28T10:00:00+02:00", "2027-03-28T08:00:00.000Z"],
    ["2027-10-31T10:00:00+01:00", "2027-10-31T09:00:00.000Z"],
    ["2027-10-31T02:30:00+02:00", "2027-10-31T00:30:00.000Z"],
    ["2027-10-31T02:30:00+01:00", "2027-10-31T01:30:00.000Z"],
  ])("at %s is kept as the moment it is", (from, kept) => {
    const made = webinarFrom(
      { webinarId, before: null, now: noon },
      given({ from, to: "2027-10-31T12:00:00Z" }),
    );
    expect(made.window.from).toBe(kept);
  });

  test("that is changed keeps its state, its recording and its captions, and names a product once", () => {
    const before = aWebinar({ state: "held", seats: 9 });
    const after = webinarFrom(
      { webinarId, before, now: later(60) },
      given({ seats: 5, productIds: ["fjordfilm", "fjordfilm"] }),
    );
    expect(after).toEqual({ ...before, seats: 5 });
  });
});

describe("a recording", () => {
  const hosts = ["video.bibliotek24.example"];
  test.each([
    ["https://video.bibliotek24.example/a?b=c", true],
    ["https://VIDEO.bibliotek24.example/a", true],
    ["https://video.bibliotek24.example:8443/a", false],
    ["https://video.bibliotek24.example.evil.example/a", false],
    ["https://evil.example/video.bibliotek24.example", false],
  ])("at %s is where recordings may be: %s", (address, isThere) => {
    expect(recordingFlaws(address, hosts).length === 0).toBe(isThere);
    expect(recordingFlaws(address, [])).toHaveLength(1);
  });
});

describe("captions", () => {
  test("are counted, and last until the end of the last cue", () => {
    expect(captionsFrom(captionFile, "nn").captions).toMatchObject({
      language: "nn",
      cues: 2,
      seconds: 3726,
    });
  });

  test("of more bytes than an item may have are refused, also where the characters are fewer", () => {
    expect(captionsFrom("æ".repeat(mostCaptionBytes / 2 + 1), "nb").flaws).toEqual([
      { pointer: "/file", code: "too_long" },
    ]);
  });

  test("as long as they may be are looked through in a moment, whatever they hold", () => {
    for (const text of ["<c.a", "<v ", "1 2 3 ", "00:", "a\n", "-->"]) {
      const file = `WEBVTT\n\n00:01.000 --> 00:02.000\n${text.repeat(mostCaptionBytes / 8)}`.slice(
        0,
        mostCaptionBytes,
      );
      const begun = performance.now();
      captionsFrom(file, "nb");
      expect(performance.now() - begun).toBeLessThan(2000);
    }
  });
});
