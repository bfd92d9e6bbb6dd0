import { expect, test } from "vitest";
import { plusSeconds } from "../../../../shared/clock.ts";
import { ProductId, VendorId, Year } from "../../../../shared/kinds.ts";
import { FaultReportState } from "../../../../shared/records/fault-report.ts";
import { openIn, overviewOf } from "../../../../shared/records/overview/rows.ts";
import { aDirectory, aProduct } from "../../../kit/builders.ts";
import { aFault, anAccess } from "../../../kit/life/overviews.ts";
import { noon } from "../../../kit/table/small-world.ts";

const directory = aDirectory({
  products: [
    aProduct(),
    aProduct({ productId: "aaviser", name: "Åviser" }),
    aProduct({ productId: "aviser", name: "Aviser" }),
  ],
});
const now = noon;
const around = { directory, now };
const nothing = { accesses: [], faults: [] };

test("a library without anything has an empty overview", () => {
  expect(overviewOf(nothing, around)).toEqual([]);
});

test("what it has joined and nobody asked for is the library's turn", () => {
  const [row] = overviewOf({ ...nothing, accesses: [anAccess({ state: null })] }, around);
  expect(row).toMatchObject({
    product: "Fjordfilm",
    vendor: "Prøve",
    supportContact: "hjelp@fjordfilm.example",
    years: [
      {
        enrolled: true,
        state: "not_asked",
        accessRequestId: null,
        validTo: "2026-12-31",
        next: { turn: "library", what: "ask_for_access", by: null },
      },
    ],
  });
});

test("a case shows its state, whose turn it is, by when and until when it is valid", () => {
  const accesses = [anAccess({ state: "sent" }), anAccess({ state: "verified", productId: "aviser" })];
  const rows = overviewOf({ ...nothing, accesses }, around);
  expect(rows.map(({ product }) => product)).toEqual(["Aviser", "Fjordfilm"]);
  expect(rows.flatMap(({ years }) => years)).toMatchObject([
    { state: "verified", accessInForce: true, next: { turn: null, what: "nothing" }, validTo: "2026-12-31" },
    {
      state: "sent",
      accessRequestId: "2026-fjordfilm",
      version: 2,
      accessInForce: false,
      next: { turn: "vendor", what: "acknowledge", by: "2026-11-26" },
    },
  ]);
});

test("an access that nobody has confirmed for weeks is shown so", () => {
  const later = plusSeconds(noon, 20 * 86_400);
  const [row] = overviewOf(
    { ...nothing, accesses: [anAccess({ state: "activated" })] },
    { directory, now: later },
  );
  expect(row?.years).toMatchObject([{ state: "not_confirmed", accessInForce: true }]);
});

test("this year and the next stand in one row, past years nowhere, and Å comes last", () => {
  const accesses = [
    anAccess({ state: "sent", year: 2027 }),
    anAccess({ state: "verified", year: 2026 }),
    anAccess({ state: "verified", year: 2025 }),
    anAccess({ state: null, productId: "aaviser" }),
    anAccess({ state: "withdrawn", productId: "aviser", enrolled: false }),
  ];
  const rows = overviewOf({ ...nothing, accesses }, around);
  expect(rows.map(({ product, years }) => [product, ...years.map(({ year }) => year)])).toEqual([
    ["Aviser", 2026],
    ["Fjordfilm", 2026, 2027],
    ["Åviser", 2026],
  ]);
});

test("a record from which the enrolment was taken again, and which is no case, is not shown", () => {
  expect(overviewOf({ ...nothing, accesses: [anAccess({ state: null, enrolled: false })] }, around)).toEqual(
    [],
  );
});

test("a fault is shown until it is over, the newest first, also of a product nobody joined", () => {
  const faults = FaultReportState.options.map((state, at) =>
    aFault({ state, at: plusSeconds(noon, at), serial: at }),
  );
  const [row] = overviewOf({ ...nothing, faults }, around);
  const shown = row?.openFaults.map(({ state }) => state) ?? [];
  const over = ["confirmed", "closed", "withdrawn"];
  expect(shown).toEqual(FaultReportState.options.filter((state) => !over.includes(state)).toReversed());
  expect(row?.years).toEqual([]);
  expect(row?.openFaults[0]?.number).toMatch(/^.{10}\/2000001$/);
});

test("no row tells a name, an address or what somebody wrote", () => {
  const cases = {
    accesses: [anAccess({ state: "needs_info" })],
    faults: [aFault({ state: "sent", at: noon, serial: 1 })],
  };
  const text = JSON.stringify(overviewOf(cases, around));
  expect(text).not.toMatch(/Kari|kari@|Ingen kommer inn|Vi gleder oss|192\.0\.2/);
});

test("what works, is over or went on from last year is not open; all else is", () => {
  const state = (one: Parameters<typeof anAccess>[0]) =>
    openIn(overviewOf({ ...nothing, accesses: [anAccess(one)] }, around)).length;
  const open = [
    "received",
    "held",
    "sent",
    "undeliverable",
    "needs_info",
    "acknowledged",
    "activated",
  ] as const;
  const closed = ["verified", "rejected", "withdrawn", "ended"] as const;
  expect(open.map((one) => state({ state: one }))).toEqual(open.map(() => 1));
  expect(closed.map((one) => state({ state: one }))).toEqual(closed.map(() => 0));
  expect(state({ state: "activated", reason: "carried_over" })).toBe(0);
  expect(state({ state: null })).toBe(1);
});

test("a product that works and is broken is open for its fault alone", () => {
  const cases = {
    accesses: [anAccess({ state: "verified" })],
    faults: [aFault({ state: "acknowledged", at: noon, serial: 1 })],
  };
  expect(openIn(overviewOf(cases, around))).toMatchObject([
    { years: [], openFaults: [{ state: "acknowledged" }] },
  ]);
});

test("a product and a vendor that the reference does not know stand under their ids", () => {
  const odd = {
    ...anAccess({ state: null }),
    productId: ProductId.parse("unknown"),
    vendorId: VendorId.parse("nobody"),
    year: Year.parse(2026),
  };
  expect(overviewOf({ ...nothing, accesses: [odd] }, around)).toMatchObject([
    { product: "unknown", vendor: "nobody", supportContact: null },
  ]);
});
