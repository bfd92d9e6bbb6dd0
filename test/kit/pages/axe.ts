// What axe says of a page, without a browser.
import axe from "axe-core";
import { JSDOM } from "jsdom/lib/api.js";
import * as z from "zod";

const Found = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
  passes: z.array(z.object({ id: z.string() })),
});

/** What axe says of a page: the rules it breaks with where, and those it keeps. */
export const look = async (html: string): Promise<{ broken: string[]; kept: string[] }> => {
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
