import { beforeAll, describe, expect, test } from "vitest";
import { handler } from "../../../functions/fault-numbers/of-product.ts";
import { handler as ofVendor } from "../../../functions/fault-numbers/of-vendor.ts";
import { job } from "../../../functions/fault-numbers/on-report-event.ts";
import { handler as report } from "../../../functions/faults/create.ts";
import { FaultReportId } from "../../../shared/records/fault-report.ts";
import { aCaller, aReport, theOperator, theOwner, theStranger, theVendor } from "../../kit/builders.ts";
import { incidentIn } from "../../kit/faults/fault-world.ts";
import { answer } from "../../kit/table/calls.ts";
import { announced, hours } from "../../kit/table/downtimes.ts";
import { aStoredOrganisation } from "../../kit/table/small-world.ts";
import { libraryNumber, useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
const later = { ...ports, clock: { ...ports.clock, now: () => hours(48) } };
const operator = aCaller(theOperator, "operator");

const ask = (caller = operator, productId = "fjordfilm") =>
  answer(handler, later, { params: { productId }, caller });

beforeAll(async () => {
  await ports.organisations.put(aStoredOrganisation(theOwner));
  await ports.directory.rebuild();
  const made = await answer(report, ports, { params: { libraryNumber }, body: aReport() });
  if (!("body" in made)) throw new Error(`Refused: ${made.refused}`);
  const record = await ports.faultReports.read(libraryNumber, FaultReportId.parse(made.body["id"]));
  if (!record) throw new Error("It is not there.");
  for (let nth = 0; nth < 2; nth += 1) await job.take({ detail: { event: record.event } }, ports);
  await incidentIn("identified");
  await announced(ports, { from: hours(1), to: hours(3) });
});

describe("GET /v1/products/{productId}/fault-statistics", () => {
  test("counts reports, incidents and minutes, with the evidence for them", async () => {
    expect(await ask()).toMatchObject({
      status: 200,
      body: {
        year: 2026,
        unit: "minutes",
        reports: { count: 1, acknowledged: { count: 0 }, reopened: 0 },
        incidents: { count: 1, confirmed: 1, acknowledged: { count: 1, median: 0 }, fixed: { count: 0 } },
        minutes: { down: 2880, planned: 120, downWhilePlanned: 120 },
        evidence: [{ incident: "fjordfilm.access.1", libraries: 2, to: hours(48), minutes: 2880 }],
      },
    });
  });

  test("libraries, the operator and the product's vendor see it, and nobody else sees a product", async () => {
    for (const caller of [aCaller(theOwner, "fault"), aCaller(theVendor, "vendor")])
      expect(await ask(caller)).toMatchObject({ status: 200 });
    for (const caller of [aCaller(theOwner, "access"), aCaller(theStranger, "vendor")])
      expect(await ask(caller)).toMatchObject({ refused: "product.unknown" });
    expect(await ask(operator, "nothing")).toMatchObject({ refused: "product.unknown" });
  });

  test("its vendor's numbers hold it, and their sum", async () => {
    const body = {
      total: { minutes: { down: 2880 } },
      products: [{ productId: "fjordfilm", minutes: { down: 2880 } }],
    };
    const params = { vendorId: "fjord" };
    expect(await answer(ofVendor, later, { params, caller: operator })).toMatchObject({ status: 200, body });
  });
});
