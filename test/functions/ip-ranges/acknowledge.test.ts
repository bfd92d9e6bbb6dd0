import { beforeAll, describe, expect, test } from "vitest";
import { handler } from "../../../functions/ip-ranges/acknowledge.ts";
import { noteChange } from "../../../functions/ip-ranges/noting.ts";
import { plusSeconds } from "../../../shared/clock.ts";
import { LibraryNumber } from "../../../shared/kinds.ts";
import { aCaller, theCounty, theOwner, theStranger, theVendor } from "../../kit/builders.ts";
import { connect, portsByIp, registerRanges } from "../../kit/ip-registers.ts";
import { answer } from "../../kit/table/calls.ts";
import { useTable } from "../../kit/table/engine.ts";
import { noon } from "../../kit/table/small-world.ts";

useTable();
const ports = portsByIp();
const libraryNumber = LibraryNumber.parse("2000001");
const vendor = aCaller(theVendor, "vendor");
const params = { libraryNumber, changeVersion: "1" };

beforeAll(async () => {
  await connect(libraryNumber, "by-ip");
  await connect(libraryNumber, "of-other");
  await registerRanges({ libraryNumber, version: 0 }, "192.0.2.0/24");
  await noteChange({ libraryNumber, version: 1 }, ports);
});

describe("POST …/ip-ranges/changes/{changeVersion}/acknowledge", () => {
  test("is remembered for this vendor, and the first time counts", async () => {
    const notices = [{ vendorId: "fjord", productIds: ["by-ip"], acknowledgedAt: noon }];
    expect(await answer(handler, ports, { params, caller: vendor })).toMatchObject({
      status: 200,
      body: { notices },
    });
    const later = { ...ports, clock: { ...ports.clock, now: () => plusSeconds(noon, 60) } };
    expect(await answer(handler, later, { params, caller: vendor })).toMatchObject({ body: { notices } });
    const found = await ports.ipRegister.change({ libraryNumber, version: 1 });
    expect(found?.notices.map(({ acknowledgedAt }) => acknowledgedAt)).toEqual([noon, undefined]);
  });

  test("is refused to whom the change was not told, as if there were none", async () => {
    const unknown = { refused: "ip-change.unknown" };
    const other = { params: { libraryNumber, changeVersion: "2" }, caller: vendor };
    expect(await answer(handler, ports, other)).toMatchObject(unknown);
    const elsewhere = { params: { ...params, libraryNumber: "2000003" }, caller: vendor };
    expect(await answer(handler, ports, elsewhere)).toMatchObject(unknown);
    const nowhere = { params: { ...params, libraryNumber: "9999999" }, caller: vendor };
    expect(await answer(handler, ports, nowhere)).toMatchObject({ refused: "library.unknown" });
  });

  test("is nobody's but a vendor's to say", async () => {
    for (const caller of [
      aCaller(theOwner, "access"),
      aCaller(theCounty, "county"),
      aCaller(theStranger, "vendor"),
    ])
      expect(await answer(handler, ports, { params, caller })).toMatchObject({ refused: "caller.not-yours" });
  });
});
