import { beforeAll, expect, test } from "vitest";
import { plusSeconds } from "../../../shared/clock.ts";
import { Email } from "../../../shared/kinds.ts";
import { choicesIn, pagesOver } from "../../kit/pages.ts";
import { linkFor, moveCase, sendAnew, sendCase } from "../../kit/table/sent-case.ts";
import { noon } from "../../kit/table/small-world.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports, enrol } = useSmallWorld();
const pages = pagesOver(ports);
const day = 86_400;
let vendor = "";

beforeAll(async () => {
  await enrol(2026);
  await sendCase(ports);
  vendor = await linkFor(ports, "vendor");
});

test("the vendor's page tells the case, what happened, and the moves that are legal now", async () => {
  const { statusCode, body = "" } = await pages.get(vendor);
  expect(statusCode).toBe(200);
  expect(body).toContain("<h1>Fjordfilm – Prøve bibliotek</h1>");
  expect(body).toMatch(/2026-fjordfilm\/2000001[\s\S]*sendt til leverandør[\s\S]*Kari Bibliotekar/);
  expect(body).toMatch(/<ol>\s*<li>mandag 23\. november 2026 kl\. 13\.00: mottatt \(biblioteket\)/);
  expect(choicesIn(body)).toEqual(["acknowledge", "activate", "needs-info", "reject"]);
  expect(body).not.toMatch(/\schecked|\sselected/);
});

test("what a library wrote is text on the page, and facts the product does not need are not on it", async () => {
  const { body } = await pages.get(vendor);
  expect(body).toContain("Vi gleder oss &lt;b&gt;veldig&lt;/b&gt;");
  expect(body).not.toContain("192.0.2.0");
  expect((await pages.get(await linkFor(ports, "library"))).body).toContain("192.0.2.0/24");
});

test("the page is in the language of the link, and in each other by the query", async () => {
  const titles = { nb: "Om saken", nn: "Om saka", en: "About the case" };
  for (const [language, title] of Object.entries(titles)) {
    const { body, headers } = await pages.get(`${vendor}?lang=${language}`);
    expect(body).toContain(`<html lang="${language}">`);
    expect(body).toContain(`<h2>${title}</h2>`);
    expect(headers["content-language"]).toBe(language);
  }
  expect((await pages.get(`${vendor}?lang=klingon`)).body).toContain('<html lang="nb">');
});

test("no browser, robot or other site keeps the page, frames it, runs anything on it or learns its address", async () => {
  const { headers, body = "" } = await pages.get(vendor);
  expect(headers).toMatchObject({
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex, nofollow",
    "x-content-type-options": "nosniff",
  });
  expect(headers["etag"]).toBeUndefined();
  expect(headers["content-security-policy"]).toMatch(
    /^default-src 'none'; img-src data:; style-src 'sha256-[^']+';/,
  );
  expect(headers["content-security-policy"]).not.toMatch(/unsafe|script-src|\*/);
  expect(body).not.toMatch(/<script|\son\w+=|\sstyle=|<img|<iframe/);
  expect(body).not.toContain(vendor.split("/").at(-1));
});

test("the library may say that it works or withdraw; county and operator only read", async () => {
  expect(choicesIn((await pages.get(await linkFor(ports, "library"))).body)).toEqual(["verify", "withdraw"]);
  const operator = await pages.get(await linkFor(ports, "operator"));
  expect([operator.statusCode, choicesIn(operator.body)]).toEqual([200, []]);
});

test("an address that is no contact any more is told nothing of the case", async () => {
  for (const as of ["vendor", "library", "county", "operator"] as const) {
    const { statusCode, body } = await pages.get(
      await linkFor(ports, as, { email: "sluttet@fjord.example" }),
    );
    expect(statusCode).toBe(410);
    expect(body).not.toMatch(/Fjordfilm|2000001|Kari/);
  }
});

test("a link dies after ninety days and tells what happened, but no contact", async () => {
  pages.at(90 * day - 1);
  expect((await pages.get(vendor)).statusCode).toBe(200);
  pages.at(90 * day);
  const { statusCode, body } = await pages.get(vendor);
  expect([statusCode, /sendt til leverandør/.test(body ?? ""), /Kari/.test(body ?? "")]).toEqual([
    410,
    true,
    false,
  ]);
  pages.at(0);
});

test("a link dies with its case, and stays dead when the case is opened again", async () => {
  const { version } = await sendAnew(ports, plusSeconds(noon, 60));
  const link = await linkFor(ports, "vendor", { at: plusSeconds(noon, 60) });
  expect((await pages.get(link)).statusCode).toBe(200);
  await moveCase(ports, { move: "withdraw", by: "library", version, at: plusSeconds(noon, 90) });
  const over = await pages.get(link);
  expect([over.statusCode, /trukket \(biblioteket\)/.test(over.body ?? "")]).toEqual([410, true]);
  await sendCase(ports, plusSeconds(noon, 120));
  expect((await pages.get(link)).statusCode).toBe(410);
  expect((await pages.get(await linkFor(ports, "vendor", { at: plusSeconds(noon, 120) }))).statusCode).toBe(
    200,
  );
});

test("what is no link of ours tells nothing but that it does not work, in the reader's language", async () => {
  const work = await ports.links.toProof(
    { organisationId: "fjord", role: "access" },
    { email: Email.parse("access@fjord.example"), language: "nb" },
    noon,
  );
  for (const token of ["x", vendor.slice(-40), work.split("/").at(-1) ?? "", "A".repeat(1200)]) {
    const { statusCode, headers, body } = await pages.get(`/cases/${token}`);
    expect([statusCode, headers["content-type"]]).toEqual([410, "text/html; charset=utf-8"]);
    expect(body).toContain("<h1>Lenken virker ikke. Bruk hele lenken i den siste e-posten.</h1>");
  }
});
