// Drives the pages behind the links of mails in Chromium, by keyboard alone: a vendor's case and work, and the proof.
import { expect, test } from "vitest";
import { vendorAddress } from "../../infra/local/demo/vendors.ts";
import { open as openClock } from "../../shared/clock.ts";
import { Email } from "../../shared/kinds.ts";
import { flawsOn, picture, tabTo, useBrowser } from "../kit/browser/browser.ts";
import { drivingOf, linksOf } from "../kit/browser/driving.ts";
import { eventually, useCloud } from "../kit/cloud/cloud.ts";
import { enrolledPairs } from "../kit/cloud/demo.ts";

const cloud = useCloud();
const browser = useBrowser([
  "pages/case",
  "pages/case-move",
  "pages/proof",
  "pages/proof-answer",
  "pages/work",
  "pages/work-move",
]);
const { look, choose } = drivingOf(browser);
const contact = { name: "Kari Nordmann", email: "kari@bibliotek.example" };
const [first, second] = enrolledPairs("fjordfilm");

/** Asks for access, and takes the link out of the vendor's mail. */
const linkOf = async ({ libraryNumber, year }: typeof first): Promise<string> => {
  const token = await cloud.token({ libraryNumber });
  const body = { productId: "fjordfilm", year, contact, note: 'Hei <b onclick="x">du</b>' };
  await cloud.call(`/v1/libraries/${libraryNumber}/access-requests`, { token, body });
  const mails = await cloud.mailsAbout(`${year}-fjordfilm/${libraryNumber}`, 2);
  const toVendor = mails.find((mail) => mail.destination.to[0]?.endsWith("@fjordfilm.example"));
  const [path] = /\/cases\/[\w.-]+/.exec(toVendor?.body.text ?? "") ?? [];
  if (path === undefined) throw new Error("The mail to the vendor has no link.");
  // Whoever is quicker than the case finds it as received, and nothing to choose yet.
  await cloud.settled(`/v1/libraries/${libraryNumber}/access-requests/${year}-fjordfilm`, token, "sent");
  return `${cloud.url()}${path}`;
};

test("a vendor acknowledges a case in bokmål on a wide screen, and opens it in nynorsk on a narrow one", async () => {
  const link = await linkOf(first);
  await look(link, "case");
  const wide = await browser.at(1280);
  await wide.page.goto(`${link}?lang=nb`);
  expect(await choose(1280, "acknowledge")).toContain("Takk, det er registrert.");
  await picture(wide.page, "case-acknowledged-nb-1280");
  const narrow = await browser.at(320);
  await narrow.page.goto(`${link}?lang=nn`);
  expect(await choose(320, "activate")).toContain("De kan angre på denne sida i 24 timar");
  await picture(narrow.page, "case-activated-nn-320");
});

test("a form that nobody has filled in says what is missing, and changes nothing", async () => {
  const { page } = await browser.at(320);
  await page.goto(`${await linkOf(second)}?lang=nn`);
  await tabTo(page, "main button[type=submit]");
  await page.keyboard.press("Enter");
  expect(await (await page.waitForSelector("main [role=alert]")).textContent()).toContain(
    "Vel eitt av svara.",
  );
  expect(await flawsOn(page)).toEqual([]);
  await picture(page, "case-nothing-chosen-nn-320");
});

test("a vendor goes from a case to all open ones, ticks one, and answers it", async () => {
  const { page } = await browser.at(1280);
  const link = `${await linkOf(second)}?lang=nb`;
  const rows = page.locator("tbody input[type=checkbox]");
  await eventually(async () => {
    await page.goto(link);
    await tabTo(page, 'a[href*="/open-cases/"]');
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/open-cases\//);
    return (await rows.count()) > 0 ? true : undefined;
  });
  await look(page.url().split("?")[0] ?? "", "open-cases");
  await tabTo(page, "tbody input[type=checkbox]");
  await page.keyboard.press("Space");
  expect(await choose(1280, "acknowledge")).toMatch(/Takk|registrert/);
  await picture(page, "open-cases-answered-nn-1280");
});

test("whoever is asked whether an address is right says yes", async () => {
  const reader = { email: Email.parse(vendorAddress("fjordfilm", "access")), language: "nb" } as const;
  const of = { organisationId: "fjordfilm", role: "access" } as const;
  const link = await linksOf(cloud).toProof(of, reader, openClock().now());
  await look(link, "proof");
  const { page } = await browser.at(320);
  await page.goto(`${link}?lang=nn`);
  expect(await choose(320, "yes")).toContain("Takk for svaret.");
  await picture(page, "proof-answered-nn-320");
});

test("a link that is none of ours is a page that leads on", async () => {
  const { page } = await browser.at(320);
  await page.goto(`${cloud.url()}/cases/nothing-of-ours`);
  expect(await page.locator("main a").count()).toBeGreaterThan(0);
  expect(await flawsOn(page)).toEqual([]);
  await picture(page, "no-case-320");
});
