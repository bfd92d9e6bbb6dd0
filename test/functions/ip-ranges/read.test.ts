import { beforeAll, describe, expect, test } from "vitest";
import { handler } from "../../../functions/ip-ranges/read.ts";
import { Instant, LibraryNumber, ProductId, VendorId, Year } from "../../../shared/kinds.ts";
import { systemActor } from "../../../shared/records/case.ts";
import type { SharedUse } from "../../../shared/records/ip/register.ts";
import {
  aCaller,
  aDirectory,
  aProduct,
  theCounty,
  theOperator,
  theStranger,
  theVendor,
} from "../../kit/builders.ts";
import { answer } from "../../kit/table/calls.ts";
import { useTable } from "../../kit/table/engine.ts";
import { realPorts } from "../../kit/table/ports.ts";
import { noon } from "../../kit/table/small-world.ts";

useTable();

const [own, sibling, stranger] = ["2000001", "2000002", "2000003"].map((one) => LibraryNumber.parse(one));
const by = (over: Record<string, unknown>, sharing: string) => {
  const product = aProduct({ accessMethods: ["ip"], ...over });
  return {
    ...product,
    answers: { ...product.answers, sharing: { ...product.answers.sharing, value: sharing } },
  };
};
const products = [
  by({ productId: "never" }, "no"),
  by({ productId: "of-owner" }, "same_owner"),
  by({ productId: "of-county", vendorId: "other" }, "same_county"),
  by({ productId: "of-any" }, "any_member"),
  by({ productId: "not-joined" }, "no"),
  aProduct({ productId: "by-card" }),
];
const base = realPorts(noon);
const directory = { ...base.directory, current: async () => aDirectory({ products }) };
const ports = { ...base, directory };

const register = (libraryNumber: LibraryNumber | undefined, ...ranges: [string, ...SharedUse[]][]) => {
  const rows = ranges.map(([range, ...alsoUsedBy]) => ({ range, label: "Hovedbibliotek", alsoUsedBy }));
  if (!libraryNumber) throw new Error("No library.");
  const draft = { libraryNumber, rows, eventId: `e-${libraryNumber}`, at: noon, actor: systemActor };
  return ports.ipRegister.replace(draft, 0);
};

beforeAll(async () => {
  await register(
    own,
    ["192.0.2.0/25"],
    ["192.0.2.128/25", "school", "town_hall"],
    ["198.51.100.0/24"],
    ["203.0.113.1", "other"],
  );
  await register(sibling, ["192.0.2.7"]);
  await register(stranger, ["198.51.100.200-198.51.100.210"]);
  await ports.ipRegister.rebuild();
  for (const productId of ["never", "of-owner", "of-county", "of-any", "by-card"].map((id) =>
    ProductId.parse(id),
  )) {
    const vendorId = VendorId.parse(productId === "of-county" ? "other" : "fjord");
    const enrolment = { state: "enrolled", at: Instant.parse(noon) } as const;
    const row = {
      libraryNumber: LibraryNumber.parse("2000001"),
      productId,
      year: Year.parse(2026),
      vendorId,
    };
    await ports.enrolments.put({ ...row, enrolment }, { eventId: "e", at: noon });
  }
});

const params = { libraryNumber: "2000001" };
const seen = async (caller: ReturnType<typeof aCaller> | undefined) => {
  const found = await answer(handler, ports, { params, ...(caller && { caller }) });
  return "refused" in found ? found.refused : JSON.stringify(found.body);
};

describe("GET /v1/libraries/{libraryNumber}/ip-ranges", () => {
  test("shows each range with who else is on it, without saying which library or which part", async () => {
    const found = await answer(handler, ports, { params });
    expect(found).toMatchObject({
      etag: "1",
      body: {
        ranges: [
          { range: "192.0.2.0/25", overlaps: [{ with: "another_party", libraryNumbers: null }] },
          {
            range: "192.0.2.128/25",
            alsoUsedBy: ["school", "town_hall"],
            overlaps: [{ with: "school" }, { with: "town_hall" }],
          },
          { range: "198.51.100.0/24", overlaps: [{ with: "another_party", libraryNumbers: null }] },
          { range: "203.0.113.1", overlaps: [{ with: "other" }] },
        ],
      },
    });
    expect(JSON.stringify(found)).not.toMatch(/2000002|2000003|192\.0\.2\.7|100\.200/);
  });

  test("flags each range that the terms of a product in use forbid to share as it is", async () => {
    const found = await answer(handler, ports, { params });
    const conflicts = (productId: string, ...ranges: string[]) =>
      ranges.map((range) => ({ productId, range }));
    expect("body" in found && found.body["ipConflicts"]).toEqual([
      ...conflicts("never", "192.0.2.0/25", "192.0.2.128/25", "198.51.100.0/24", "203.0.113.1"),
      ...conflicts("of-any", "203.0.113.1"),
      ...conflicts("of-county", "198.51.100.0/24", "203.0.113.1"),
      ...conflicts("of-owner", "198.51.100.0/24", "203.0.113.1"),
    ]);
  });

  test("tells the operator which libraries share a range, and the county no more than the library", async () => {
    expect(await seen(aCaller(theOperator, "operator"))).toMatch(/\["2000002"\].*\["2000003"\]/);
    expect(await seen(aCaller(theCounty, "county"))).toBe(await seen(undefined));
  });

  test("shows a vendor that connects the library by address its ranges and nothing else", async () => {
    const text = await seen(aCaller(theVendor, "vendor"));
    expect(text).toMatch(/192\.0\.2\.0\/25/);
    expect(text).not.toMatch(/Hovedbibliotek|town_hall|another_party|of-any/);
  });

  test("is unknown where nothing was registered, and alike to a vendor that has no need of it", async () => {
    const nowhere = { ...ports, ipRegister: { ...ports.ipRegister, read: async () => null } };
    const refused = { refused: "ip-ranges.unknown", flaws: [], location: undefined };
    expect(await answer(handler, nowhere, { params })).toEqual(refused);
    const other = { ...ports.ipRegister, accesses: async () => [] };
    const caller = aCaller(theVendor, "vendor");
    expect(await answer(handler, { ...ports, ipRegister: other }, { params, caller })).toEqual(refused);
  });

  test("is refused to another owner, and where there is no such library", async () => {
    expect(await seen(aCaller(theStranger, "access"))).toBe("caller.not-yours");
    const unknown = await answer(handler, ports, { params: { libraryNumber: "9999999" } });
    expect(unknown).toMatchObject({ refused: "library.unknown" });
  });
});
