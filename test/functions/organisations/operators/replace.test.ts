import { describe, expect, test } from "vitest";
import { handler } from "../../../../functions/organisations/operators/replace.ts";
import { Day } from "../../../../shared/kinds.ts";
import { forget } from "../../../../shared/table/reference.ts";
import { aNumber, theOperator } from "../../../kit/builders.ts";
import { useCatalogue } from "../../../kit/table/catalogue.ts";

const { ports, call } = useCatalogue();
const successor = aNumber(7);
const body = (over: Record<string, unknown> = {}) => ({
  organisationNumber: successor,
  name: "Ny drift AS",
  senderName: "Bibliotek24",
  senderAddress: "varsel@ny.example",
  supportAddress: "hjelp@ny.example",
  ...over,
});
const put = (from: string, version: number, over: Record<string, unknown> = {}) =>
  call(handler, { params: { from }, body: body(over), version });
const operatorOn = async (day: string) => {
  forget();
  return (await ports.directory.current()).operator(Day.parse(day))?.organisationNumber;
};

describe("PUT /v1/operators/{from}", () => {
  test("a new identity takes over on its day: New Year's Eve is the old one's, New Year's Day its own", async () => {
    expect(await put("2027-01-01", 0)).toMatchObject({
      status: 201,
      etag: "1",
      body: { from: "2027-01-01", until: null, history: [{ what: "create" }] },
    });
    expect(await operatorOn("2026-12-31")).toBe(theOperator);
    expect(await operatorOn("2027-01-01")).toBe(successor);
  });

  test("is corrected on the version that was seen; the same again changes nothing", async () => {
    expect(await put("2027-01-01", 1, { name: "Ny drift AS (KS)" })).toMatchObject({
      status: 200,
      body: { version: 2, history: [{}, { fields: ["name"] }] },
    });
    expect(await put("2027-01-01", 1, { name: "Ny drift AS (KS)" })).toMatchObject({ etag: "2" });
    expect(await put("2027-01-01", 1)).toMatchObject({ refused: "request.version-stale" });
    expect(await put("2028-01-01", 1)).toMatchObject({ refused: "operator.unknown" });
  });

  test("nobody begins in the past, becomes another one while in force, or leaves days without an operator", async () => {
    expect(await put("2026-01-01", 0, { until: "2025-01-01" })).toMatchObject({
      refused: "operator.refused",
      flaws: ["{from} out_of_range", "/until out_of_range"],
    });
    expect(await put("2023-01-01", 1, { until: "2026-11-30" })).toMatchObject({
      flaws: ["/organisationNumber in_force", "/until leaves_a_gap"],
    });
  });
});
