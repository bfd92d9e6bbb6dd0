import { beforeAll, expect, test } from "vitest";
import { Email, LibraryNumber, VendorId } from "../../../shared/kinds.ts";
import { pagesOver } from "../../kit/pages.ts";
import { moveCase, sendCase, theCase } from "../../kit/table/sent-case.ts";
import { noon } from "../../kit/table/small-world.ts";
import { theRequest, useSmallWorld } from "../../kit/table/world.ts";

const { ports, enrol } = useSmallWorld();
const pages = pagesOver(ports);
const vendorId = VendorId.parse("fjord");
let version = 0;
let work = "";

const workFor = (vendor: VendorId, email: string) =>
  ports.links.toWork(vendor, { email: Email.parse(email), language: "nb" }, noon);
const state = async () => (await ports.cases.read(theCase))?.record.state;
const row = (at: number, id = "2026-fjordfilm") => `row=2000001/${id}/${at}`;

beforeAll(async () => {
  await enrol(2026);
  ({ version } = await sendCase(ports));
  await ports.openCases.note(theCase, { vendorId, version, isOpen: true, at: noon });
  work = await workFor(vendorId, "access@fjord.example");
});

test("without a choice, without a tick, or with another choice nothing happens", async () => {
  for (const form of [
    "",
    row(version),
    "choice=activate",
    `${row(version)}&choice=reject`,
    "row=x&choice=activate",
  ]) {
    const { statusCode, body } = await pages.post(work, form);
    expect([statusCode, body?.includes('role="alert"')]).toEqual([422, true]);
  }
  expect(await state()).toBe("sent");
});

test("every ticked case is answered by itself, and tells what became of it", async () => {
  const form = [row(version), row(version), row(1), row(version, "2027-fjordfilm"), "choice=acknowledge"];
  const { statusCode, body = "" } = await pages.post(work, form.join("&"));
  expect([statusCode, await state()]).toEqual([200, "acknowledged"]);
  const results = [...body.matchAll(/<li>([^<]+)<\/li>/g)].map(([, text]) => text);
  expect(results).toEqual([
    "2026-fjordfilm/2000001: registrert",
    "2026-fjordfilm/2000001: ikke endret, for saken var endret i mellomtiden",
    "2027-fjordfilm/2000001: ikke endret, for det går ikke i saken slik den er nå",
  ]);
});

test("the cases of another vendor, and those of another role, are not answered", async () => {
  await ports.organisations.put({
    ...(await ports.organisations.read("fjord").then((one) => one ?? expect.unreachable())),
    organisationId: "elv",
  });
  const other = await workFor(VendorId.parse("elv"), "access@fjord.example");
  const answer = await pages.post(other, `${row(version + 1)}&choice=activate`);
  expect([answer.statusCode, await state()]).toEqual([200, "acknowledged"]);
  expect(answer.body).toContain("2026-fjordfilm/2000001: ikke endret");
  const support = await workFor(vendorId, "support@fjord.example");
  expect((await pages.post(support, `${row(version + 1)}&choice=activate`)).statusCode).toBe(422);
  expect(await state()).toBe("acknowledged");
});

test("a library number that is none is no row, and a form with too many rows is refused", async () => {
  expect(LibraryNumber.safeParse("12345678").success).toBe(false);
  expect((await pages.post(work, "row=12345678/2026-fjordfilm/1&choice=activate")).statusCode).toBe(422);
  const many = Array.from({ length: 301 }, () => row(1)).join("&");
  expect((await pages.post(work, `${many}&choice=activate`)).statusCode).toBe(400);
  await moveCase(ports, { move: "withdraw", by: "library", version: version + 1 });
  expect((await ports.accessRequests.read(theRequest))?.state).toBe("withdrawn");
});
