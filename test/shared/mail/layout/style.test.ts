// Proves the contrast of every text in the HTML part, from the colours themselves: only a browser could measure it.
import { expect, test } from "vitest";
import { colours, styles } from "../../../../shared/mail/layout/style.ts";

// Relative luminance and contrast as WCAG 2.2 defines them.
const linear = (channel: number): number => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16)),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

test.each([
  ["text", "ground"],
  ["quiet", "ground"],
  ["onButton", "button"],
] as const)("%s on %s has a contrast of at least 4.5:1", (text, ground) => {
  expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
});

test("the button and the bar of a quotation stand out from the ground by 3:1", () => {
  expect(contrast(colours.button, colours.ground)).toBeGreaterThanOrEqual(3);
  expect(contrast(colours.bar, colours.ground)).toBeGreaterThanOrEqual(3);
  expect(contrast("#000000", "#ffffff")).toBe(21);
});

test("no style has a colour that is not in the palette, and no text is smaller than 16 px", () => {
  const palette: readonly string[] = Object.values(colours);
  const written = Object.values(styles).join(";");
  expect(written.match(/#\w+/g)?.filter((colour) => !palette.includes(colour))).toEqual([]);
  const sizes = [...written.matchAll(/font-size:(\d+)px/g)].map(([, size]) => Number(size));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
});
