import { describe, expect, test } from "vitest";
import { handler } from "../../../../functions/ip-ranges/replace.ts";
import { blockOf } from "../../../../shared/ip/block.ts";
import { LibraryNumber } from "../../../../shared/kinds.ts";
import { type TableCall, taken } from "../../../../shared/meter.ts";
import { systemActor } from "../../../../shared/records/case.ts";
import { IpAddressee, IpRegisterBody, mostRows } from "../../../../shared/records/ip/register.ts";
import { toItem } from "../../../../shared/table/codec.ts";
import { open } from "../../../../shared/table/ip-register/register.ts";
import { keys } from "../../../../shared/table/keys.ts";
import { useTable } from "../../../kit/table/engine.ts";
import { noon } from "../../../kit/table/small-world.ts";
import { itemBytes } from "../../../sim/store/item-size.ts";

useTable();
const registers = open();
const aNumber = (serial: number) => LibraryNumber.parse(String(2_000_000 + serial));
const aDraft = (serial: number, range: string, eventId = `e-${serial}`) => ({
  libraryNumber: aNumber(serial),
  rows: [{ range, label: null, alsoUsedBy: [] }],
  eventId,
  at: noon,
  actor: systemActor,
});

const callsOf = async (work: () => Promise<unknown>): Promise<string[]> => {
  taken();
  await work();
  return taken().map(({ operation }: TableCall) => operation);
};

describe("replacing a register", () => {
  test("is one read and one transaction, and nothing is written where nothing changed", async () => {
    expect(await callsOf(() => registers.replace(aDraft(1, "192.0.2.1"), 0))).toEqual([
      "GetItem",
      "TransactWriteItems",
    ]);
    expect(await callsOf(() => registers.replace(aDraft(1, "192.0.2.1"), 0))).toEqual(["GetItem"]);
  });

  test("by many at once on the same version, one gets through and its change alone is there", async () => {
    const wishes = Array.from({ length: 8 }, (_, at) => aDraft(2, `192.0.2.${at}`, `race-${at}`));
    const outcomes = await Promise.all(wishes.map((wish) => registers.replace(wish, 0)));
    expect(outcomes.filter(({ outcome }) => outcome === "created")).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === "stale")).toHaveLength(7);
    const stored = await registers.read(aNumber(2));
    const found = await registers.change({ libraryNumber: aNumber(2), version: 1 });
    expect(found?.change.event.id).toBe(stored?.eventId);
    expect(found?.change.added).toEqual(stored?.rows.map(({ range }) => range));
    expect(await registers.change({ libraryNumber: aNumber(2), version: 2 })).toBeNull();
  });

  test("again while the answer is lost, meets its own event and is not refused", async () => {
    const draft = aDraft(4, "192.0.2.4");
    const twice = await Promise.all([registers.replace(draft, 0), registers.replace(draft, 0)]);
    expect(twice).toMatchObject([{ register: { version: 1 } }, { register: { version: 1 } }]);
    const found = await registers.change({ libraryNumber: aNumber(4), version: 1 });
    expect(found?.change.added).toEqual(["192.0.2.4"]);
  });

  test("whose document is as large as it may be fits an item many times over", () => {
    const range = `${"2001:db8:1111:1111:1111:1111:1111:1111"}-${"2001:db8:1111:1111:1111:1111:1111:2222"}`;
    const alsoUsedBy = ["town_hall", "school", "other_library", "other"];
    const row = { range, label: "å".repeat(80), alsoUsedBy };
    expect(IpRegisterBody.safeParse({ ranges: [row] }).success).toBe(true);
    const rows = Array.from({ length: mostRows }, () => row);
    const item = toItem(keys.ipRegister(aNumber(3)), {
      libraryNumber: aNumber(3),
      version: 1,
      at: noon,
      rows,
    });
    expect(itemBytes(item)).toBeLessThan(60 * 1024);
    expect(handler.body).toBe(IpRegisterBody);
  });
});

describe("the overlaps", () => {
  const shared = blockOf("198.51.100.0/24");
  const holders = async () => {
    const found = (await registers.overlaps()).overlapping(shared);
    return found.map(({ of }) => of.libraryNumber).toSorted();
  };

  test("show every library on a range, of all that were registered when they were rebuilt", async () => {
    for (const serial of [10, 11, 12]) await registers.replace(aDraft(serial, `198.51.100.${serial}`), 0);
    expect(await registers.rebuild()).toMatchObject({ ranges: 6 });
    expect(await holders()).toEqual(["2000010", "2000011", "2000012"]);
    await registers.replace(aDraft(11, "203.0.113.1", "moved"), 1);
    await registers.rebuild();
    expect(await holders()).toEqual(["2000010", "2000012"]);
  });

  test("rebuilt by several at once, lose nothing that any of them has seen", async () => {
    const work = [20, 21, 22, 23].map(async (serial) => {
      await registers.replace(aDraft(serial, `198.51.100.${serial}`), 0);
      await registers.rebuild();
    });
    await Promise.all(work);
    expect(await holders()).toEqual(["2000010", "2000012", "2000020", "2000021", "2000022", "2000023"]);
  });
});

test("whom a change is for is decided once, and nothing is decided of one that was not made", async () => {
  const ref = { libraryNumber: aNumber(10), version: 1 };
  const first = [IpAddressee.parse({ vendorId: "fjord", productIds: ["by-ip"] })];
  expect(await registers.address(ref, first)).toEqual(first);
  expect(await registers.address(ref, [])).toEqual(first);
  expect(await registers.address({ ...ref, version: 9 }, first)).toEqual([]);
  expect(await registers.change({ ...ref, version: 9 })).toBeNull();
});
