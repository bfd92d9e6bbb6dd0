import { expect, test } from "vitest";
import { handler as create } from "../../../functions/faults/create.ts";
import { job } from "../../../functions/faults/every-hour.ts";
import { FaultReportId } from "../../../shared/records/fault-report.ts";
import { forget } from "../../../shared/table/reference.ts";
import { aReport } from "../../kit/builders.ts";
import { answer } from "../../kit/table/calls.ts";
import { noon, putSmallWorld } from "../../kit/table/small-world.ts";
import { libraryNumber, useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld(["access"]);

test("a report waits until its vendor has a support address, and is lifted when it has", async () => {
  const made = await answer(create, ports, { params: { libraryNumber }, body: aReport() });
  const id = FaultReportId.parse("refused" in made ? "" : made.body.id);
  const ref = { kind: "fault-report", libraryNumber, id } as const;
  const state = async () => (await ports.faultReports.read(libraryNumber, id))?.state;
  const due = { dueFor: "lifting-fault-report", dueAt: noon } as const;
  const settle = async () => {
    const found = await ports.faultReports.read(libraryNumber, id);
    if (found) await ports.cases.settle(ref, found, due);
  };
  expect(await state()).toBe("held");
  await settle();
  expect(await job.run(ports)).toEqual({ looked: 1, lifted: 0, failed: 0 });
  await putSmallWorld(["access", "support"]);
  forget();
  await settle();
  expect(await job.run(ports)).toEqual({ looked: 1, lifted: 1, failed: 0 });
  expect(await state()).toBe("received");
});
