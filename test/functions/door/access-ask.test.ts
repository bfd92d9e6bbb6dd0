import { beforeAll, beforeEach, expect, test } from "vitest";
import { Year } from "../../../shared/kinds.ts";
import { aProduct, theOwner } from "../../kit/builders.ts";
import { countyContact, doorFor, putDoor, useDoor } from "../../kit/pages/door.ts";
import { fieldsOf, pagesOver } from "../../kit/pages.ts";
import { theRequest, useSmallWorld } from "../../kit/table/world.ts";

const { ports, enrol } = useSmallWorld();
useDoor(ports);
const pages = pagesOver(ports);
let door = "";
let form = "";

beforeAll(async () => {
  await ports.products.put(aProduct({ requiredFacts: ["contact", "ip_ranges"] }));
  await putDoor(ports);
  await enrol(2026);
});
beforeEach(async () => {
  door = await doorFor(ports);
  form = `${door}/access-requests/fjordfilm`;
});

const filled = (over: Record<string, string> = {}) => ({
  choice: "ask",
  name: "Kari",
  email: "kari@bibliotek.example",
  ipRanges: "192.0.2.0/24",
  ...over,
});
const stored = (year: Year = theRequest.year) => ports.accessRequests.read({ ...theRequest, year });

test("without a person's choice nothing is asked for, and what was written stays", async () => {
  const { choice: _, ...untouched } = filled({ name: "<b>Kari</b>" });
  for (const fields of [untouched, { ...untouched, choice: "" }, { ...untouched, choice: "yes" }]) {
    const { statusCode, body = "" } = await pages.post(form, fields);
    expect([statusCode, body.includes('role="alert"')]).toEqual([422, true]);
    expect(fieldsOf(body).find(({ name }) => name === "name")?.value).toBe("&lt;b&gt;Kari&lt;/b&gt;");
  }
  expect(await stored()).toBeNull();
});

test("everything that is wrong is told at once, each beside its field", async () => {
  const wrong = { name: "", email: "kari", ipRanges: "hei\n192.0.2.1", note: "x".repeat(501) };
  const { statusCode, body = "" } = await pages.post(form, filled(wrong));
  expect(statusCode).toBe(422);
  for (const name of ["name", "email", "ipRanges", "note"]) expect(body).toContain(`id="${name}-error"`);
  expect(body).toContain('<span class="wrong" id="ipRanges-error">1: Har feil form.</span>');
});

test("the rules are those of the API: facts that lack, identity numbers, years that are not offered", async () => {
  const missing = await pages.post(form, filled({ ipRanges: " " }));
  expect(missing.body).toContain("Leverandøren trenger bibliotekets IP-adresser.");
  const number = await pages.post(form, filled({ note: "Født 01010750160" }));
  expect(number.body).toContain("Inneholder et fødselsnummer. Ta det bort.");
  const year = await pages.post(form, filled({ year: "2040" }));
  expect([year.statusCode, year.body?.includes("<li>Produktet tilbys ikke dette året.</li>")]).toEqual([
    422,
    true,
  ]);
  expect(await stored()).toBeNull();
});

test("a request is made in the owner's name, and sent twice it is one", async () => {
  for (let time = 0; time < 3; time += 1) {
    const { statusCode, body = "" } = await pages.post(form, filled());
    expect([statusCode, body.includes('role="status"')]).toEqual([200, true]);
    const [, href = ""] = /href="(https:[^"]+\/cases\/[^"]+)"/.exec(body) ?? [];
    expect((await pages.get(href)).statusCode).toBe(200);
  }
  const record = await stored();
  expect(record).toMatchObject({ version: 1, state: "received", ipRanges: ["192.0.2.0/24"] });
  expect(record?.event.actor).toEqual({ kind: "library", organisationNumber: theOwner, supplier: null });
});

test("another request for what is asked for already leads to the case there is, and changes nothing", async () => {
  const { statusCode, body = "" } = await pages.post(form, filled({ name: "Per" }));
  expect([statusCode, body.includes("2026-fjordfilm/2000001"), body.includes('role="alert"')]).toEqual([
    409,
    true,
    true,
  ]);
  expect(await stored()).toMatchObject({ version: 1, contact: { name: "Kari" } });
});

test("without an enrolment it is held, as by the API", async () => {
  expect((await pages.post(form, filled({ year: "2027" }))).statusCode).toBe(200);
  expect(await stored(Year.parse(2027))).toMatchObject({ state: "held", reason: "not_enrolled" });
});

test("a county's contact asks only with leave; a door that is closed, unknown fields and products are refused", async () => {
  const county = `${await doorFor(ports, { email: countyContact })}/access-requests/fjordfilm`;
  const before = await stored();
  expect((await pages.post(county, filled())).statusCode).toBe(422);
  expect((await pages.post(form, { ...filled(), contact: "x" })).statusCode).toBe(400);
  expect((await pages.post(`${door}/access-requests/ukjent`, filled())).statusCode).toBe(404);
  expect((await pages.post("/door/x/access-requests/fjordfilm", filled())).statusCode).toBe(410);
  pages.at(1800);
  expect((await pages.post(form, filled())).statusCode).toBe(410);
  pages.at(0);
  expect(await stored()).toEqual(before);
});
