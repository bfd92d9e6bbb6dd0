// Drives the pages behind the links of mails in Chromium, by keyboard alone: a vendor's case and work, and the proof.
import { expect, test } from "vitest";
import { vendorAddress } from "../../infra/local/demo/vendors.ts";
import { open as openClock } from "../../shared/clock.ts";
import { Email } from "../../shared/kinds.ts";
import { open as openLibraries } from "../../shared/table/libraries.ts";
import { open as openLinks } from "../../shared/table/links.ts";
import { flawsOn, picture, tabTo, unreachable, useBrowser, widths } from "../kit/browser/browser.ts";
import { eventually, useCloud } from "../kit/cloud/cloud.ts";
import { enrolledPairs } from "../kit/cloud/demo.ts";

const cloud = useCloud();
const browser = useBrowser();
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

/** Both languages at both widths: axe, a picture, and every stop of the keyboard. */
const look = async (address: string, name: string) => {
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
};

/** Chooses by keyboard and sends the form; the words of what came of it. */
const choose = async (width: (typeof widths)[number], choice: string): Promise<string> => {
  const { page } = await browser.at(width);
  await tabTo(page, "input[type=radio]");
  const wanted = `document.activeElement.value === ${JSON.stringify(choice)}`;
  await page.keyboard.press("Space");
  for (let press = 0; press < 10 && !(await page.evaluate(wanted)); press += 1)
    await page.keyboard.press("ArrowDown");
  await tabTo(page, "main button[type=submit]");
  await page.keyboard.press("Enter");
  const said = await page.waitForSelector("main [role=status], main [role=alert]");
  expect(await flawsOn(page)).toEqual([]);
  return (await said.textContent()) ?? "";
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
  const { name, endpoint } = cloud.table();
  Object.assign(process.env, {
    TABLE_NAME: name,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    PUBLIC_ADDRESS: cloud.url(),
  });
  const reader = { email: Email.parse(vendorAddress("fjordfilm", "access")), language: "nb" } as const;
  const of = { organisationId: "fjordfilm", role: "access" } as const;
  const link = await openLinks().toProof(of, reader, openClock().now());
  await look(link, "proof");
  const { page } = await browser.at(320);
  await page.goto(`${link}?lang=nn`);
  expect(await choose(320, "yes")).toContain("Takk for svaret.");
  await picture(page, "proof-answered-nn-320");
});

test("a library signs up for a webinar from its overview, and off again", async () => {
  const { name, endpoint } = cloud.table();
  const address = cloud.url();
  Object.assign(process.env, {
    TABLE_NAME: name,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    PUBLIC_ADDRESS: address,
  });
  const { libraryNumber } = first;
  const library = await openLibraries().read(libraryNumber);
  if (!library?.mailbox) throw new Error("The library has no mailbox.");
  const reader = { email: library.mailbox, language: "nb" } as const;
  const door = await openLinks().toDoor(libraryNumber, reader, openClock().now());
  const { page } = await browser.at(320);
  await page.goto(`${door}?lang=nn`);
  await tabTo(page, 'a[href*="/webinars/"]');
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/webinars\/fjordfilm-for-nye/);
  await look(page.url().split("?")[0] ?? "", "door-webinar");
  await page.goto(page.url().replace(/lang=\w+/, "lang=nn"));
  expect(await choose(320, "sign_up")).toContain("Takk, biblioteket er påmeldt.");
  await picture(page, "door-webinar-signed-up-nn-320");
  expect(await choose(320, "sign_off")).toContain("Biblioteket er meldt av.");
});

test("a link that is none of ours is a page that leads on", async () => {
  const { page } = await browser.at(320);
  await page.goto(`${cloud.url()}/cases/nothing-of-ours`);
  expect(await page.locator("main a").count()).toBeGreaterThan(0);
  expect(await flawsOn(page)).toEqual([]);
  await picture(page, "no-case-320");
});
