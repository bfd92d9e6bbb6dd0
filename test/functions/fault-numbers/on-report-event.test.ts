import { expect, test } from "vitest";
import { job } from "../../../functions/fault-numbers/on-report-event.ts";
import { handler as report } from "../../../functions/faults/create.ts";
import { ProductId, Year } from "../../../shared/kinds.ts";
import { FaultReportId } from "../../../shared/records/fault-report.ts";
import { aReport } from "../../kit/builders.ts";
import { answer } from "../../kit/table/calls.ts";
import { noon } from "../../kit/table/small-world.ts";
import { libraryNumber, useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();

const reported = async (over: Record<string, unknown>) => {
  const made = await answer(report, ports, { params: { libraryNumber }, body: aReport(over) });
  if (!("body" in made)) throw new Error(`Refused: ${made.refused}`);
  const record = await ports.faultReports.read(libraryNumber, FaultReportId.parse(made.body["id"]));
  if (!record) throw new Error("It is not there.");
  return record.event;
};

const kept = async () =>
  (await ports.faultNumbers.ofProduct(ProductId.parse("fjordfilm"), Year.parse(2026))).reports;

test("keeps a report once, however often its event comes; what is the operator's own is not counted", async () => {
  const event = await reported({ symptom: "login" });
  for (let nth = 0; nth < 3; nth += 1) expect(await job.take({ detail: { event } }, ports)).toBe("done");
  await job.take({ detail: { event: await reported({ symptom: "invoice" }) } }, ports);
  expect(await kept()).toMatchObject([
    { reportedAt: noon, acknowledgedAt: null, fixedAt: null, reopened: 0 },
  ]);
});
