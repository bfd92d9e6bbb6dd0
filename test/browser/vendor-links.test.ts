// Drives in Chromium what a vendor is asked beside its cases: registered facts, changed IP addresses, the year's list, a
// link that is too old. By keyboard alone.
import { expect, test } from "vitest";
import { vendorAddress } from "../../infra/local/demo/vendors.ts";
import { open as openClock, plusSeconds, yearOf } from "../../shared/clock.ts";
import { Email, ProductId, VendorId, Year } from "../../shared/kinds.ts";
import { linkSeconds } from "../../shared/records/link.ts";
import { announcementRef } from "../../shared/records/telling/announcement.ts";
import { open as openAnnouncements } from "../../shared/table/telling/announcements.ts";
import { flawsOn, picture, tabTo, useBrowser } from "../kit/browser/browser.ts";
import { drivingOf, linksOf } from "../kit/browser/driving.ts";
import { eventually, useCloud } from "../kit/cloud/cloud.ts";
import { enrolledPairs } from "../kit/cloud/demo.ts";

const cloud = useCloud();
const browser = useBrowser([
  "pages/catalogue/answer",
  "pages/catalogue/show",
  "pages/ip-change/answer",
  "pages/ip-change/show",
  "pages/work",
  "pages/work-move",
  "pages/year-list/show",
]);
const { look, choose } = drivingOf(browser);
const clock = openClock();
const readerOf = (vendor: string) =>
  ({ email: Email.parse(vendorAddress(vendor, "access")), language: "nb" }) as const;
const fjordfilm = { vendorId: VendorId.parse("fjordfilm"), productId: ProductId.parse("fjordfilm") };

test("from its open cases a vendor reaches what is registered, proposes a change, and confirms the rest", async () => {
  const work = await linksOf(cloud).toWork(fjordfilm.vendorId, readerOf("fjordfilm"), clock.now());
  const { page } = await browser.at(1280);
  await page.goto(`${work}?lang=nb`);
  await tabTo(page, 'a[href*="/registered/"]');
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/registered\//);
  const registered = page.url().split("?")[0] ?? "";
  await look(registered, "registered");
  await page.goto(`${registered}?lang=nb`);
  const proposed = page.locator("input[type=radio][value=change]");
  await tabTo(page, "input[type=radio]");
  await page.keyboard.press("Space");
  while (!(await proposed.isChecked())) await page.keyboard.press("ArrowDown");
  await tabTo(page, '[name="homeUse-nb"]');
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Ja, med lånekort.");
  await tabTo(page, "main button[type=submit]");
  await page.keyboard.press("Enter");
  await page.waitForSelector("main [role=status]");
  expect(await flawsOn(page)).toEqual([]);
  await picture(page, "registered-proposed-nb-1280");
  const narrow = await browser.at(320);
  await narrow.page.goto(`${registered}?lang=nn`);
  expect(await choose(320, "yes")).not.toBe("");
  await picture(narrow.page, "registered-confirmed-nn-320");
});

test("a vendor says that it has taken changed IP addresses over", async () => {
  const [{ libraryNumber, year, productId }] = enrolledPairs("avisbolgen");
  const token = await cloud.token({ libraryNumber });
  const path = `/v1/libraries/${libraryNumber}/ip-ranges`;
  const contact = { name: "Kari", email: "kari@bibliotek.example" };
  const body = { productId, year, contact, ipRanges: ["198.51.100.0/24"] };
  await cloud.call(`/v1/libraries/${libraryNumber}/access-requests`, { token, body });
  await cloud.settled(`/v1/libraries/${libraryNumber}/access-requests/${year}-${productId}`, token, "sent");
  const put = (range: string, headers: Record<string, string>) =>
    cloud.call(path, { token, method: "PUT", body: { ranges: [{ range }] }, headers });
  await put("198.51.100.0/24", { "if-none-match": "*" });
  await put("198.51.100.0/25", { "if-match": '"1"' });
  const vendor = await cloud.token({ as: "vendor:avisbolgen" });
  await eventually(
    async () =>
      (await cloud.call(`${path}/changes/2`, { token: vendor })).status === 200 ? true : undefined,
    60,
  );
  const of = { vendorId: VendorId.parse("avisbolgen"), libraryNumber, version: 2 };
  const link = await linksOf(cloud).toIpChange(of, readerOf("avisbolgen"), clock.now());
  await look(link, "ip-change");
  const { page } = await browser.at(320);
  await page.goto(`${link}?lang=nn`);
  expect(await choose(320, "done")).not.toBe("");
  await picture(page, "ip-change-taken-over-nn-320");
});

test("a vendor reads its list of the year, and has it as a table", async () => {
  const year = Year.parse(yearOf(clock.today()));
  const [{ libraryNumber, productId }] = enrolledPairs("fjordfilm");
  const { vendorId } = fjordfilm;
  const links = linksOf(cloud);
  const content = {
    what: "year-list",
    year,
    hash: "h",
    rows: [{ libraryNumber, productId, turn: "new" }],
  } as const;
  const ref = announcementRef(vendorId, { what: "year-list", of: String(year), count: 1 });
  await openAnnouncements().put(
    { ref, at: clock.now(), content: { ...content, rows: [...content.rows] } },
    null,
  );
  const link = await links.toYearList({ vendorId, year }, readerOf("fjordfilm"), clock.now());
  await look(link, "year-list");
  const table = await fetch(`${link}?as=csv`);
  expect(table.headers.get("content-type")).toContain("text/csv");
});

test("a link that is too old offers a new one, which a person asks for", async () => {
  const long = plusSeconds(clock.now(), -linkSeconds.work - 3600);
  const link = await linksOf(cloud).toWork(fjordfilm.vendorId, readerOf("fjordfilm"), long);
  await look(link, "expired");
  const { page } = await browser.at(320);
  await page.goto(`${link}?lang=nn`);
  expect(await choose(320, "yes")).not.toBe("");
  await picture(page, "expired-asked-nn-320");
});
