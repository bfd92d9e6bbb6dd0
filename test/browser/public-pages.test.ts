// Drives every public page in Chromium: in bokmål and nynorsk, narrow and wide, by keyboard alone, and past axe.
import { describe, expect, test } from "vitest";
import { open as openStatus } from "../../shared/table/faults/status.ts";
import { flawsOn, picture, tabTo, unreachable, useBrowser, widths } from "../kit/browser/browser.ts";
import { publicPages } from "../kit/browser/routes.ts";
import { useCloud } from "../kit/cloud/cloud.ts";
import { publicAddresses } from "../kit/site/pages.ts";
import { shownWith } from "../kit/site/shown.ts";

const cloud = useCloud();
const browser = useBrowser(publicPages);

/** Something must be the matter, or half of the status page is never seen. */
const troubled = async () => {
  const { name, endpoint } = cloud.table();
  Object.assign(process.env, { TABLE_NAME: name, AWS_ENDPOINT_URL_DYNAMODB: endpoint });
  for (const incident of shownWith({}).incidents) await openStatus().show(incident);
};

const nameOf = (address: string): string =>
  address === "/" ? "front" : address.slice(1).replaceAll("/", "-");

const both = ["nb", "nn"] as const;

describe("every public page", () => {
  test("has a product with an incident to show", async () => {
    await troubled();
    const { json } = await cloud.call("/v1/products/fjordfilm/status");
    expect(json["state"]).toBe("suspected");
  });

  for (const address of publicAddresses)
    for (const language of both)
      test(`${address} in ${language} is readable, operable and of its language`, async () => {
        for (const width of widths) {
          const { page, wrong } = await browser.at(width);
          await page.goto(`${cloud.url()}${address}?lang=${language}`);
          expect(await page.getAttribute("html", "lang")).toBe(language);
          expect(await flawsOn(page)).toEqual([]);
          await picture(page, `${nameOf(address)}-${language}-${width}`);
          expect(await unreachable(page)).toEqual([]);
          expect(wrong).toEqual([]);
        }
      });
});

test("with the keyboard alone one passes the menu, searches, and opens what was found", async () => {
  const { page } = await browser.at(320);
  await page.goto(`${cloud.url()}/?lang=nn`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(new URL(page.url()).hash).toBe("#content");
  await tabTo(page, "#q");
  await page.keyboard.type("fjord");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/products\?/);
  expect(await page.locator(".cards h2").allTextContents()).toEqual(["Fjordfilm"]);
  await tabTo(page, ".cards h2 a");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/products\/fjordfilm\?lang=nn/);
  expect(await page.textContent("h1")).toBe("Fjordfilm");
});

test("with the keyboard alone one narrows the catalogue, and changes the language without losing that", async () => {
  const { page } = await browser.at(1280);
  await page.goto(`${cloud.url()}/products?lang=nb`);
  await tabTo(page, "#access");
  await page.keyboard.type("Feide");
  await tabTo(page, "button[type=submit]");
  await page.keyboard.press("Enter");
  await page.waitForURL(/access=feide/);
  const names = await page.locator(".cards h2").allTextContents();
  expect(names).toEqual(["Klassevev", "Ordskogen", "Ruteloftet"]);
  await tabTo(page, 'a[hreflang="nn"]');
  await page.keyboard.press("Enter");
  await page.waitForURL(/lang=nn/);
  expect(await page.locator(".cards h2").allTextContents()).toEqual(names);
  expect(await page.inputValue("#access")).toBe("feide");
});

test("an address that is not there is a page in the reader's language that leads on", async () => {
  for (const width of widths)
    for (const language of both) {
      const { page } = await browser.at(width);
      const answer = await page.goto(`${cloud.url()}/produkter?lang=${language}`);
      expect([answer?.status(), await page.getAttribute("html", "lang")]).toEqual([404, language]);
      expect(await flawsOn(page)).toEqual([]);
      await picture(page, `not-there-${language}-${width}`);
      expect(await unreachable(page)).toEqual([]);
    }
  const { page } = await browser.at(320);
  await tabTo(page, 'main a[href^="/products"]');
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/products\?lang=nn/);
});

test("no page leaves a cookie", async () => {
  const { page } = await browser.at(1280);
  await page.goto(cloud.url());
  expect(await browser.cookies()).toEqual([]);
});
