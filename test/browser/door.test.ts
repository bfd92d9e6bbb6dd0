// Drives the door of people without a system in Chromium, by keyboard alone: from finding the library to its cases.
import { expect, test } from "vitest";
import { demoData } from "../../infra/local/demo/demo.ts";
import { open as openClock } from "../../shared/clock.ts";
import { flawsOn, picture, useBrowser } from "../kit/browser/browser.ts";
import { drivingOf, follow, write } from "../kit/browser/driving.ts";
import { eventually, useCloud } from "../kit/cloud/cloud.ts";
import { enrolledPairs } from "../kit/cloud/demo.ts";

const cloud = useCloud();
const browser = useBrowser([
  "door/access-ask",
  "door/access-form",
  "door/choose",
  "door/fault-form",
  "door/fault-report",
  "door/overview",
  "door/send-link",
  "door/webinar-form",
  "door/webinar-sign-up",
  "pages/case",
  "pages/case-move",
]);
const { look, choose } = drivingOf(browser);
const [{ libraryNumber, year }] = enrolledPairs("fjordfilm");
const library = demoData(openClock().today()).libraries.find((one) => one.libraryNumber === libraryNumber);
const mailbox = library?.mailbox ?? "";
const email = "kari@bibliotek.example";
let door = "";

const doorInMail = () =>
  eventually(async () => {
    const mails = (await cloud.mails()).filter(({ destination }) => destination.to.includes(mailbox));
    return mails.map(({ body }) => /https?:\/\/\S+\/door\/[\w-]+/.exec(body.text)?.[0]).find(Boolean);
  });

test("a person finds the library by its number, and its link comes to its mailbox and to nobody else", async () => {
  await look(`${cloud.url()}/door`, "door");
  const { page } = await browser.at(320);
  await page.goto(`${cloud.url()}/door?lang=nn`);
  await write(browser, 320, ["search", libraryNumber]);
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  expect(await flawsOn(page)).toEqual([]);
  await picture(page, "door-found-nn-320");
  expect(await choose(320, libraryNumber)).not.toBe("");
  await picture(page, "door-sent-nn-320");
  door = await doorInMail();
});

test("the overview shows what there is, and asks for access with what the vendor must know", async () => {
  await look(door, "door-overview");
  const { page } = await browser.at(1280);
  await page.goto(`${door}?lang=nb`);
  await follow(browser, 1280, 'a[href*="/access-requests/fjordfilm"]');
  await look(page.url().split("?")[0] ?? "", "door-access-form");
  await page.goto(`${page.url().split("?")[0]}?lang=nb`);
  for (const field of [
    ["name", "Kari"],
    ["email", email],
  ] as const)
    await write(browser, 1280, field);
  expect(await choose(1280, "ask")).not.toBe("");
  await picture(page, "door-access-asked-nb-1280");
  const token = await cloud.token({ libraryNumber });
  await cloud.settled(`/v1/libraries/${libraryNumber}/access-requests/${year}-fjordfilm`, token, "sent");
});

test("a fault is reported in nynorsk on a narrow screen; a form with nothing in it says what is missing", async () => {
  const form = `${door}/fault-reports/fjordfilm`;
  await look(form, "door-fault-form");
  const { page } = await browser.at(320);
  await page.goto(`${form}?lang=nn`);
  await follow(browser, 320, "main button[type=submit]");
  expect(await flawsOn(page)).toEqual([]);
  await picture(page, "door-fault-refused-nn-320");
  for (const field of [
    ["description", "Ingen kjem inn."],
    ["name", "Kari"],
    ["email", email],
  ] as const)
    await write(browser, 320, field);
  expect(await choose(320, "no_access")).not.toBe("");
  await picture(page, "door-fault-reported-nn-320");
});

/** The address of the library's own page of its request, among all that its overview leads to. */
const ownCase = async (): Promise<string> => {
  const { page } = await browser.at(1280);
  await page.goto(`${door}?lang=nn`);
  const hrefs = await page
    .locator('a[href*="/cases/"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  for (const href of hrefs)
    if ((await (await fetch(href)).text()).includes(`${year}-fjordfilm/${libraryNumber}`)) return href;
  throw new Error("The overview leads to no page of the request.");
};

test("from the overview the library opens its request, and says on its page that it works", async () => {
  const href = await ownCase();
  await follow(browser, 1280, `a[href="${href}"]`);
  const { page } = await browser.at(1280);
  const own = page.url().split("?")[0] ?? "";
  await look(own, "library-case");
  await page.goto(`${own}?lang=nn`);
  expect(await choose(1280, "verify")).not.toBe("");
  await picture(page, "library-case-verified-nn-1280");
});

test("from the overview the library signs up for a webinar, and off again", async () => {
  const { page } = await browser.at(320);
  await page.goto(`${door}?lang=nn`);
  await follow(browser, 320, 'a[href*="/webinars/"]');
  const webinar = page.url().split("?")[0] ?? "";
  await look(webinar, "door-webinar");
  await page.goto(`${webinar}?lang=nn`);
  expect(await choose(320, "sign_up")).toContain("Takk, biblioteket er påmeldt.");
  await picture(page, "door-webinar-signed-up-nn-320");
  expect(await choose(320, "sign_off")).toContain("Biblioteket er meldt av.");
});
