import { beforeAll, expect, test } from "vitest";
import { systemActor } from "../../../shared/records/case.ts";
import { aProduct } from "../../kit/builders.ts";
import { countyContact, doorFor, putDoor, useDoor } from "../../kit/pages/door.ts";
import { fieldsOf, pagesOver } from "../../kit/pages.ts";
import { noon } from "../../kit/table/small-world.ts";
import { libraryNumber, useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
useDoor(ports);
const pages = pagesOver(ports);
let form = "";

beforeAll(async () => {
  await ports.products.put(aProduct({ requiredFacts: ["contact", "ip_ranges", "library_card_system"] }));
  await ports.products.put(aProduct({ productId: "utkast", state: "draft" }));
  await putDoor(ports);
  const rows = ["192.0.2.0/24", "198.51.100.1"].map((range) => ({ range, label: null, alsoUsedBy: [] }));
  const draft = { libraryNumber, rows, eventId: "ip", at: noon, actor: systemActor };
  await ports.ipRegister.replace(draft, 0);
  form = `${(await doorFor(ports)).replace("https://bibliotek24.example", "")}/access-requests/fjordfilm`;
});

test("the form asks for what the vendor needs and nothing else, with the choice left to a person", async () => {
  const { statusCode, body = "" } = await pages.get(`${form}?year=2027`);
  expect(statusCode).toBe(200);
  expect(fieldsOf(body).map(({ name, type }) => `${name} ${type}`)).toEqual([
    "year hidden",
    "name text",
    "email email",
    "ipRanges textarea",
    "libraryCardSystem text",
    "note textarea",
    "choice radio",
  ]);
  expect(body).not.toContain(" checked");
});

test("it begins with what is registered: the mailbox, and the ranges that stand in the register", async () => {
  const { body = "" } = await pages.get(form);
  expect(fieldsOf(body).find(({ name }) => name === "email")?.value).toBe("bibliotek@bibliotek.example");
  expect(body).toMatch(/<textarea id="ipRanges"[^>]*>192\.0\.2\.0\/24\n198\.51\.100\.1<\/textarea>/);
});

test("of a product that is not there, or not ready, there is no form", async () => {
  for (const product of ["utkast", "finnes-ikke", "IKKE"])
    expect((await pages.get(form.replace("fjordfilm", product))).statusCode).toBe(404);
});

test("a door that is closed, or none of ours, shows no form", async () => {
  pages.at(1800);
  expect((await pages.get(form)).statusCode).toBe(410);
  pages.at(0);
  expect((await pages.get("/door/x/access-requests/fjordfilm")).statusCode).toBe(410);
});

test("a county's contact without leave is told so", async () => {
  const county = await doorFor(ports, { email: countyContact });
  const { body } = await pages.get(`${county}/access-requests/fjordfilm`);
  expect(body).toMatch(/role="alert"><p>Fylkeskontakten kan bare handle/);
});
