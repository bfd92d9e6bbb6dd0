// Proves what who has signed up is told, and when: once each, the day before on both days that the clocks change.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plusSeconds } from "../../../../shared/clock.ts";
import { Instant } from "../../../../shared/kinds.ts";
import { announcementTemplates, newsAnnouncement } from "../../../../shared/records/telling/announcement.ts";
import { AnnouncementRef, idFrom } from "../../../../shared/records/telling/subject.ts";
import { isNews, newsFor, newsId, remindsAt, toldAfter } from "../../../../shared/records/training/news.ts";
import { SignUp, untold } from "../../../../shared/records/training/sign-up.ts";
import { holds } from "../../../kit/holds.ts";
import { noon } from "../../../kit/table/small-world.ts";
import { aWebinar, theWindow, webinarId } from "../../../kit/table/training.ts";

const aSignUp = (over: Record<string, unknown> = {}): SignUp =>
  SignUp.parse({
    libraryNumber: "2000001",
    webinarId,
    version: 1,
    state: "signed_up",
    email: null,
    language: null,
    at: noon,
    by: { kind: "library", organisationNumber: null, supplier: null },
    told: untold,
    ...over,
  });

const at = (text: string): Instant => Instant.parse(text);
const day = 86_400;

describe("who has signed up is reminded the day before, at 08:00 in Oslo", () => {
  test.each([
    ["the day before summer time", "2027-03-27T09:00:00.000Z", "2027-03-26T07:00:00.000Z"],
    ["the day summer time begins", "2027-03-28T08:00:00.000Z", "2027-03-27T07:00:00.000Z"],
    ["the day after", "2027-03-29T08:00:00.000Z", "2027-03-28T06:00:00.000Z"],
    ["the day before winter time", "2027-10-30T08:00:00.000Z", "2027-10-29T06:00:00.000Z"],
    ["the day winter time begins", "2027-10-31T09:00:00.000Z", "2027-10-30T06:00:00.000Z"],
    ["the day after it", "2027-11-01T09:00:00.000Z", "2027-10-31T07:00:00.000Z"],
    ["just after midnight", "2027-06-09T22:30:00.000Z", "2027-06-09T06:00:00.000Z"],
  ])("of a webinar on %s", (_, from, reminds) => {
    expect(remindsAt(at(from))).toBe(reminds);
  });
});

test("in a life without incident it is confirmed at once, reminded of once, and then nothing", () => {
  let signUp = aSignUp();
  const told: string[] = [];
  for (let now = noon; now < theWindow.to; now = plusSeconds(now, 3600)) {
    const news = newsFor(aWebinar(), signUp, now);
    if (!news) continue;
    told.push(`${news.what} ${now}`);
    signUp = { ...signUp, told: toldAfter(signUp.told, news) };
  }
  expect(told).toEqual([`webinar-signed-up ${noon}`, "webinar-reminder 2026-11-29T07:00:00.000Z"]);
});

test("a turn that was missed for hours still reminds, until the webinar is over", () => {
  const signUp = aSignUp({ told: { ...untold, confirmed: theWindow.from } });
  expect(newsFor(aWebinar(), signUp, plusSeconds(theWindow.from, -60))?.what).toBe("webinar-reminder");
  expect(newsFor(aWebinar(), signUp, plusSeconds(theWindow.from, 60))?.what).toBe("webinar-reminder");
  expect(newsFor(aWebinar({ state: "held" }), signUp, plusSeconds(theWindow.from, 60))).toBeNull();
  expect(newsFor(aWebinar(), signUp, theWindow.to)).toBeNull();
});

test("who signed up in the last moment gets the way in, and no confirmation once it has begun", () => {
  expect(newsFor(aWebinar(), aSignUp(), plusSeconds(theWindow.from, 30))?.what).toBe("webinar-reminder");
});

test("another way in is reminded of again, and what was found of the old one is news no more", () => {
  const now = remindsAt(theWindow.from);
  const signUp = aSignUp({ told: { ...untold, confirmed: theWindow.from } });
  const first = newsFor(aWebinar(), signUp, now);
  if (!first) throw new Error("There is no news.");
  const after = { ...signUp, told: toldAfter(signUp.told, first) };
  expect(newsFor(aWebinar(), after, now)).toBeNull();
  const webinar = aWebinar({ joinAddress: "https://video.bibliotek24.example/another" });
  const second = newsFor(webinar, after, now);
  expect(second?.what).toBe("webinar-reminder");
  expect(isNews(first, { webinar, signUp }, now)).toBe(false);
  expect(second && isNews(second, { webinar, signUp }, plusSeconds(theWindow.from, 60))).toBe(true);
  const unwritten = newsFor(webinar, signUp, now);
  expect(unwritten && newsId(unwritten)).not.toBe(newsId(first));
});

test("moved and moved back, each time is told under a name of its own", () => {
  const there = aWebinar();
  const away = aWebinar({ window: { ...theWindow, from: plusSeconds(theWindow.from, -day) } });
  let signUp = aSignUp();
  const names: string[] = [];
  for (const webinar of [there, away, there, away]) {
    const news = newsFor(webinar, signUp, noon);
    if (!news) throw new Error("There is no news.");
    expect(newsId(news)).toBe(newsId(newsFor(webinar, signUp, plusSeconds(noon, 60)) ?? news));
    names.push(newsId(news));
    signUp = { ...signUp, told: toldAfter(signUp.told, news) };
  }
  expect(new Set(names).size).toBe(4);
});

test("who signs up on the last day is confirmed and reminded at once, for the reminder brings the way in", () => {
  const late = plusSeconds(theWindow.from, -3600);
  const signUp = aSignUp({ at: late });
  expect(newsFor(aWebinar(), signUp, late)?.what).toBe("webinar-signed-up");
  const told = { ...untold, confirmed: theWindow.from };
  expect(newsFor(aWebinar(), { ...signUp, told }, plusSeconds(late, 60))?.what).toBe("webinar-reminder");
});

test("another time is told to who was confirmed, and reminded of anew", () => {
  const window = { from: plusSeconds(theWindow.from, day), to: plusSeconds(theWindow.to, day) };
  const told = { ...untold, confirmed: theWindow.from, reminded: theWindow.from };
  const news = newsFor(aWebinar({ window }), aSignUp({ told }), noon);
  expect(news).toMatchObject({ what: "webinar-signed-up", moved: true, from: window.from });
  const after = { ...told, confirmed: window.from };
  expect(newsFor(aWebinar({ window }), aSignUp({ told: after }), remindsAt(window.from))?.what).toBe(
    "webinar-reminder",
  );
});

test("a cancellation is told once to who is signed up, and to nobody who signed off or once its time is over", () => {
  const cancelled = aWebinar({ state: "cancelled" });
  expect(newsFor(cancelled, aSignUp(), noon)?.what).toBe("webinar-cancelled");
  expect(newsFor(cancelled, aSignUp({ told: { ...untold, cancelled: true } }), noon)).toBeNull();
  expect(newsFor(cancelled, aSignUp({ state: "signed_off" }), noon)).toBeNull();
  expect(newsFor(cancelled, aSignUp(), theWindow.to)).toBeNull();
});

test("news is still news only while sign-up and webinar stand as they did when it was found", () => {
  const webinar = aWebinar();
  const signUp = aSignUp();
  const news = newsFor(webinar, signUp, noon);
  if (!news) throw new Error("There is no news.");
  const still = (around: object, now = noon) => isNews(news, { webinar, signUp, ...around }, now);
  expect(still({})).toBe(true);
  expect(still({ signUp: aSignUp({ version: 2 }) })).toBe(false);
  expect(still({ signUp: aSignUp({ state: "signed_off" }) })).toBe(false);
  expect(still({ webinar: aWebinar({ state: "cancelled" }) })).toBe(false);
  expect(still({ webinar: aWebinar({ window: { from: noon, to: theWindow.to } }) })).toBe(false);
  expect(still({}, theWindow.from)).toBe(false);
});

test("however it went before, the next news has a name of its own that fits where names go", () =>
  holds(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.nat(300), (version, days) => {
      const from = plusSeconds(theWindow.from, days * day);
      const webinar = aWebinar({ webinarId: "a".repeat(40), window: { from, to: plusSeconds(from, 60) } });
      const news = newsFor(webinar, aSignUp({ version }), noon);
      if (!news) throw new Error("There is no news.");
      const { ref } = newsAnnouncement(news, noon);
      expect(AnnouncementRef.parse(ref)).toEqual(ref);
      expect(ref.id).toContain(`.${version}.`);
      // SES takes 256 characters in a message tag.
      expect(idFrom(ref, 1, announcementTemplates[news.what], 1).length).toBeLessThan(256);
      const moved = { ...webinar, window: { ...webinar.window, from: plusSeconds(from, -60) } };
      const other = newsFor(moved, aSignUp({ version, told: toldAfter(untold, news) }), noon);
      expect(other && newsAnnouncement(other, noon).ref.id).not.toBe(ref.id);
    }),
    100,
  ));
