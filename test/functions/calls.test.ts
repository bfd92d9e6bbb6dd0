import { DynamoDBClient, GetItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import { beforeAll, describe, expect, test } from "vitest";
import { handler as createRequest } from "../../functions/access/create.ts";
import { handler as listRequests } from "../../functions/access/list.ts";
import { handler as withdraw } from "../../functions/access/moves/withdraw.ts";
import { handler as readRequest } from "../../functions/access/read.ts";
import { handler as offer } from "../../functions/catalogue/agreements/offer.ts";
import { handler as withdrawAgreement } from "../../functions/catalogue/agreements/withdraw.ts";
import { handler as completeness } from "../../functions/catalogue/products/completeness.ts";
import { handler as readProduct } from "../../functions/catalogue/read.ts";
import { handler as createReport } from "../../functions/faults/create.ts";
import { handler as listReports } from "../../functions/faults/list.ts";
import { handler as readReport } from "../../functions/faults/read.ts";
import { handler as readEvents } from "../../functions/feed/list.ts";
import { handler as readIpRanges } from "../../functions/ip-ranges/read.ts";
import { handler as listLibraries } from "../../functions/organisations/list.ts";
import { handler as libraryOverview } from "../../functions/overview/library.ts";
import { LibraryNumber, ProductId, VendorId, Year } from "../../shared/kinds.ts";
import { taken } from "../../shared/meter.ts";
import { systemActor } from "../../shared/records/case.ts";
import { FaultReportId } from "../../shared/records/fault-report.ts";
import { forget as forgetOverlaps } from "../../shared/table/ip-register/overlaps.ts";
import { keys } from "../../shared/table/keys.ts";
import { forget } from "../../shared/table/reference.ts";
import { aCaller, anAgreement, aProduct, aReport, aRequest, theOperator } from "../kit/builders.ts";
import { delivered } from "../kit/life/feeds.ts";
import { callsOf, none, shared } from "../kit/table/calls.ts";
import { useTable } from "../kit/table/engine.ts";
import { realPorts } from "../kit/table/ports.ts";
import { noon, putSmallWorld } from "../kit/table/small-world.ts";
import { itemBytes, writtenKilobytes } from "../sim/store/item-size.ts";

useTable();
const ports = realPorts(noon);
const libraryNumber = LibraryNumber.parse("2000001");
const productId = ProductId.parse("fjordfilm");
const year = Year.parse(2026);
const key = { libraryNumber, productId, year };

beforeAll(async () => {
  await putSmallWorld();
  await ports.cursors.rotate(noon);
  await ports.links.rotate(noon);
  const row = {
    ...key,
    vendorId: VendorId.parse("fjord"),
    enrolment: { state: "enrolled", at: noon },
  } as const;
  await ports.enrolments.put(row, { eventId: "enrolled", at: noon });
  await ports.directory.current();
  await ports.downtimes.ongoing(productId, noon);
  taken();
});

/** The formula of a write: the larger image in kilobytes, and one for each index entry written or removed. */
const formula = async (sk: string, indexWrites: number): Promise<number> => {
  const Key = { pk: { S: `LIBRARY#${libraryNumber}` }, sk: { S: sk } };
  const { Item } = await new DynamoDBClient({}).send(new GetItemCommand({ TableName: "table", Key }));
  return writtenKilobytes(Item ?? {}) + indexWrites;
};

describe("what a call costs at the table", () => {
  test("the reference is one read, and then none for a minute", async () => {
    forget();
    const params = { libraryNumber };
    const list = () => listLibraries.work({ ...none, ...shared, params: undefined, caller: null }, ports);
    expect((await callsOf(list)).map(({ operation }) => operation)).toEqual(["BatchGetItem"]);
    expect(await callsOf(list)).toEqual([]);
    expect(await callsOf(() => ports.directory.current())).toEqual([]);
    expect(params.libraryNumber).toBe(libraryNumber);
  });

  test("asking for access is one conditional write at the price of the formula", async () => {
    const input = { ...none, ...shared, query: undefined, params: { libraryNumber }, body: aRequest() };
    const calls = await callsOf(() => createRequest.work(input, ports));
    expect(calls).toEqual([{ operation: "UpdateItem", units: await formula(`ACCESS#2026#fjordfilm`, 1) }]);
    expect(calls[0]?.units).toBe(2);
  });

  test("asking again costs one refused write", async () => {
    const input = { ...none, ...shared, query: undefined, params: { libraryNumber }, body: aRequest() };
    expect(await callsOf(() => createRequest.work(input, ports))).toEqual([
      { operation: "UpdateItem", units: 0 },
    ]);
  });

  test("reading is one read of half a unit, listing one query", async () => {
    const params = { libraryNumber, accessRequestId: "2026-fjordfilm" };
    const read = await callsOf(() =>
      readRequest.work({ ...none, ...shared, params, query: undefined }, ports),
    );
    const list = await callsOf(() =>
      listRequests.work({ ...none, ...shared, params: { libraryNumber } }, ports),
    );
    expect([read, list]).toEqual([
      [{ operation: "GetItem", units: 0.5 }],
      [{ operation: "Query", units: 0.5 }],
    ]);
  });

  test("withdrawing is one conditional write; its place in the index moves", async () => {
    const params = { libraryNumber, accessRequestId: "2026-fjordfilm" };
    const input = { ...none, ...shared, params, query: undefined, version: 1 };
    const calls = await callsOf(() => withdraw.work(input, ports));
    // The same moment, so the entry in the index stays where it is and costs nothing.
    expect(calls).toEqual([{ operation: "UpdateItem", units: await formula(`ACCESS#2026#fjordfilm`, 0) }]);
  });

  test("reporting a fault is two reads for its answer and one conditional put; reading and listing reports one read each", async () => {
    const input = { ...none, ...shared, query: undefined, params: { libraryNumber }, body: aReport() };
    let id = "";
    const create = await callsOf(async () => {
      id = (await createReport.work(input, ports)).body.id;
    });
    expect(create).toEqual([
      { operation: "GetItem", units: 0.5 },
      { operation: "GetItem", units: 0.5 },
      { operation: "PutItem", units: await formula(`FAULT#${id}`, 1) },
    ]);
    const params = { libraryNumber, faultReportId: FaultReportId.parse(id) };
    const read = await callsOf(() =>
      readReport.work({ ...none, ...shared, params, query: undefined }, ports),
    );
    const list = await callsOf(() =>
      listReports.work({ ...none, ...shared, params: { libraryNumber } }, ports),
    );
    expect([read, list].map((calls) => calls.map(({ operation }) => operation))).toEqual([
      ["GetItem"],
      ["Query"],
    ]);
  });
});

/** Everything that an overview reads, in kilobytes as they are charged for. */
const keptKilobytes = async (): Promise<number> => {
  const { pk, first, last } = keys.casesFrom(libraryNumber, year);
  const { Items = [] } = await new DynamoDBClient({}).send(
    new QueryCommand({
      TableName: "table",
      KeyConditionExpression: "pk = :pk AND sk BETWEEN :first AND :last",
      ExpressionAttributeValues: { ":pk": { S: pk }, ":first": { S: first }, ":last": { S: last } },
    }),
  );
  return Items.reduce((sum, item) => sum + itemBytes(item), 0) / 1024;
};

describe("what other calls cost at the table", () => {
  test("a product is one read", async () => {
    const input = { ...none, ...shared, params: { productId }, query: undefined, caller: null };
    expect(await callsOf(() => readProduct.work(input, ports))).toEqual([
      { operation: "GetItem", units: 0.5 },
    ]);
  });

  test("a note of 500 characters and 20 ranges raise the price as the formula says", async () => {
    const other = { libraryNumber, productId, year: Year.parse(2027), vendorId: VendorId.parse("fjord") };
    await ports.enrolments.put(
      { ...other, enrolment: { state: "enrolled", at: noon } },
      { eventId: "e", at: noon },
    );
    const ipRanges = Array.from({ length: 20 }, (_, at) => `2001:db8:${at}:aaaa:bbbb:cccc:dddd:eeee/128`);
    const body = aRequest({ year: 2027, note: "æ".repeat(500), ipRanges });
    const calls = await callsOf(() =>
      createRequest.work({ ...none, ...shared, query: undefined, params: { libraryNumber }, body }, ports),
    );
    expect(calls).toEqual([{ operation: "UpdateItem", units: await formula("ACCESS#2027#fjordfilm", 1) }]);
    expect(calls[0]?.units).toBeGreaterThan(2);
  });

  test("an IP register is its document, the library's accesses and, every few seconds, the overlaps", async () => {
    forgetOverlaps();
    const draft = { libraryNumber, rows: [], eventId: "ip", at: noon, actor: systemActor };
    await ports.ipRegister.replace(draft, 0);
    const input = { ...none, ...shared, query: undefined, params: { libraryNumber } };
    const named = async () =>
      (await callsOf(() => readIpRanges.work(input, ports))).map(({ operation }) => operation).toSorted();
    expect(await named()).toEqual(["GetItem", "GetItem", "Query"]);
    expect(await named()).toEqual(["GetItem", "Query"]);
  });

  test("an overview is one query of the library's cases", async () => {
    const input = { ...none, ...shared, query: undefined, params: { libraryNumber } };
    const calls = await callsOf(() => libraryOverview.work(input, ports));
    expect(calls.map(({ operation }) => operation)).toEqual(["Query"]);
    expect(calls[0]?.units).toBe(Math.ceil((await keptKilobytes()) / 4) / 2);
  });

  test("events are one consistent query; entering one is two reads and three puts in one go for each feed", async () => {
    const record = await ports.accessRequests.read(key);
    if (!record) throw new Error("The case is gone.");
    const enters = await callsOf(() => delivered(ports, record.event));
    const feed = ["GetItem", "GetItem", "TransactWriteItems"];
    expect(enters.map(({ operation }) => operation)).toEqual(["GetItem", ...feed, ...feed, ...feed]);
    // Two entries of one case: the counter, the case's place and both entries, each of them twice one unit.
    expect(enters.at(-1)?.units).toBe(8);
    const input = { ...none, ...shared, params: undefined };
    const reads = await callsOf(() => readEvents.work(input, ports));
    expect(reads).toEqual([{ operation: "Query", units: 1 }]);
  });

  test("an offer that is refused, and a completeness, are two reads; a change of the catalogue one write more", async () => {
    await ports.products.put(
      aProduct({ productId: "to-offer", agreements: [anAgreement({ state: "approved" })] }),
    );
    const params = { productId: ProductId.parse("to-offer"), year };
    const caller = aCaller(theOperator, "operator");
    const input = { ...none, ...shared, caller, params, query: undefined, version: 1 };
    const calls = await callsOf(async () => {
      await expect(offer.work(input, ports)).rejects.toMatchObject({ code: "product.incomplete" });
    });
    expect(calls.map(({ operation }) => operation)).toEqual(["GetItem", "GetItem"]);
    const withdrawn = (await callsOf(() => withdrawAgreement.work(input, ports))).map(
      ({ operation }) => operation,
    );
    expect(withdrawn.slice(0, 3)).toEqual(["GetItem", "GetItem", "UpdateItem"]);
    expect(new Set(withdrawn.slice(3))).toEqual(new Set(["Query", "PutItem"]));
    const read = { ...none, ...shared, caller, params: { productId: params.productId }, query: undefined };
    await ports.directory.current();
    expect((await callsOf(() => completeness.work(read, ports))).map(({ operation }) => operation)).toEqual([
      "GetItem",
      "GetItem",
    ]);
  });
});
