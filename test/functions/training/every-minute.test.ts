// Proves that who has signed up is mailed once of each thing: in, another time, the day before, cancelled.
import { expect, test } from "vitest";
import { job } from "../../../functions/training/every-minute.ts";
import { handler as cancel } from "../../../functions/training/moves/cancel.ts";
import { handler as replace } from "../../../functions/training/replace.ts";
import { handler as signUp } from "../../../functions/training/sign-ups/change.ts";
import { handler as signOff } from "../../../functions/training/sign-ups/remove.ts";
import { plusSeconds } from "../../../shared/clock.ts";
import { type Instant, LibraryNumber } from "../../../shared/kinds.ts";
import { remindsAt } from "../../../shared/records/training/news.ts";
import { untold } from "../../../shared/records/training/sign-up.ts";
import { WebinarId } from "../../../shared/records/training/webinar.ts";
import { announce, hear } from "../../kit/announcing.ts";
import { aCaller, theOwner } from "../../kit/builders.ts";
import { answer } from "../../kit/table/calls.ts";
import { noon } from "../../kit/table/small-world.ts";
import { useTelling } from "../../kit/table/telling.ts";
import { operator, schedule, theWindow, webinarBody } from "../../kit/table/training.ts";

const telling = useTelling();
const { real } = telling;
const libraryNumber = LibraryNumber.parse("2000001");
const caller = aCaller(theOwner, "access.write");
const kari = { email: "kari@bibliotek.example", language: "en" } as const;

/** A webinar of its own with the library signed up, and a turn of both jobs at a moment. */
const aSignedUp = async (name: string, body: object = kari) => {
  const id = WebinarId.parse(name);
  await schedule(real, {}, id);
  const { ports, sent, at } = telling.world();
  const params = { libraryNumber, webinarId: id };
  await answer(signUp, real, { caller, params, body });
  const turn = async (now = at.now): Promise<string[]> => {
    at.now = now;
    const before = sent.length;
    await job.run(ports);
    await announce(ports);
    return sent.slice(before).map(({ to, subject }) => `${to}: ${subject.replace(/^\[[^\]]*\] /, "")}`);
  };
  return { id, params, ports, sent, turn };
};
const by = { caller: operator };

test("a sign-up is confirmed once and reminded of once, with the way in and a link for the calendar", async () => {
  const { id, turn, sent } = await aSignedUp("one");
  expect(await turn()).toEqual(["kari@bibliotek.example: Signed up: the webinar Fjordfilm for beginners"]);
  expect(sent[0]?.text).toContain(
    `https://bibliotek24.example/v1/webinars/planned.ics?webinar=${id}&language=en`,
  );
  expect(await turn(plusSeconds(noon, 60))).toEqual([]);
  const reminds = remindsAt(theWindow.from);
  expect(await turn(plusSeconds(reminds, -60))).toEqual([]);
  expect(await turn(plusSeconds(reminds, 7200))).toEqual([
    "kari@bibliotek.example: Reminder: the webinar Fjordfilm for beginners",
  ]);
  expect(sent[1]?.text).toContain("https://video.bibliotek24.example/moterom");
  expect(await turn(plusSeconds(reminds, 7260))).toEqual([]);
  expect(await turn(theWindow.to)).toEqual([]);
});

test("a turn that died between announcing and writing that down tells nobody twice", async () => {
  const { params, ports, turn } = await aSignedUp("died");
  expect(await turn()).toHaveLength(1);
  const seen = await real.signUps.read(params);
  if (!seen) throw new Error("There is no sign-up.");
  await real.signUps.told(seen, untold, theWindow.to);
  expect(await turn(plusSeconds(noon, 120))).toEqual([]);
  expect(await real.signUps.read(params)).toMatchObject({ told: { confirmed: theWindow.from } });
  expect(await job.run(ports)).toMatchObject({ announced: 0, failed: 0 });
});

test("without an address it is the role mailbox, in the library's language", async () => {
  const { turn } = await aSignedUp("mailbox", {});
  expect(await turn()).toEqual(["bibliotek@bibliotek.example: Påmeldt: webinaret Fjordfilm for nye"]);
});

test("an address that bounces is followed by the role mailbox", async () => {
  const { turn, sent, ports } = await aSignedUp("bounces", { ...kari, email: "broken@bibliotek.example" });
  await turn();
  for (const mail of sent.slice(0, 1)) await hear(ports, mail, "bounces");
  expect(await turn(plusSeconds(noon, 120))).toEqual([
    "bibliotek@bibliotek.example: Signed up: the webinar Fjordfilm for beginners",
  ]);
});

test("another time is told to who has signed up, and told again when it is as it was before", async () => {
  const { id, turn } = await aSignedUp("moved", { ...kari, language: "nn" });
  await turn();
  const move = (from: Instant, version: number) => {
    const body = webinarBody({ from, to: plusSeconds(from, 1800) });
    return answer(replace, real, { ...by, params: { webinarId: id }, body, version });
  };
  const later = plusSeconds(theWindow.from, 3600);
  for (const [at, from] of [later, theWindow.from, later].entries()) {
    await move(from, at + 1);
    expect(await turn(plusSeconds(noon, 60 + 120 * at))).toEqual([
      "kari@bibliotek.example: Ny tid: webinaret Fjordfilm for nye",
    ]);
    expect(await turn(plusSeconds(noon, 120 + 120 * at))).toEqual([]);
  }
});

test("another way in is told to who was reminded; who signs up late gets it in the same turn", async () => {
  const reminds = remindsAt(theWindow.from);
  const late = { email: "late@bibliotek.example", language: "en" };
  const { id, turn, sent } = await aSignedUp("way-in", late);
  const own = async (now: Instant) =>
    (await turn(now)).filter((mail) => mail.startsWith(late.email)).map((mail) => mail.split(": ")[1]);
  expect((await own(reminds)).toSorted()).toEqual(["Reminder", "Signed up"]);
  const body = webinarBody({ joinAddress: "https://video.bibliotek24.example/annet-rom" });
  await answer(replace, real, { ...by, params: { webinarId: id }, body, version: 1 });
  expect(await own(plusSeconds(theWindow.from, 60))).toEqual(["Reminder"]);
  expect(sent.at(-1)?.text).toContain("https://video.bibliotek24.example/annet-rom");
  expect(await own(plusSeconds(theWindow.from, 120))).toEqual([]);
});

test("a cancellation is told once; who has signed off hears nothing", async () => {
  const { id, turn } = await aSignedUp("cancelled");
  await turn();
  await answer(cancel, real, { ...by, params: { webinarId: id }, version: 1 });
  expect(await turn(plusSeconds(noon, 60))).toEqual([
    "kari@bibliotek.example: Cancelled: the webinar Fjordfilm for beginners",
  ]);
  expect(await turn(plusSeconds(noon, 120))).toEqual([]);
  const gone = await aSignedUp("gone");
  await answer(signOff, real, { caller, params: gone.params });
  await answer(cancel, real, { ...by, params: { webinarId: gone.id }, version: 1 });
  expect(await gone.turn()).toEqual([]);
});

test("what was announced and is not true any more when it could be told is not told", async () => {
  const { params, ports, sent } = await aSignedUp("untrue");
  await job.run(ports);
  await answer(signOff, real, { caller, params });
  await announce(ports);
  expect(sent).toEqual([]);
});
