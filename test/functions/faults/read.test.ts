import { expect, test } from "vitest";
import { handler as create } from "../../../functions/faults/create.ts";
import { handler } from "../../../functions/faults/read.ts";
import { aReport } from "../../kit/builders.ts";
import { answer } from "../../kit/table/calls.ts";
import { libraryNumber, useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();

test("shows the report, and neither one that does not exist nor one of a library that does not", async () => {
  const made = await answer(create, ports, { params: { libraryNumber }, body: aReport() });
  const faultReportId = "refused" in made ? "" : made.body.id;
  const read = (params: Record<string, unknown>) => answer(handler, ports, { params });
  expect(await read({ libraryNumber, faultReportId })).toMatchObject({
    status: 200,
    etag: "1",
    body: { id: faultReportId, description: "Ingen kommer inn.", history: [{ move: "report" }] },
  });
  expect(await read({ libraryNumber, faultReportId: "x".repeat(22) })).toMatchObject({
    refused: "fault-report.unknown",
  });
  expect(await read({ libraryNumber: "9999999", faultReportId })).toMatchObject({
    refused: "library.unknown",
  });
});
