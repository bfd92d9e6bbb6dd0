import { describe, expect, test } from "vitest";
import { handler as read } from "../../../functions/ip-ranges/read.ts";
import { handler } from "../../../functions/ip-ranges/replace.ts";
import { IpRegisterBody } from "../../../shared/records/ip/register.ts";
import {
  aCaller,
  aDirectory,
  theCounty,
  theOperator,
  theOwner,
  theStranger,
  theVendor,
} from "../../kit/builders.ts";
import { answer } from "../../kit/table/calls.ts";
import { libraryNumber, useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
const params = { libraryNumber };
const body = (...ranges: string[]) => IpRegisterBody.parse({ ranges: ranges.map((range) => ({ range })) });

describe("PUT /v1/libraries/{libraryNumber}/ip-ranges", () => {
  test("answers 201 for the first document, 200 for the next, and each is one version further", async () => {
    const first = await answer(handler, ports, { params, version: 0, body: body("198.51.100.7/32") });
    expect(first).toMatchObject({ status: 201, etag: "1", body: { ranges: [{ range: "198.51.100.7" }] } });
    const next = await answer(handler, ports, { params, version: 1, body: body() });
    expect(next).toMatchObject({ status: 200, etag: "2", body: { ranges: [] } });
    expect(await answer(read, ports, { params })).toMatchObject({ etag: "2", body: { ranges: [] } });
  });

  test("refuses a version that is not the last one, and what must be new but is not", async () => {
    for (const version of [0, 1, 3])
      expect(await answer(handler, ports, { params, version, body: body("192.0.2.1") })).toMatchObject({
        refused: "request.version-stale",
      });
  });

  test("takes the very document that is there already as done, whatever version the caller has seen", async () => {
    const again = await answer(handler, ports, { params, version: 0, body: body() });
    expect(again).toMatchObject({ status: 200, etag: "2" });
  });

  test("refuses a document with every reason and where", async () => {
    const refused = await answer(handler, ports, {
      params,
      version: 2,
      body: body("10.0.0.1", "x", "192.0.2.1"),
    });
    expect(refused).toMatchObject({
      refused: "ip-ranges.refused",
      flaws: ["/ranges/0/range ip_private", "/ranges/1/range ip_malformed"],
    });
  });

  test("refuses the ranges of examples where the libraries are real", async () => {
    const production = {
      ...ports,
      ipRegister: { ...ports.ipRegister, policy: () => ({ documentation: false }) },
    };
    expect(await answer(handler, production, { params, version: 2, body: body("192.0.2.1") })).toMatchObject({
      flaws: ["/ranges/0/range ip_documentation"],
    });
  });

  test("is for the owner, or for the county that may act for it", async () => {
    const as = (caller: ReturnType<typeof aCaller>, delegated = false) => {
      const delegations = delegated ? [{ to: theCounty, from: "2026-01-01", until: null }] : [];
      const current = async () => aDirectory({ delegations });
      const directory = { ...ports.directory, current };
      return answer(handler, { ...ports, directory }, { params, version: 2, body: body(), caller });
    };
    const no = { refused: "caller.not-yours" };
    expect(await as(aCaller(theOwner, "access.write"))).toMatchObject({ status: 200 });
    expect(await as(aCaller(theCounty, "county"), true)).toMatchObject({ status: 200 });
    expect(await as(aCaller(theCounty, "county"))).toMatchObject(no);
    expect(await as(aCaller(theOwner, "access"))).toMatchObject(no);
    expect(await as(aCaller(theStranger, "access.write"))).toMatchObject(no);
    expect(await as(aCaller(theVendor, "vendor"))).toMatchObject(no);
    expect(await as(aCaller(theOperator, "operator"))).toMatchObject(no);
    const unknown = { params: { libraryNumber: "9999999" }, version: 0, body: body() };
    expect(await answer(handler, ports, unknown)).toMatchObject({ refused: "library.unknown" });
  });

  test("takes no more than a hundred rows, of at most ninety characters, with known uses", () => {
    const rows = (count: number, row: unknown) => ({ ranges: Array.from({ length: count }, () => row) });
    const fine = { range: "192.0.2.1", label: "a".repeat(80), alsoUsedBy: ["town_hall"] };
    expect(IpRegisterBody.safeParse(rows(100, fine)).success).toBe(true);
    expect(IpRegisterBody.safeParse(rows(101, fine)).success).toBe(false);
    for (const wrong of [
      { range: "1".repeat(91) },
      { range: "" },
      { range: 7 },
      { ...fine, label: "a".repeat(81) },
      { ...fine, label: "a\nb" },
      { ...fine, alsoUsedBy: ["nabo"] },
      { ...fine, owner: "Kari" },
    ])
      expect(IpRegisterBody.safeParse(rows(1, wrong)).success).toBe(false);
  });
});
