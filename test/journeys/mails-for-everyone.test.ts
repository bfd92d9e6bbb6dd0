// Proves that axe finds nothing to mend in any mail. Contrast is computed from the colours (layout/style.test.ts).
import { describe, expect, test } from "vitest";
import { sampleLetters } from "../../infra/preview/letters.ts";
import { Language } from "../../shared/kinds.ts";
import { render } from "../../shared/mail/render.ts";
import { look } from "../kit/pages/axe.ts";

describe.each(sampleLetters)("$template", (letter) => {
  test.each(Language.options)("is clean in %s", async (language) => {
    const { html } = render(letter, language);
    const { broken, kept } = await look(html);
    expect(broken).toEqual([]);
    const ofParts = [
      ...(html.includes("<a ") ? ["link-name"] : []),
      ...(html.includes("<ul") ? ["list"] : []),
    ];
    expect(kept).toEqual(expect.arrayContaining(["html-has-lang", "document-title", ...ofParts]));
  });
});

test("what is not accessible is found", async () => {
  const { broken } = await look(
    "<html><body><main><h1></h1><a href='https://b.example'></a></main></body></html>",
  );
  for (const rule of ["html-has-lang", "document-title", "link-name"])
    expect(broken.some((line) => line.startsWith(rule))).toBe(true);
});
