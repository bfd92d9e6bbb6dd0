// One browser for the tests of a file: pages of a width, what axe finds on them, and how far a keyboard gets.
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeEach, expect, vi } from "vitest";
import * as z from "zod";
import { chromiumPath } from "./chromium.ts";
import { type PageRoute, pageAt } from "./routes.ts";

/** Where screenshots are left; the README names it, and git does not keep it. */
const screenshots = join(import.meta.dirname, "../../browser/screenshots");

export const widths = [320, 1280] as const;
export type Width = (typeof widths)[number];

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** A page, and all that went wrong on it: refused by its policy, missing, or asked of another host. */
export type Visit = { page: Page; wrong: string[] };

const watched = (page: Page, seen: Set<PageRoute>): Visit => {
  const wrong: string[] = [];
  const own = (url: string): boolean => /^(http:\/\/127\.0\.0\.1:\d+\/|data:)/.test(url);
  page.on("console", (said) => {
    // That a page answered 404 or 422 is what the tests are about.
    if (said.type() === "error" && !said.text().startsWith("Failed to load resource"))
      wrong.push(said.text());
  });
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("request", (request) => {
    if (!own(request.url())) wrong.push(`asks for ${request.url()}`);
  });
  page.on("response", (response) => {
    const request = response.request();
    const at = request.isNavigationRequest() && pageAt(request.method(), new URL(request.url()).pathname);
    if (at && response.ok()) seen.add(at);
  });
  return { page, wrong };
};

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/**
 * Opens the browser with the first page, in a profile of its own that is thrown away; where there is none, the tests of
 * the file are skipped. `drives`: the pages that it must have been on when all its tests are done.
 */
export const useBrowser = (drives: readonly PageRoute[]) => {
  const seen = new Set<PageRoute>();
  vi.setConfig({ testTimeout: 240_000 });
  beforeEach(({ skip }) => {
    if (chromiumPath() === null) skip("there is no Chromium");
  });
  let opened: Promise<{ context: BrowserContext; profile: string }> | undefined;
  const open = async () => {
    const profile = await mkdtemp(join(tmpdir(), "bibliotek24-browser-"));
    const executablePath = chromiumPath() ?? "";
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      headless: true,
      args: flags,
    });
    await context.addInitScript({ path: axePath });
    await mkdir(screenshots, { recursive: true });
    return { context, profile };
  };
  const visit = async (width: Width): Promise<Visit> => {
    opened ??= open();
    const page = await (await opened).context.newPage();
    await page.setViewportSize({ width, height: 800 });
    return watched(page, seen);
  };
  const pages = { 320: once(() => visit(320)), 1280: once(() => visit(1280)) };
  afterAll(async () => {
    if (!opened) return;
    const { context, profile } = await opened;
    await context.close();
    await rm(profile, { recursive: true, force: true });
    expect(drives.filter((page) => !seen.has(page))).toEqual([]);
  });
  return {
    /** The page of this width; it is the same one for every test of the file. */
    at: (width: Width): Promise<Visit> => pages[width](),
    cookies: async () => (opened === undefined ? [] : (await opened).context.cookies()),
  };
};

const Texts = z.array(z.string());

// Only what is violated is told in full: all that passes besides takes axe as long again.
const axeRun = `axe.run(document, { resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" ")))`;

const wide = `document.documentElement.scrollWidth > innerWidth
  ? ["scrolls sideways: " + document.documentElement.scrollWidth + " of " + innerWidth] : []`;

/** What breaks WCAG 2.1 A or AA on the page as it is now, and that it scrolls sideways. */
export const flawsOn = async (page: Page): Promise<string[]> => [
  ...Texts.parse(await page.evaluate(axeRun)),
  ...Texts.parse(await page.evaluate(wide)),
];

/** All that can be operated; of radio buttons with one name only one is a stop of the keyboard. */
const stops = `[...document.querySelectorAll('a[href], button, select, textarea, input:not([type=hidden]), [tabindex="0"]')]
  .filter((one, at, all) => one.type !== "radio" || all.findIndex(({ name }) => name === one.name) === at)`;

const here = `(() => {
  const at = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(at);
  return { at: ${stops}.indexOf(at), seen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 };
})()`;
const Here = z.object({ at: z.int(), seen: z.boolean() });

/** What the keyboard does not reach from the top of the page, or reaches without anybody seeing where it is. */
export const unreachable = async (page: Page): Promise<string[]> => {
  const all = Texts.parse(await page.evaluate(`${stops}.map(({ outerHTML }) => outerHTML.slice(0, 120))`));
  const reached = new Map<number, boolean>();
  for (let press = 0; press < all.length; press += 1) {
    await page.keyboard.press("Tab");
    const { at, seen } = Here.parse(await page.evaluate(here));
    reached.set(at, seen);
  }
  return all.filter((_, at) => reached.get(at) !== true);
};

/** Presses Tab until what the selector names has the focus. */
export const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let press = 0; press < 100; press += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
  }
  throw new Error(`The keyboard does not reach ${selector} on ${page.url()}.`);
};

export const picture = (page: Page, name: string) =>
  page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });
