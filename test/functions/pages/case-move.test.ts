import { beforeAll, beforeEach, expect, test } from "vitest";
import { plusSeconds } from "../../../shared/clock.ts";
import type { Instant } from "../../../shared/kinds.ts";
import { choicesIn, pagesOver, versionIn } from "../../kit/pages.ts";
import { linkFor, moveCase, sendAnew, theCase } from "../../kit/table/sent-case.ts";
import { noon } from "../../kit/table/small-world.ts";
import { theRequest, useSmallWorld } from "../../kit/table/world.ts";

const { ports, enrol } = useSmallWorld();
const pages = pagesOver(ports);
const hour = 3600;
let at: Instant = noon;
let began = 0;
let version = 0;
let vendor = "";
let library = "";

beforeAll(() => enrol(2026));
beforeEach(async () => {
  began += 100 * hour;
  at = plusSeconds(noon, began);
  pages.at(began);
  version = (await sendAnew(ports, at)).version;
  vendor = await linkFor(ports, "vendor", { at });
  library = await linkFor(ports, "library", { at });
});

const record = async () => {
  const found = await ports.cases.read(theCase);
  if (found?.kind !== "access-request") throw new Error("The case is not there.");
  return found.record;
};
const fields = (choice: string, more: Record<string, string> = {}) => ({
  version: String(version),
  choice,
  ...more,
});

test("a choice is a move in the vendor's name, and the page offers to undo it", async () => {
  const { statusCode, body } = await pages.post(vendor, fields("acknowledge"));
  expect([statusCode, choicesIn(body)]).toEqual([200, ["activate", "needs-info", "reject", "undo"]]);
  expect(body).toContain('role="status"');
  const after = await record();
  expect(after).toMatchObject({ state: "acknowledged", version: version + 1 });
  expect(after.event).toMatchObject({ type: "access-request.acknowledged", actor: { kind: "vendor" } });
});

test("what a vendor did is undone within a day while nothing later happened, and not after", async () => {
  await pages.post(vendor, fields("activate"));
  pages.at(began + 24 * hour);
  const undone = await pages.post(vendor, { version: String(version + 1), choice: "undo" });
  expect([undone.statusCode, (await record()).state]).toEqual([200, "acknowledged"]);
  await pages.post(vendor, { version: String(version + 2), choice: "activate" });
  pages.at(began + 49 * hour);
  expect(choicesIn((await pages.get(vendor)).body)).toEqual([]);
  expect((await pages.post(vendor, { version: String(version + 3), choice: "undo" })).statusCode).toBe(422);
});

test("a question needs its words, a rejection its reason; both stand on the case", async () => {
  expect((await pages.post(vendor, fields("needs-info", { text: "  " }))).statusCode).toBe(422);
  await pages.post(vendor, fields("needs-info", { text: "Hvilket system?\r\nVi må vite det." }));
  expect(await record()).toMatchObject({
    state: "needs_info",
    said: { by: "vendor", text: "Hvilket system?\nVi må vite det." },
  });
  const rejects = { version: String(version + 1), choice: "reject" };
  for (const reason of ["", "because", "OTHER"])
    expect((await pages.post(vendor, { ...rejects, reason })).statusCode).toBe(422);
  expect((await pages.post(vendor, { ...rejects, reason: "technical" })).statusCode).toBe(200);
  expect(await record()).toMatchObject({ state: "rejected", reason: "technical" });
  expect((await pages.get(vendor)).statusCode).toBe(410);
});

test("words with a national identity number, control characters or more than they may be are refused", async () => {
  const texts = ["Kari, 018190 00049", "a\u0007b", "x".repeat(1001)];
  for (const text of texts)
    expect((await pages.post(vendor, fields("needs-info", { text }))).statusCode).toBe(422);
  expect((await pages.post(vendor, fields("needs-info", { text: "x".repeat(8001) }))).statusCode).toBe(400);
  expect((await record()).version).toBe(version);
});

test("without a choice, or with one that is not offered, nothing happens and the page says so", async () => {
  for (const form of ["", "version=1", `version=${version}`, `version=${version}&choice=`, "text=hei"]) {
    const { statusCode, body } = await pages.post(vendor, form);
    expect([statusCode, body?.includes('role="alert"')]).toEqual([422, true]);
  }
  for (const choice of ["verify", "withdraw", "end", "send", "undo", "__proto__", "constructor"])
    expect((await pages.post(vendor, fields(choice))).statusCode).toBe(422);
  expect((await record()).version).toBe(version);
});

test("a page that has grown old says what has happened since, and does nothing", async () => {
  await moveCase(ports, { move: "acknowledge", by: "vendor", version, at });
  const { statusCode, body } = await pages.post(vendor, fields("reject", { reason: "other" }));
  expect([statusCode, (await record()).state]).toEqual([409, "acknowledged"]);
  expect(body).toMatch(/role="alert"><p>Saken er endret[^<]*bekreftet av leverandør \(leverandøren\)/);
  expect(versionIn(body)).toBe(String(version + 1));
});

test("of many who choose at once, one is heard and the others are told", async () => {
  const answers = await Promise.all(
    ["acknowledge", "activate", "acknowledge", "activate"].map((choice) =>
      pages.post(vendor, fields(choice)),
    ),
  );
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409, 409]);
  expect((await record()).version).toBe(version + 1);
});

test("the library says that it works, or how it does not, or withdraws; in its owner's name", async () => {
  await moveCase(ports, { move: "activate", by: "vendor", version, at });
  const seen = { version: String(version + 1) };
  expect(choicesIn((await pages.get(library)).body)).toEqual(["verify", "does-not-work"]);
  expect((await pages.post(library, { ...seen, choice: "does-not-work" })).statusCode).toBe(422);
  await pages.post(library, { ...seen, choice: "does-not-work", text: "Tom side" });
  expect(await record()).toMatchObject({ state: "acknowledged", said: { by: "library", text: "Tom side" } });
  await pages.post(library, { version: String(version + 2), choice: "verify" });
  const after = await record();
  expect([after.state, after.event.actor]).toMatchObject(["verified", { kind: "library" }]);
  expect(after.event.actor.organisationNumber).toMatch(/^\d{9}$/);
});

test("a form of another type, with a field twice, or for a link that is no more changes nothing", async () => {
  const json = await pages.call("POST", vendor, "{}");
  expect(json.statusCode).toBe(400);
  const twice = await pages.post(vendor, `version=${version}&choice=activate&choice=reject`);
  expect(twice.statusCode).toBe(400);
  const stranger = await linkFor(ports, "vendor", { at, email: "sluttet@fjord.example" });
  expect((await pages.post(stranger, fields("activate"))).statusCode).toBe(410);
  expect((await pages.post("/cases/abc", fields("activate"))).statusCode).toBe(410);
  expect((await ports.accessRequests.read(theRequest))?.version).toBe(version);
});
