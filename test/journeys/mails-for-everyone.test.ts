// Proves that axe finds nothing to mend in any mail. Contrast is computed from the colours (layout/style.test.ts).
import axe from "axe-core";
import { JSDOM } from "jsdom/lib/api.js";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { sampleLetters } from "../../infra/preview/letters.ts";
import { Language } from "../../shared/kinds.ts";
import { render } from "../../shared/mail/render.ts";

const Found = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
  passes: z.array(z.object({ id: z.string() })),
});

/** What axe says of a page: the rules it breaks with where, and those it keeps. */
const look = async (html: string): Promise<{ broken: string[]; kept: string[] }> => {
  const { window } = new JSDOM(html, { runScripts: "outside-only" });
  window.eval(axe.source);
  // Contrast needs a browser that paints.
  const rules = { "color-contrast": { enabled: false } };
  const result = Found.parse(await window.eval(`axe.run(document, ${JSON.stringify({ rules })})`));
  window.close();
  return {
    broken: result.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`)),
    kept: result.passes.map(({ id }) => id),
  };
};

describe.each(sampleLetters)("$template", (letter) => {
  test.each(Language.options)("is clean in %s", async (language) => {
    const { broken, kept } = await look(render(letter, language).html);
    expect(broken).toEqual([]);
    expect(kept).toEqual(expect.arrayContaining(["html-has-lang", "document-title", "link-name", "list"]));
  });
});

test("what is not accessible is found", async () => {
  const { broken } = await look(
    "<html><body><main><h1></h1><a href='https://b.example'></a></main></body></html>",
  );
  for (const rule of ["html-has-lang", "document-title", "link-name"])
    expect(broken.some((line) => line.startsWith(rule))).toBe(true);
});
