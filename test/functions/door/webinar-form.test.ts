import { beforeAll, expect, test } from "vitest";
import { handler as cancel } from "../../../functions/training/moves/cancel.ts";
import { systemActor } from "../../../shared/records/case.ts";
import { WebinarId } from "../../../shared/records/training/webinar.ts";
import { forget } from "../../../shared/table/public-catalogue.ts";
import { countyContact, doorFor, useDoor } from "../../kit/pages/door.ts";
import { choicesIn, fieldsOf, pagesOver } from "../../kit/pages.ts";
import { answer } from "../../kit/table/calls.ts";
import { noon } from "../../kit/table/small-world.ts";
import { operator, schedule, theWindow, webinarId } from "../../kit/table/training.ts";
import { libraryNumber, useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
useDoor(ports);
const pages = pagesOver(ports);
let door = "";

beforeAll(async () => {
  await schedule(ports);
  forget();
  door = (await doorFor(ports)).replace("https://bibliotek24.example", "");
});

test("the overview leads to every webinar that takes sign-ups, and its page asks a person to choose", async () => {
  const overview = (await pages.get(`${door}?lang=nn`)).body ?? "";
  const [, href = ""] = /href="([^"]*\/webinars\/[^"]*)"/.exec(overview) ?? [];
  expect(href).toBe(`${door}/webinars/${webinarId}?lang=nn`);
  expect(overview).toContain("(de kan melde dykk på)");
  const { statusCode, body = "" } = await pages.get(href);
  expect(statusCode).toBe(200);
  expect(body).toContain("<h1>Fjordfilm for nye</h1>");
  expect(body).toContain("ikkje påmeldt");
  expect(choicesIn(body)).toEqual(["sign_up"]);
  expect(body).not.toContain(" checked");
  expect(fieldsOf(body).find(({ name }) => name === "email")?.value).toBe("bibliotek@bibliotek.example");
  expect(body).not.toContain("moterom");
});

test("who is signed up is told so in the overview and where to go on the page", async () => {
  const by = { email: null, language: null, at: noon, by: systemActor };
  await ports.signUps.signUp({ libraryNumber, webinarId }, by, { seats: 3, window: theWindow });
  expect((await pages.get(door)).body).toContain("(påmeldt)");
  const { body = "" } = await pages.get(`${door}/webinars/${webinarId}`);
  expect(body).toContain('href="https://video.bibliotek24.example/moterom"');
  await ports.signUps.signOff({ libraryNumber, webinarId }, by);
  expect((await pages.get(`${door}/webinars/${webinarId}`)).body).not.toContain("moterom");
});

test("a text in another language than the page's says in which it is", async () => {
  const id = WebinarId.parse("bokmal-only");
  const nb = (text: string) => ({ nb: text, nn: null, en: null });
  await schedule(ports, { title: nb("Bare norsk"), about: nb("Om noe.") }, id);
  forget();
  expect((await pages.get(`${door}?lang=en`)).body).toContain('<span lang="nb">Bare norsk</span>');
  const { body = "" } = await pages.get(`${door}/webinars/${id}?lang=en`);
  expect(body).toContain('<h1 lang="nb">Bare norsk</h1>');
  expect(body).toContain('<p lang="nb">Om noe.</p>');
});

test("a county's contact without leave sees it, and no form", async () => {
  const county = (await doorFor(ports, { email: countyContact })).replace("https://bibliotek24.example", "");
  const { statusCode, body = "" } = await pages.get(`${county}/webinars/${webinarId}`);
  expect([statusCode, choicesIn(body)]).toEqual([200, []]);
});

test("one that is not there is a 404, a door that is closed or broken a 410", async () => {
  for (const name of ["nothing", "NOT-A-NAME"])
    expect((await pages.get(`${door}/webinars/${name}`)).statusCode).toBe(404);
  expect((await pages.get(`/door/x/webinars/${webinarId}`)).statusCode).toBe(410);
  pages.at(1800);
  expect((await pages.get(`${door}/webinars/${webinarId}`)).statusCode).toBe(410);
  pages.at(0);
});

test("what is cancelled takes no sign-ups, and the overview leads there no more", async () => {
  await answer(cancel, ports, { caller: operator, params: { webinarId }, version: 1 });
  forget();
  expect((await pages.get(door)).body).not.toContain(`/webinars/${webinarId}`);
  const { body = "" } = await pages.get(`${door}/webinars/${webinarId}`);
  expect(choicesIn(body)).toEqual([]);
  expect(body).toContain("Webinaret er avlyst.");
});
