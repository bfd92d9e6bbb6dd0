import { beforeAll, describe, expect, test } from "vitest";
import { handler as createRequest } from "../../functions/access/create.ts";
import { handler as listRequests } from "../../functions/access/list.ts";
import { handler as readRequest } from "../../functions/access/read.ts";
import { handler as productCompleteness } from "../../functions/catalogue/products/completeness.ts";
import { handler as productRecord } from "../../functions/catalogue/products/record.ts";
import { handler as readProduct } from "../../functions/catalogue/read.ts";
import { handler as createReport } from "../../functions/faults/create.ts";
import { handler as readReport } from "../../functions/faults/read.ts";
import { handler as readEvents } from "../../functions/feed/list.ts";
import { handler as readIpRanges } from "../../functions/ip-ranges/read.ts";
import { handler as readOwners } from "../../functions/organisations/owners/read.ts";
import { handler as readVendor } from "../../functions/organisations/vendors/read.ts";
import { handler as countyOverview } from "../../functions/overview/county.ts";
import { handler as libraryOverview } from "../../functions/overview/library.ts";
import { Problem } from "../../shared/http/problem.ts";
import type { AnyRoute } from "../../shared/http/route.ts";
import { LibraryNumber, ProductId, VendorId, Year } from "../../shared/kinds.ts";
import type { Caller } from "../../shared/records/caller.ts";
import { systemActor } from "../../shared/records/case.ts";
import { FaultReportId } from "../../shared/records/fault-report.ts";
import {
  aCaller,
  aDirectory,
  aProduct,
  aReport,
  aRequest,
  theCounty,
  theOperator,
  theOwner,
  theStranger,
  theVendor,
} from "../kit/builders.ts";
import { delivered } from "../kit/life/feeds.ts";
import { answer } from "../kit/table/calls.ts";
import { useTable } from "../kit/table/engine.ts";
import { realPorts } from "../kit/table/ports.ts";
import { noon, putSmallWorld } from "../kit/table/small-world.ts";

useTable();

const libraryNumber = LibraryNumber.parse("2000001");
const ranges = ["192.0.2.0/24"];

/** Three products of two vendors: one needs both facts, one needs neither, one is another vendor's. */
const products = [
  aProduct({ productId: "needs-both", requiredFacts: ["contact", "ip_ranges"] }),
  aProduct({ productId: "needs-none", requiredFacts: [] }),
  aProduct({ productId: "of-another", vendorId: "other" }),
];
const directory = {
  current: async () => aDirectory({ products }),
  rebuild: realPorts(noon).directory.rebuild,
};
const ports = { ...realPorts(noon), directory };
const none = { query: undefined, body: undefined, key: null, version: null, language: "nb" } as const;
const request = { method: "GET", path: "/v1" };
const owner = aCaller(theOwner, "access", "access.write", "fault", "fault.write");
const reportIds: Record<string, FaultReportId> = {};

beforeAll(async () => {
  await putSmallWorld();
  await ports.cursors.rotate(noon);
  await ports.links.rotate(noon);
  for (const { productId, vendorId } of products) {
    const place = { libraryNumber, productId, vendorId: VendorId.parse(vendorId), year: Year.parse(2026) };
    const enrolment = { state: "enrolled", at: noon } as const;
    await ports.enrolments.put({ ...place, enrolment }, { eventId: "e", at: noon });
    const shared = { ...none, caller: owner, request, params: { libraryNumber } };
    const body = aRequest({ productId, ipRanges: ranges });
    await createRequest.work({ ...shared, body }, ports);
    const report = await createReport.work({ ...shared, body: aReport({ productId }) }, ports);
    reportIds[productId] = FaultReportId.parse(report.body.id);
  }
});

const read = async (caller: Caller, productId: string): Promise<string> => {
  const params = { libraryNumber, accessRequestId: `2026-${ProductId.parse(productId)}` };
  try {
    const { body } = await readRequest.work({ ...none, caller, request, params }, ports);
    return `contact ${body.contact ? "yes" : "no"}, ranges ${body.ipRanges ? "yes" : "no"}`;
  } catch (error) {
    return error instanceof Problem ? error.code : "a crash";
  }
};

const readFault = async (caller: Caller, productId: string): Promise<string> => {
  const faultReportId = reportIds[productId];
  if (!faultReportId) return "no such report";
  try {
    const params = { libraryNumber, faultReportId };
    const { body } = await readReport.work({ ...none, caller, request, params }, ports);
    return `contact ${body.contact ? "yes" : "no"}`;
  } catch (error) {
    return error instanceof Problem ? error.code : "a crash";
  }
};

const readRanges = async (caller: Caller, of: LibraryNumber): Promise<string> => {
  try {
    const params = { libraryNumber: of };
    const { body } = await readIpRanges.work({ ...none, caller, request, params }, ports);
    const [row] = body.ranges;
    const others = row?.overlaps?.map((one) => `${one.with} ${one.libraryNumbers ?? "unnamed"}`);
    return `label ${row?.label ? "yes" : "no"}, others ${others ?? "no"}`;
  } catch (error) {
    return error instanceof Problem ? error.code : "a crash";
  }
};

/** The library's range, which another owner's library has registered too. */
const registerBoth = async () => {
  for (const number of ["2000001", "2000003"]) {
    const rows = [{ range: "198.51.100.0/24", label: "Hovedbibliotek", alsoUsedBy: [] }];
    const draft = {
      libraryNumber: LibraryNumber.parse(number),
      rows,
      eventId: number,
      at: noon,
      actor: systemActor,
    };
    await ports.ipRegister.replace(draft, 0);
  }
  await ports.ipRegister.rebuild();
};

const all = "contact yes, ranges yes";
const no = "caller.not-yours";
const registers = [
  { who: "the library", caller: owner, ranges: "label yes, others another_party unnamed" },
  {
    who: "its county",
    caller: aCaller(theCounty, "county"),
    ranges: "label yes, others another_party unnamed",
  },
  {
    who: "the operator",
    caller: aCaller(theOperator, "operator"),
    ranges: "label yes, others another_party 2000003",
  },
  {
    who: "a vendor that needs addresses there",
    caller: aCaller(theVendor, "vendor"),
    ranges: "label no, others no",
  },
  { who: "another owner", caller: aCaller(theStranger, "access"), ranges: no },
];

const matrix = [
  { who: "the library", caller: owner, requests: [all, all, all], report: "contact yes" },
  {
    who: "its county",
    caller: aCaller(theCounty, "county"),
    requests: [all, all, all],
    report: "contact yes",
  },
  {
    who: "the operator",
    caller: aCaller(theOperator, "operator"),
    requests: [all, all, all],
    report: "contact yes",
  },
  {
    who: "a vendor",
    caller: aCaller(theVendor, "vendor"),
    requests: [all, "contact no, ranges no", "access-request.unknown"],
    report: "fault-report.unknown",
  },
  {
    who: "another owner",
    caller: aCaller(theStranger, "access", "fault"),
    requests: [no, no, no],
    report: no,
  },
] as const;

/** Gives every event of the library's cases its position. */
const tellFeeds = async () => {
  const { accesses, faults } = await ports.libraryCases.read(libraryNumber, Year.parse(2026));
  const records = [...accesses.flatMap(({ request }) => request ?? []), ...faults];
  for (const { event } of records) await delivered(ports, event);
};

/** What a caller gets: the field of the answer that counts, how long it is, or the refusal. */
const seenIn = async (route: AnyRoute, caller: Caller, field: string): Promise<string> => {
  const params = { libraryNumber, countyNumber: "46" };
  const told = await answer(route, ports, { params, caller });
  if ("refused" in told) return told.refused;
  const rows = told.body[field];
  return Array.isArray(rows) ? String(rows.length) : "nothing";
};

const missing = "caller.missing-scope";
const overviews = [
  { who: "the library", caller: owner, library: "3", county: no, events: "6" },
  { who: "its county", caller: aCaller(theCounty, "county"), library: "3", county: "3", events: "6" },
  {
    who: "the operator",
    caller: aCaller(theOperator, "operator"),
    library: "3",
    county: "3",
    events: missing,
  },
  { who: "a vendor", caller: aCaller(theVendor, "vendor"), library: no, county: no, events: "4" },
  {
    who: "another owner",
    caller: aCaller(theStranger, "access", "fault"),
    library: no,
    county: no,
    events: "0",
  },
];

describe("who sees what of many cases", () => {
  test("of the overviews and the change feed, everybody gets as much as is theirs", async () => {
    await tellFeeds();
    for (const { who, caller, ...wanted } of overviews) {
      const library = await seenIn(libraryOverview, caller, "products");
      const county = await seenIn(countyOverview, caller, "items");
      const events = await seenIn(readEvents, caller, "items");
      expect({ who, library, county, events }).toEqual({ who, ...wanted });
    }
  });
});

describe("who sees what of a case", () => {
  test.each(matrix)("$who", async ({ caller, requests, report }) => {
    const seen = await Promise.all(["needs-both", "needs-none", "of-another"].map((id) => read(caller, id)));
    expect(seen).toEqual(requests);
    expect(await readFault(caller, "of-another")).toBe(report);
  });

  test("of an IP register and its overlaps, everybody sees as much as is theirs", async () => {
    await registerBoth();
    for (const { who, caller, ranges: seen } of registers)
      expect(`${who}: ${await readRanges(caller, libraryNumber)}`).toBe(`${who}: ${seen}`);
    const elsewhere = LibraryNumber.parse("2000003");
    expect(await readRanges(aCaller(theVendor, "vendor"), elsewhere)).toBe("ip-ranges.unknown");
  });

  test("a vendor's list holds its own products' cases only", async () => {
    const params = { libraryNumber };
    const ids = async (caller: Caller) => {
      const { body } = await listRequests.work({ ...none, caller, request, params, query: {} }, ports);
      return body.items.map(({ id }) => id);
    };
    expect(await ids(aCaller(theVendor, "vendor"))).toEqual(["2026-needs-none", "2026-needs-both"]);
    expect(await ids(owner)).toHaveLength(3);
  });

  test("what is not the vendor's and what does not exist are refused alike", async () => {
    const vendor = aCaller(theVendor, "vendor");
    expect(await read(vendor, "does-not-exist")).toBe(await read(vendor, "of-another"));
  });

  test("of a draft the operator sees all, its vendor what is missing, everybody else that there is none", async () => {
    const draft = aProduct({ productId: "a-draft", state: "draft" });
    await ports.products.put(draft);
    const { productId } = draft;
    const told = (work: Promise<unknown>) =>
      work.then(
        () => "seen",
        (error: unknown) => (error instanceof Problem ? error.code : "a crash"),
      );
    const shared = { ...none, request, params: { productId } };
    const seen = await Promise.all(
      matrix.map(async ({ who, caller }) => {
        const vendor = { ...none, request, caller, params: { vendorId: VendorId.parse("fjord") } };
        const owners = { ...none, request, caller, params: { libraryNumber } };
        const answers = await Promise.all([
          told(Promise.resolve(readProduct.work({ ...shared, caller: null }, ports))),
          told(Promise.resolve(productCompleteness.work({ ...shared, caller }, ports))),
          told(Promise.resolve(productRecord.work({ ...shared, caller }, ports))),
          told(Promise.resolve(readVendor.work(vendor, ports))),
          told(Promise.resolve(readOwners.work(owners, ports))),
        ]);
        return `${who}: ${answers.join(" ")}`;
      }),
    );
    const hidden = "caller.not-operator caller.not-operator caller.not-operator";
    expect(seen).toEqual([
      `the library: product.unknown product.unknown ${hidden}`,
      `its county: product.unknown product.unknown ${hidden}`,
      "the operator: product.unknown seen seen seen seen",
      `a vendor: product.unknown seen ${hidden}`,
      `another owner: product.unknown product.unknown ${hidden}`,
    ]);
  });
});
