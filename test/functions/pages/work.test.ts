import { parse } from "csv-parse/sync";
import { beforeAll, expect, test } from "vitest";
import { plusSeconds } from "../../../shared/clock.ts";
import { Email, VendorId } from "../../../shared/kinds.ts";
import { fieldsOf, pagesOver } from "../../kit/pages.ts";
import { linkFor, moveCase, sendCase, theCase } from "../../kit/table/sent-case.ts";
import { noon } from "../../kit/table/small-world.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports, enrol } = useSmallWorld();
const pages = pagesOver(ports);
const vendorId = VendorId.parse("fjord");
const seen = { vendorId, isOpen: true, at: noon };
let version = 0;
let work = "";

const workFor = (email: string) =>
  ports.links.toWork(vendorId, { email: Email.parse(email), language: "nb" }, noon);

beforeAll(async () => {
  await enrol(2026);
  ({ version } = await sendCase(ports));
  await ports.openCases.note(theCase, { ...seen, version });
  work = await workFor("access@fjord.example");
});

test("the work page shows every open case of the vendor, none of them ticked", async () => {
  const { statusCode, body = "" } = await pages.get(work);
  expect(statusCode).toBe(200);
  expect(body).toMatch(/2026-fjordfilm\/2000001<\/a>[\s\S]*Prøve bibliotek[\s\S]*sendt til leverandør/);
  const rows = fieldsOf(body).filter(({ name }) => name === "row");
  expect(rows.map(({ value }) => value)).toEqual([`2000001/2026-fjordfilm/${version}`]);
  expect(body).not.toContain(" checked");
  const [, href = ""] = /<a href="(https:[^"]+\/cases\/[^"]+)"/.exec(body) ?? [];
  expect((await pages.get(href)).statusCode).toBe(200);
});

test("from the page of a case its vendor reaches the work page, and nobody else does", async () => {
  const [, href = ""] =
    /<a href="([^"]+\/open-cases\/[^"]+)"/.exec(
      (await pages.get(await linkFor(ports, "vendor"))).body ?? "",
    ) ?? [];
  expect((await pages.get(href)).statusCode).toBe(200);
  expect((await pages.get(await linkFor(ports, "library"))).body).not.toContain("/open-cases/");
});

test("the work page leads to what is registered about each product, for as long as its own link lives", async () => {
  const { body = "" } = await pages.get(`${work}?lang=nn`);
  const [, href = ""] =
    /<h2>Det som er registrert om produkta<\/h2>[\s\S]*?<a href="([^"]+)">Fjordfilm</.exec(body) ?? [];
  expect(href).toMatch(/^https:.+\/registered\//);
  const { statusCode, body: registered = "" } = await pages.get(href);
  expect([statusCode, registered.includes('<html lang="nn">')]).toEqual([200, true]);
  pages.at(90 * 86_400);
  expect((await pages.get(href)).statusCode).toBe(410);
  pages.at(0);
});

test("the table for spreadsheets has a row for every case, with all facts the vendor needs and no others", async () => {
  const { headers, body = "" } = await pages.get(`${work}?as=csv&lang=en`);
  expect(headers["content-type"]).toBe("text/csv; charset=utf-8");
  const rows: unknown = parse(body, { bom: true, columns: true, delimiter: ";" });
  expect(rows).toMatchObject([
    {
      "Case number": "2026-fjordfilm/2000001",
      Status: "sent to the vendor",
      "Contact at the library": "Kari Bibliotekar\nkari@bibliotek.example",
      "The library writes": "Vi gleder oss <b>veldig</b>",
      "IP addresses": "",
    },
  ]);
});

test("a contact for support sees no access requests, one for nothing sees nothing, an old link neither", async () => {
  expect((await pages.get(await workFor("support@fjord.example"))).body).toContain("Ingen saker venter.");
  const stranger = await pages.get(await workFor("sluttet@fjord.example"));
  expect([stranger.statusCode, stranger.body?.includes("Fjord AS")]).toEqual([410, false]);
  pages.at(90 * 86_400);
  expect((await pages.get(work)).statusCode).toBe(410);
  pages.at(0);
  expect(
    (await pages.get(await linkFor(ports, "vendor").then((one) => one.replace("/cases/", "/open-cases/"))))
      .statusCode,
  ).toBe(410);
});

test("a case that has moved on is not shown, whatever was noted of it", async () => {
  await moveCase(ports, { move: "activate", by: "vendor", version, at: plusSeconds(noon, 1) });
  expect((await pages.get(work)).body).toContain("Ingen saker venter.");
});
