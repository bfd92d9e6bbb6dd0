import { beforeAll, expect, test } from "vitest";
import { handler as cancel } from "../../../functions/training/moves/cancel.ts";
import { LibraryNumber } from "../../../shared/kinds.ts";
import { systemActor } from "../../../shared/records/case.ts";
import { mostChanges } from "../../../shared/records/training/sign-up.ts";
import { WebinarId } from "../../../shared/records/training/webinar.ts";
import { countyContact, doorFor, putDoor, useDoor } from "../../kit/pages/door.ts";
import { choicesIn, pagesOver } from "../../kit/pages.ts";
import { answer } from "../../kit/table/calls.ts";
import { noon } from "../../kit/table/small-world.ts";
import { operator, schedule, theWindow, webinarId } from "../../kit/table/training.ts";
import { libraryNumber, useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
useDoor(ports);
const pages = pagesOver(ports);
const key = { libraryNumber, webinarId };
let form = "";

beforeAll(async () => {
  await schedule(ports);
  form = `${(await doorFor(ports)).replace("https://bibliotek24.example", "")}/webinars/${webinarId}`;
});

const email = "kari@bibliotek.example";

test("without the choice a person makes nothing happens, and a wrong address is told beside its field", async () => {
  const none = await pages.post(form, { email });
  expect([none.statusCode, none.body?.includes(`value="${email}"`)]).toEqual([422, true]);
  const wrong = await pages.post(form, { choice: "sign_up", email: 'kari"><script>' });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('aria-describedby="email-error"');
  expect(wrong.body).not.toContain("<script>");
  expect(await ports.signUps.read(key)).toBeNull();
});

test("with it the library has signed up, once however often it is sent, and may sign off again", async () => {
  for (let time = 0; time < 3; time += 1) {
    const { statusCode, body = "" } = await pages.post(form, { choice: "sign_up", email });
    expect(statusCode).toBe(200);
    expect(choicesIn(body)).toEqual(["sign_up", "sign_off"]);
  }
  expect(await ports.signUps.read(key)).toMatchObject({ version: 1, email, language: "nb" });
  const off = await pages.post(form, { choice: "sign_off", email });
  expect([off.statusCode, choicesIn(off.body)]).toEqual([200, ["sign_up"]]);
  expect(await ports.signUps.read(key)).toMatchObject({ state: "signed_off", email: null });
});

test("a county's contact signs up only with the owner's leave", async () => {
  const county = (await doorFor(ports, { email: countyContact })).replace("https://bibliotek24.example", "");
  const post = () => pages.post(`${county}/webinars/${webinarId}`, { choice: "sign_up", email });
  expect((await post()).statusCode).toBe(422);
  await putDoor(ports, { delegates: true });
  expect((await post()).statusCode).toBe(200);
  await putDoor(ports);
});

test("what is full or cancelled is answered with the webinar's own page and why, what is not there as a page", async () => {
  const full = WebinarId.parse("full");
  await schedule(ports, { seats: 1 }, full);
  const by = { email: null, language: null, at: noon, by: systemActor };
  const other = { libraryNumber: LibraryNumber.parse("2000003"), webinarId: full };
  await ports.signUps.signUp(other, by, { seats: 1, window: theWindow });
  const cancelled = WebinarId.parse("cancelled");
  await schedule(ports, {}, cancelled);
  await answer(cancel, ports, { caller: operator, params: { webinarId: cancelled }, version: 1 });
  const statuses = await Promise.all(
    ["full", "cancelled", "nothing"].map(async (name) => {
      const told = await pages.post(form.replace(webinarId, name), { choice: "sign_up", email });
      const own = told.body?.includes("<h1>Fjordfilm for nye</h1>");
      const why = /role="alert"><p>([^<]*)/.exec(told.body ?? "")?.[1];
      return [told.statusCode, told.headers["content-type"], own, why];
    }),
  );
  const page = "text/html; charset=utf-8";
  expect(statuses).toEqual([
    [409, page, true, "Webinaret er fullt."],
    [409, page, true, "Webinaret er i en tilstand der dette ikke går."],
    [404, page, false, undefined],
  ]);
  const kept = await pages.post(form.replace(webinarId, "full"), { choice: "sign_up", email });
  expect(kept.body).toContain(`value="${email}"`);
});

test("who has changed the sign-up too often is told so on its page", async () => {
  const often = WebinarId.parse("often");
  await schedule(ports, {}, often);
  const post = (at: number) =>
    pages.post(form.replace(webinarId, often), { choice: "sign_up", email: `a${at}@bibliotek.example` });
  for (let at = 0; at < mostChanges; at += 1) expect((await post(at)).statusCode).toBe(200);
  const { statusCode, body = "" } = await post(mostChanges);
  expect([statusCode, body.includes("Påmeldingen er endret for mange ganger.")]).toEqual([409, true]);
  expect(body).toContain("<h1>Fjordfilm for nye</h1>");
});

test("a library that is closed for good is told why beside its webinar", async () => {
  await putDoor(ports, { over: { status: "permanently_closed" } });
  const { statusCode, body = "" } = await pages.post(form, { choice: "sign_up", email });
  expect([statusCode, body.includes("<h1>Fjordfilm for nye</h1>")]).toEqual([422, true]);
  expect(body).toContain('role="alert"><p>Påmeldingen kan ikke tas imot.');
  await putDoor(ports);
});

test("a door that is closed signs nobody up", async () => {
  pages.at(1800);
  expect((await pages.post(form, { choice: "sign_up", email })).statusCode).toBe(410);
  expect((await pages.post(`/door/x/webinars/${webinarId}`, { choice: "sign_up" })).statusCode).toBe(410);
  pages.at(0);
});
