import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { job } from "../../../functions/year-end/every-hour.ts";
import { osloDay } from "../../../shared/clock.ts";
import { Instant, LibraryNumber, ProductId, VendorId, Year } from "../../../shared/kinds.ts";
import { idBeginning } from "../../../shared/records/telling/announcement.ts";
import { forget } from "../../../shared/table/reference.ts";
import { aProduct } from "../../kit/builders.ts";
import { aStoredLibrary } from "../../kit/table/small-world.ts";
import { theRequest, useSmallWorld } from "../../kit/table/world.ts";

const { ports: real } = useSmallWorld();
const vendorId = VendorId.parse("fjord");
const next = Year.parse(2027);
const numbers = ["2000001", "2000005", "2000006", "2000007"].map((one) => LibraryNumber.parse(one));
const [renews, loses, joins, closed] = numbers;

/** The ports at a moment in Oslo's winter. */
const on = (moment: string) => {
  const now = Instant.parse(`${moment}:00.000Z`);
  return { ...real, clock: { ...real.clock, now: () => now, today: () => osloDay(now) } };
};

type Joined = { libraryNumber: LibraryNumber | undefined; year: number; at: string; gone?: true };

const enrol = async (
  { libraryNumber, year, at, gone }: Joined,
  state: "enrolled" | "active" = "enrolled",
) => {
  if (!libraryNumber) throw new Error("There is no such library.");
  const moment = Instant.parse(at);
  await real.enrolments.put(
    {
      libraryNumber,
      productId: theRequest.productId,
      vendorId,
      year: Year.parse(year),
      enrolment: gone ? null : { state, at: moment },
    },
    { eventId: `e-${libraryNumber}-${year}`, at: moment },
  );
};

const begun = "2026-01-01T00:00:00.000Z";
const autumn = "2026-11-10T12:00:00.000Z";

beforeAll(async () => {
  for (const number of [loses, joins]) if (number) await real.libraries.put(aStoredLibrary(number));
  if (closed) await real.libraries.put({ ...aStoredLibrary(closed), status: "permanently_closed" });
  await real.directory.rebuild();
  forget();
  for (const libraryNumber of [renews, loses, closed])
    await enrol({ libraryNumber, year: 2026, at: begun }, "active");
  for (const libraryNumber of [renews, joins]) await enrol({ libraryNumber, year: 2027, at: autumn });
});

const endings = async (number: LibraryNumber | undefined) =>
  (await real.announcements.ofOwner(number ?? "", idBeginning("access-ends"))).map(({ content }) => content);
const lists = () => real.announcements.ofOwner(vendorId, idBeginning("year-list", "2027"));
const rows = async () => {
  const content = (await lists()).at(-1)?.content;
  return content?.what === "year-list"
    ? content.rows.map(({ libraryNumber, turn }) => [libraryNumber, turn])
    : [];
};

describe("the turn of the year", () => {
  test("carries over what was renewed, once, as the system, and nothing else", async () => {
    expect(await job.run(on("2026-11-11T09:00"))).toMatchObject({ carried: 1, ending: 0, lists: 0 });
    expect(await job.run(on("2026-11-11T10:00"))).toMatchObject({ carried: 0 });
    expect(await real.accessRequests.read({ ...theRequest, year: next })).toMatchObject({
      state: "activated",
      reason: "carried_over",
      validFrom: "2027-01-01",
      validTo: "2027-12-31",
      history: [{ by: "system", move: "carry_over" }],
    });
    expect(
      await real.accessRequests.read({
        ...theRequest,
        libraryNumber: joins ?? theRequest.libraryNumber,
        year: next,
      }),
    ).toBeNull();
    expect(await real.enrolments.ofLibrary(theRequest.libraryNumber, next)).toHaveLength(1);
  });

  test("tells a library what it loses from 1 December in Oslo on, once, also when that day was missed", async () => {
    expect(await job.run(on("2026-11-30T22:59"))).toMatchObject({ ending: 0 });
    expect(await job.run(on("2026-12-03T02:00"))).toMatchObject({ ending: 1 });
    expect(await job.run(on("2026-12-04T09:00"))).toMatchObject({ ending: 0 });
    expect(await endings(loses)).toMatchObject([
      { lastDay: "2026-12-31", accesses: [{ productId: "fjordfilm", year: 2026 }] },
    ]);
    expect([await endings(renews), await endings(joins), await endings(closed)]).toEqual([[], [], []]);
    const waiting = await real.announcements.due(Instant.parse("2026-12-03T06:59:59.999Z"), 10);
    expect(waiting).toEqual([]);
    expect(await real.announcements.due(Instant.parse("2026-12-03T07:00:00.000Z"), 10)).toHaveLength(1);
  });

  test("makes each vendor's list from 15 December in Oslo on, and again only when it changed, on another day", async () => {
    expect(await job.run(on("2026-12-14T22:59"))).toMatchObject({ lists: 0 });
    expect(await job.run(on("2026-12-14T23:00"))).toMatchObject({ lists: 1 });
    expect(await rows()).toEqual([
      [renews, "continues"],
      [loses, "ends"],
      [joins, "new"],
      [closed, "ends"],
    ]);
    await enrol({ libraryNumber: joins, year: 2027, at: autumn, gone: true });
    expect(await job.run(on("2026-12-15T12:00"))).toMatchObject({ lists: 0 });
    expect(await job.run(on("2026-12-16T12:00"))).toMatchObject({ lists: 1 });
    expect(await job.run(on("2026-12-17T12:00"))).toMatchObject({ lists: 0 });
    expect(await rows()).toEqual([
      [renews, "continues"],
      [loses, "ends"],
      [closed, "ends"],
    ]);
    expect((await lists()).map(({ ref }) => ref.id)).toEqual(["year-list.2027.001", "year-list.2027.002"]);
  });

  test("carries over after New Year what was renewed before it, and makes no list in February", async () => {
    await enrol({ libraryNumber: loses, year: 2027, at: "2026-12-31T22:00:00.000Z" });
    expect(await job.run(on("2027-01-02T09:00"))).toMatchObject({ carried: 1, lists: 1 });
    await enrol({ libraryNumber: joins, year: 2027, at: "2027-01-03T09:00:00.000Z" });
    expect(await job.run(on("2027-01-31T22:00"))).toMatchObject({ carried: 0, lists: 1 });
    await enrol({ libraryNumber: joins, year: 2027, at: autumn, gone: true });
    expect(await job.run(on("2027-02-01T09:00"))).toMatchObject({ carried: 0, ending: 0, lists: 0 });
  });
});

describe("a turn in which a library cannot be read", () => {
  test("makes no list, for it would tell its vendor to close what goes on, and fails", async () => {
    const before = (await lists()).length;
    const broken = on("2026-12-28T09:00");
    const libraryCases = {
      read: (number: LibraryNumber, year: Year) =>
        number === renews ? Promise.reject(new Error("unreadable")) : real.libraryCases.read(number, year),
    };
    await enrol({ libraryNumber: joins, year: 2027, at: autumn });
    await expect(job.run({ ...broken, libraryCases })).rejects.toThrow("lists wait");
    expect(await lists()).toHaveLength(before);
  });
});

describe("an agreement for the new year that is not signed", () => {
  beforeEach(async () => {
    const unsigned = { year: 2027, signedAt: null };
    const [first, second] = aProduct().agreements;
    if (!first || !second) throw new Error("The product should have two agreements.");
    const productId = ProductId.parse("unsigned");
    await real.products.put(aProduct({ productId, agreements: [first, { ...second, ...unsigned }] }));
    await real.directory.rebuild();
    forget();
    const place = { libraryNumber: theRequest.libraryNumber, productId, vendorId };
    const at = Instant.parse(begun);
    const by = { eventId: "u", at };
    await real.enrolments.put({ ...place, year: Year.parse(2026), enrolment: { state: "active", at } }, by);
    await real.enrolments.put({ ...place, year: next, enrolment: { state: "enrolled", at } }, by);
  });

  test("lets nothing go on by itself", async () => {
    expect(await job.run(on("2026-11-20T09:00"))).toMatchObject({ carried: 0 });
  });
});
