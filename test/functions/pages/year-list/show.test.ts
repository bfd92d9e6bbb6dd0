import { beforeAll, expect, test } from "vitest";
import { Email, ProductId, VendorId, Year } from "../../../../shared/kinds.ts";
import { announcementRef, type YearListRow } from "../../../../shared/records/telling/announcement.ts";
import { pagesOver } from "../../../kit/pages.ts";
import { noon } from "../../../kit/table/small-world.ts";
import { libraryNumber, useSmallWorld } from "../../../kit/table/world.ts";

const { ports } = useSmallWorld();
const pages = pagesOver(ports);
const vendorId = VendorId.parse("fjord");
const year = Year.parse(2027);

const toList = (email = "access@fjord.example", of = year) =>
  ports.links.toYearList({ vendorId, year: of }, { email: Email.parse(email), language: "nn" }, noon);

const put = (count: number, turn: YearListRow["turn"]) => {
  const rows = [{ libraryNumber, productId: ProductId.parse("fjordfilm"), turn }];
  const ref = announcementRef(vendorId, { what: "year-list", of: "2027", count });
  return ports.announcements.put(
    { ref, at: noon, content: { what: "year-list", year, hash: turn, rows } },
    null,
  );
};

beforeAll(async () => {
  await put(1, "continues");
  await put(2, "ends");
});

test("the page shows the list as it was told last, with library, municipality and product by name", async () => {
  const { statusCode, body = "" } = await pages.get(await toList());
  expect(statusCode).toBe(200);
  expect(body).toMatch(
    /Kven som har tilgang i 2027[\s\S]*Prøve bibliotek[\s\S]*Fjordfilm[\s\S]*blir avslutta/,
  );
  expect(body).not.toContain("held fram");
  expect(body).not.toContain("<form");
});

test("the same comes as a table for spreadsheets", async () => {
  const { statusCode, body = "", headers } = await pages.get(`${await toList()}?as=csv`);
  expect([statusCode, headers["content-type"]]).toEqual([200, "text/csv; charset=utf-8"]);
  expect(body.split("\r\n")).toEqual([
    '\uFEFF"Bibliotek";"Biblioteknummer";"Kommune";"Produkt";"Kva skjer"',
    expect.stringMatching(/^"Prøve bibliotek";"2000001";"[^"]+";"Fjordfilm";"blir avslutta"$/),
    "",
  ]);
});

test("a year without a list, a stranger, a changed link and one that is too old open nothing", async () => {
  expect((await pages.get(await toList("access@fjord.example", Year.parse(2029)))).statusCode).toBe(410);
  expect((await pages.get(await toList("support@fjord.example"))).statusCode).toBe(410);
  const link = await toList();
  expect((await pages.get(`${link.slice(0, -2)}AA`)).statusCode).toBe(410);
  pages.at(90 * 86_400);
  expect((await pages.get(link)).statusCode).toBe(410);
  pages.at(0);
});
