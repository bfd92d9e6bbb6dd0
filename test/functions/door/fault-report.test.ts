import { beforeAll, expect, test } from "vitest";
import { handler as createByApi } from "../../../functions/faults/create.ts";
import { aReport } from "../../kit/builders.ts";
import { countyContact, doorFor, useDoor } from "../../kit/pages/door.ts";
import { pagesOver } from "../../kit/pages.ts";
import { answer } from "../../kit/table/calls.ts";
import { libraryNumber, useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
useDoor(ports);
const pages = pagesOver(ports);
let form = "";

beforeAll(async () => {
  form = `${await doorFor(ports)}/fault-reports/fjordfilm`;
});

const filled = (over: Record<string, string> = {}) => ({
  symptom: "no_access",
  description: "Ingen kommer inn.",
  name: "Kari Bibliotekar",
  email: "kari@bibliotek.example",
  ...over,
});
const reports = async () => (await ports.faultReports.list(libraryNumber, { limit: 10, after: null })).items;

test("without a chosen symptom, or with one there is none of, nothing is reported", async () => {
  const { symptom: _, ...untouched } = filled();
  for (const fields of [untouched, { ...untouched, symptom: "" }, { ...untouched, symptom: "toString" }]) {
    const { statusCode, body } = await pages.post(form, fields);
    expect([statusCode, body?.includes('role="alert"'), body?.includes("Ingen kommer inn.")]).toEqual([
      422,
      true,
      true,
    ]);
  }
  expect(await reports()).toEqual([]);
});

test("everything that is wrong is told beside its field, and identity numbers are refused as by the API", async () => {
  const { statusCode, body } = await pages.post(
    form,
    filled({ description: " ", name: "\u0007", email: "x" }),
  );
  expect(statusCode).toBe(422);
  for (const name of ["description", "name", "email"]) expect(body).toContain(`id="${name}-error"`);
  const number = await pages.post(form, filled({ description: "Låner 01010750160" }));
  expect([number.statusCode, number.body?.includes("Inneholder et fødselsnummer.")]).toEqual([422, true]);
  expect(await reports()).toEqual([]);
});

test("a report sent twice is one report, and the same as those words by the API", async () => {
  for (let time = 0; time < 3; time += 1) {
    const { statusCode, body } = await pages.post(form, filled());
    expect([statusCode, body?.includes('role="status"'), body?.includes("/cases/")]).toEqual([
      200,
      true,
      true,
    ]);
  }
  expect(await answer(createByApi, ports, { params: { libraryNumber }, body: aReport() })).toMatchObject({
    status: 200,
  });
  expect(await reports()).toMatchObject([{ state: "received", symptom: "no_access", version: 1 }]);
});

test("a county's contact reports only with leave; a closed door, unknown fields and products are refused", async () => {
  const county = `${await doorFor(ports, { email: countyContact })}/fault-reports/fjordfilm`;
  const other = filled({ description: "Noe annet." });
  expect((await pages.post(county, other)).statusCode).toBe(422);
  expect((await pages.post(form, { ...other, observedAt: "x" })).statusCode).toBe(400);
  expect((await pages.post(form.replace("fjordfilm", "ukjent"), other)).statusCode).toBe(404);
  expect((await pages.post("/door/x/fault-reports/fjordfilm", other)).statusCode).toBe(410);
  pages.at(1800);
  expect((await pages.post(form, other)).statusCode).toBe(410);
  pages.at(0);
  expect(await reports()).toHaveLength(1);
});
