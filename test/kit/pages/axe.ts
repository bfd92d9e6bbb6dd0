// What axe says of a page, without a browser.
import axe from "axe-core";
import { JSDOM } from "jsdom/lib/api.js";
import * as z from "zod";

const Found = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
  passes: z.array(z.object({ id: z.string() })),
});

// Why one window for all: loading axe costs more than looking at a page.
let windowWithAxe: JSDOM["window"] | undefined;
const open = (): JSDOM["window"] => {
  if (windowWithAxe) return windowWithAxe;
  const { window } = new JSDOM("", { runScripts: "outside-only" });
  window.eval(axe.source);
  windowWithAxe = window;
  return window;
};

// Contrast needs a browser that paints.
const rules = { "color-contrast": { enabled: false } };

/** What axe says of a page: the rules it breaks with where, and those it keeps. One page at a time. */
export const look = async (html: string): Promise<{ broken: string[]; kept: string[] }> => {
  const window = open();
  window.document.open();
  window.document.write(html);
  window.document.close();
  const result = Found.parse(await window.eval(`axe.run(document, ${JSON.stringify({ rules })})`));
  return {
    broken: result.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`)),
    kept: result.passes.map(({ id }) => id),
  };
};
