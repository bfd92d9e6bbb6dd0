import { beforeAll, expect, test } from "vitest";
import { doorFor, useDoor } from "../../kit/pages/door.ts";
import { fieldsOf, pagesOver } from "../../kit/pages.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
useDoor(ports);
const pages = pagesOver(ports);
let form = "";

beforeAll(async () => {
  form = `${await doorFor(ports)}/fault-reports/fjordfilm`;
});

test("the form asks what does not work, with nothing chosen, and begins with the registered mailbox", async () => {
  const { statusCode, body = "" } = await pages.get(form);
  expect(statusCode).toBe(200);
  const fields = fieldsOf(body);
  expect(fields.filter(({ name }) => name === "symptom")).toHaveLength(11);
  expect(fields.find(({ name }) => name === "email")?.value).toBe("bibliotek@bibliotek.example");
  expect(body).not.toContain(" checked");
});

test("a product that is not there, and a door that is closed or none of ours, have no form", async () => {
  expect((await pages.get(form.replace("fjordfilm", "ukjent"))).statusCode).toBe(404);
  expect((await pages.get("/door/x/fault-reports/fjordfilm")).statusCode).toBe(410);
  pages.at(1800);
  expect((await pages.get(form)).statusCode).toBe(410);
  pages.at(0);
});
