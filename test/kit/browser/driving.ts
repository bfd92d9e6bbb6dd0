// What a person does on a page with a keyboard alone, and links to each page without waiting for its mail.
import { expect } from "vitest";
import { open as openLinks } from "../../../shared/table/links.ts";
import type { useCloud } from "../cloud/cloud.ts";
import { flawsOn, picture, tabTo, unreachable, type useBrowser, type Width, widths } from "./browser.ts";

type Browser = ReturnType<typeof useBrowser>;

/** The links of a cloud's own key, whose addresses lead to that cloud. */
export const linksOf = (cloud: ReturnType<typeof useCloud>) => {
  const { name, endpoint } = cloud.table();
  Object.assign(process.env, {
    TABLE_NAME: name,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    PUBLIC_ADDRESS: cloud.url(),
  });
  return openLinks();
};

export const drivingOf = (browser: Browser) => ({
  /** Both languages at both widths: axe, a picture, and every stop of the keyboard. */
  look: async (address: string, name: string): Promise<void> => {
    for (const width of widths)
      for (const language of ["nb", "nn"]) {
        const { page, wrong } = await browser.at(width);
        await page.goto(`${address}?lang=${language}`);
        expect(await page.getAttribute("html", "lang")).toBe(language);
        expect(await flawsOn(page)).toEqual([]);
        await picture(page, `${name}-${language}-${width}`);
        expect(await unreachable(page)).toEqual([]);
        expect(wrong).toEqual([]);
      }
  },
  /** Chooses by keyboard and sends the form; the words of what came of it. */
  choose: async (
    width: Width,
    choice: string,
    send = "main form[method=post] button[type=submit]",
  ): Promise<string> => {
    const { page } = await browser.at(width);
    await tabTo(page, "input[type=radio]");
    const wanted = `document.activeElement.value === ${JSON.stringify(choice)}`;
    await page.keyboard.press("Space");
    for (let press = 0; press < 20 && !(await page.evaluate(wanted)); press += 1)
      await page.keyboard.press("ArrowDown");
    await tabTo(page, send);
    await page.keyboard.press("Enter");
    const said = await page.waitForSelector("main [role=status], main [role=alert]");
    expect(await flawsOn(page)).toEqual([]);
    return (await said.textContent()) ?? "";
  },
});

/** Tabs to a link or a button and opens it. */
export const follow = async (browser: Browser, width: Width, selector: string): Promise<void> => {
  const { page } = await browser.at(width);
  await tabTo(page, selector);
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
};

/** Tabs to a field and writes into it. */
export const write = async (
  browser: Browser,
  width: Width,
  [name, text]: readonly [string, string],
): Promise<void> => {
  const { page } = await browser.at(width);
  await tabTo(page, `[name="${name}"]`);
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
};
