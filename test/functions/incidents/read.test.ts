import { describe, expect, test } from "vitest";
import { handler } from "../../../functions/incidents/read.ts";
import type { Caller } from "../../../shared/records/caller.ts";
import { aCaller, theOwner } from "../../kit/builders.ts";
import { aMember, anIncident, aReportRef, moveIncident } from "../../kit/faults/incidents.ts";
import { useReportLife } from "../../kit/faults/report-life.ts";
import { answer } from "../../kit/table/calls.ts";
import { callers } from "../../kit/table/life.ts";
import { libraryNumber } from "../../kit/table/world.ts";

const { ports } = useReportLife();
const read = (incidentId: string, caller: Caller | null) =>
  answer(handler, ports, { params: { incidentId }, caller });

describe("GET /v1/incidents/{incidentId}", () => {
  test("before a crowd has it only its vendor, the operator and who reported it see it", async () => {
    const { id } = await anIncident();
    const reporter = aCaller(theOwner, "fault");
    expect(await read(id, reporter)).toMatchObject({ refused: "incident.unknown" });
    await ports.incidents.count(id, aReportRef(libraryNumber), aMember(libraryNumber));
    for (const caller of [reporter, callers.county, callers.vendor, callers.operator])
      expect(await read(id, caller)).toMatchObject({ status: 200, body: { state: "reported" } });
    expect(await read(id, callers.stranger)).toMatchObject({ refused: "incident.unknown" });
    expect(await read(id, null)).toMatchObject({ refused: "incident.unknown" });
  });

  test("from suspected on everybody sees its counts, and nobody who reported it", async () => {
    const { id } = await anIncident();
    await ports.incidents.count(id, aReportRef(libraryNumber), aMember(libraryNumber));
    await moveIncident({ id }, "suspect");
    const seen = await read(id, null);
    expect(seen).toMatchObject({
      status: 200,
      body: { state: "suspected", confirmed: false, libraries: 1, counties: 1, moves: [] },
    });
    expect(JSON.stringify(seen)).not.toContain(libraryNumber);
  });

  test("shows the operator what it may do", async () => {
    const { id } = await anIncident();
    expect(await read(id, callers.operator)).toMatchObject({
      body: { moves: ["announce", "identify", "resolve", "dismiss", "merge"] },
    });
  });

  test("of one that does not exist, or an id that is none, it says the same", async () => {
    expect(await read("nothing.access.1", callers.operator)).toMatchObject({ refused: "incident.unknown" });
    expect(await read("nothing", callers.operator)).toMatchObject({ refused: "incident.unknown" });
  });
});
