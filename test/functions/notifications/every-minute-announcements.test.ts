import { beforeAll, describe, expect, test } from "vitest";
import { plusSeconds } from "../../../shared/clock.ts";
import { Day, Email, Instant, LibraryNumber, ProductId, Year } from "../../../shared/kinds.ts";
import type { AnnouncementContent, YearListRow } from "../../../shared/records/telling/announcement.ts";
import { addressRef } from "../../../shared/records/telling/subject.ts";
import { anAnnouncement, announce, countyNumber, hear, putTold, vendorId } from "../../kit/announcing.ts";
import { noon } from "../../kit/table/small-world.ts";
import { useTelling } from "../../kit/table/telling.ts";

const telling = useTelling();
const { real, world } = telling;
const libraryNumber = LibraryNumber.parse("2000001");
const year = Year.parse(2027);
const row: YearListRow = { libraryNumber, productId: ProductId.parse("fjordfilm"), turn: "ends" };

beforeAll(() => putTold(telling));

/** A list to the vendor under a name of its own. */
const aList = async (of: string) => {
  const list = anAnnouncement(vendorId, of, { what: "year-list", year, hash: of, rows: [row] });
  expect(await real.announcements.put(list, noon)).toBe("written");
  return list;
};

const summary = (week: string) =>
  anAnnouncement(countyNumber, week, {
    what: "open-cases",
    week,
    rows: [{ libraryNumber, productId: row.productId, state: "sent", turn: "vendor", since: noon }],
  });

describe("an announcement", () => {
  test("is told once, however often it is put and looked at, under the proof of every mail", async () => {
    const { ports, sent } = world();
    const week = summary("2026-W48");
    expect(await real.announcements.put(week, noon)).toBe("written");
    expect(await real.announcements.put(week, noon)).toBe("known");
    expect(await announce(ports)).toMatchObject({ looked: 1, told: 1 });
    expect(await real.announcements.put(week, noon)).toBe("known");
    await real.announcements.settle(week.ref, noon);
    expect(await announce(ports)).toMatchObject({ looked: 1, told: 1 });
    expect(await announce(ports)).toMatchObject({ looked: 0 });
    expect(sent.map(({ to }) => to)).toEqual(["fylke@county.example"]);
    expect(sent[0]?.text).toContain("Prøve bibliotek");
    expect(await real.notifications.ofSubject(week.ref)).toMatchObject([
      { state: "accepted", ref: { template: "open-cases-to-county", version: 1, rank: 1 } },
    ]);
  });

  test("that says there was nothing to tell is not looked at", async () => {
    const { ports } = world();
    expect(await real.announcements.put(summary("2026-W47"), null)).toBe("written");
    expect(await announce(ports)).toMatchObject({ looked: 0 });
  });

  test("to a vendor waits for office hours; one to a county does not", async () => {
    const { ports, sent, at } = world();
    at.opens = plusSeconds(noon, 3600);
    const list = await aList("2027.001");
    expect(await announce(ports)).toMatchObject({ looked: 1, told: 0, overdue: 0 });
    expect(sent).toEqual([]);
    at.now = at.opens;
    expect(await announce(ports)).toMatchObject({ looked: 1, told: 1 });
    expect(sent.map(({ to }) => to)).toEqual(["first@fjord.example"]);
    expect(sent[0]?.text).toMatch(/https:\/\/bibliotek24\.example\/year-lists\/\S+/);
    expect(await real.notifications.ofSubject(list.ref)).toHaveLength(1);
  });

  test("that a later one has replaced, or whose week is over, is not told any more", async () => {
    const { ports, sent, at } = world();
    const [older, newer] = [await aList("2027.002"), await aList("2027.003")];
    await real.announcements.put(summary("2026-W46"), noon);
    at.now = plusSeconds(noon, 60);
    expect(await announce(ports)).toMatchObject({ looked: 3, told: 3 });
    expect(sent).toHaveLength(1);
    const states = await Promise.all(
      [older, newer].map(async ({ ref }) =>
        (await real.notifications.ofSubject(ref)).map(({ state }) => state),
      ),
    );
    expect(states).toEqual([["condition_no_longer_true"], ["accepted"]]);
  });
});

describe("an announcement whose mail bounces", () => {
  test("goes to the next contact of that role, and is then a task; each broken address is one too", async () => {
    const { ports, sent } = world();
    const list = await aList("2027.004");
    await announce(ports);
    for (const turn of [0, 1]) {
      for (const mail of sent.slice(turn, turn + 1)) await hear(ports, mail, "bounces");
      expect(await announce(ports)).toMatchObject({ looked: 1 });
    }
    expect(sent.map(({ to }) => to)).toEqual(["first@fjord.example", "second@fjord.example"]);
    expect(await real.tasks.ofSubject(list.ref)).toMatchObject([{ ref: { kind: "mail_lost" } }]);
    for (const { to } of sent)
      expect(await real.tasks.ofSubject(addressRef("fjord", Email.parse(to)))).toMatchObject([
        { ref: { kind: "address_broken" } },
      ]);
    expect(await announce(ports)).toMatchObject({ looked: 0 });
  });

  test("of which nobody knows whether it went is sent again only after a quarter of an hour, with a reason", async () => {
    let answers = 0;
    const { ports, sent, at } = world(() => {
      answers += 1;
      return answers === 1 ? { outcome: "unknown", detail: "" } : { outcome: "accepted", messageId: "m" };
    });
    at.now = Instant.parse("2026-11-30T12:00:00.000Z");
    await real.announcements.put(summary("2026-W49"), at.now);
    expect(await announce(ports)).toMatchObject({ told: 0 });
    at.now = plusSeconds(at.now, 120);
    expect(await announce(ports)).toMatchObject({ looked: 1, told: 0 });
    at.now = plusSeconds(at.now, 900);
    expect(await announce(ports)).toMatchObject({ looked: 1, told: 1 });
    expect(sent).toHaveLength(2);
  });
});

test("who has joined again meanwhile is not told that an access ends, and one that cannot be read stands in no way", async () => {
  const { ports, sent, at } = world();
  at.now = Instant.parse("2026-12-02T12:00:00.000Z");
  const content = {
    what: "access-ends" as const,
    libraryNumber,
    lastDay: Day.parse("2026-12-31"),
    accesses: [{ productId: row.productId, year: Year.parse(2026) }],
  } satisfies AnnouncementContent;
  const place = { libraryNumber, productId: row.productId, vendorId, year: Year.parse(2026) };
  const active = { state: "active", at: noon } as const;
  await real.enrolments.put({ ...place, enrolment: active }, { eventId: "a", at: noon });
  await real.announcements.put(anAnnouncement(libraryNumber, "one", content), at.now);
  expect(await announce(ports)).toMatchObject({ looked: 1, told: 1 });
  expect(sent.map(({ to }) => to)).toEqual(["bibliotek@bibliotek.example"]);
  await real.enrolments.put({ ...place, year, enrolment: active }, { eventId: "b", at: noon });
  await real.announcements.put(anAnnouncement(libraryNumber, "two", content), at.now);
  await real.announcements.put(
    anAnnouncement("not a vendor", "three", { ...content, what: "year-list", year, hash: "h", rows: [] }),
    noon,
  );
  expect(await announce(ports)).toMatchObject({ looked: 2, told: 1, failed: 1, overdue: 1 });
  expect(sent).toHaveLength(1);
});
