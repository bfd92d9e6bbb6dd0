import { describe, expect, test } from "vitest";
import { handler } from "../../../../functions/incidents/moves/dismiss.ts";
import { anIncident, incidentLaws, moveIncident } from "../../../kit/faults/incidents.ts";
import { useReportLife } from "../../../kit/faults/report-life.ts";
import { answer } from "../../../kit/table/calls.ts";
import { callers } from "../../../kit/table/life.ts";

const { ports } = useReportLife();

describe("POST /v1/incidents/{incidentId}/dismiss", () => {
  test("leads to dismissed, by the operator", async () => {
    const incident = await anIncident();

    const asked = { params: { incidentId: incident.id }, body: {}, caller: callers.operator, version: 1 };
    expect(await answer(handler, ports, asked)).toMatchObject({
      status: 200,
      etag: "2",
      body: { id: incident.id, state: "dismissed" },
    });
  });

  test("is refused from where it does not go, with where it stands", async () => {
    const incident = await anIncident();
    await moveIncident(incident, "identify");
    const asked = { params: { incidentId: incident.id }, body: {}, caller: callers.operator, version: 2 };
    expect(await answer(handler, ports, asked)).toMatchObject({ refused: "incident.wrong-state" });
  });

  incidentLaws(handler, ports, {});
});
