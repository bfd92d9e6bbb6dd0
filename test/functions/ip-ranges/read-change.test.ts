import { beforeAll, describe, expect, test } from "vitest";
import { noteChange } from "../../../functions/ip-ranges/noting.ts";
import { handler } from "../../../functions/ip-ranges/read-change.ts";
import { LibraryNumber } from "../../../shared/kinds.ts";
import { aCaller, theCounty, theOperator, theStranger, theVendor } from "../../kit/builders.ts";
import { connect, portsByIp, registerRanges } from "../../kit/ip-registers.ts";
import { answer } from "../../kit/table/calls.ts";
import { useTable } from "../../kit/table/engine.ts";

useTable();
const ports = portsByIp();
const libraryNumber = LibraryNumber.parse("2000001");
const params = { libraryNumber, changeVersion: "1" };

beforeAll(async () => {
  await registerRanges({ libraryNumber, version: 0 }, "192.0.2.0/24", "2001:db8::/48");
  await connect(libraryNumber, "by-ip");
  await connect(libraryNumber, "of-other");
});

const vendorsSeen = async (caller?: ReturnType<typeof aCaller>): Promise<unknown> => {
  const found = await answer(handler, ports, { params, ...(caller && { caller }) });
  if ("refused" in found) return found.refused;
  const { notices } = found.body;
  return Array.isArray(notices) ? notices.map(({ vendorId }) => vendorId) : notices;
};

describe("GET …/ip-ranges/changes/{changeVersion}", () => {
  test("shows what came and what went, before anybody was told and after", async () => {
    const added = ["192.0.2.0/24", "2001:db8::/48"];
    const body = { version: 1, added, removed: [], notices: [] };
    expect(await answer(handler, ports, { params })).toMatchObject({ status: 200, body });
    await noteChange({ libraryNumber, version: 1 }, ports);
    expect(await vendorsSeen()).toEqual(["fjord", "other"]);
  });

  test("shows county and operator all notices, a vendor its own, and another owner nothing", async () => {
    expect(await vendorsSeen(aCaller(theCounty, "county"))).toEqual(["fjord", "other"]);
    expect(await vendorsSeen(aCaller(theOperator, "operator"))).toEqual(["fjord", "other"]);
    expect(await vendorsSeen(aCaller(theVendor, "vendor"))).toEqual(["fjord"]);
    expect(await vendorsSeen(aCaller(theStranger, "access"))).toBe("caller.not-yours");
  });

  test("knows no change that was not made, and none a vendor was not told of", async () => {
    const other = { ...params, changeVersion: "2" };
    const unknown = { refused: "ip-change.unknown" };
    expect(await answer(handler, ports, { params: other })).toMatchObject(unknown);
    await registerRanges({ libraryNumber, version: 1 });
    expect(await answer(handler, ports, { params: other })).toMatchObject({ status: 200 });
    expect(
      await answer(handler, ports, { params: other, caller: aCaller(theVendor, "vendor") }),
    ).toMatchObject(unknown);
    const nowhere = { ...params, libraryNumber: "9999999" };
    expect(await answer(handler, ports, { params: nowhere })).toMatchObject({ refused: "library.unknown" });
  });
});
