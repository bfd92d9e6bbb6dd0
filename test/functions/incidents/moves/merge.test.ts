import { describe, expect, test } from "vitest";
import { handler } from "../../../../functions/incidents/moves/merge.ts";
import { anIncident, incidentLaws, moveIncident } from "../../../kit/faults/incidents.ts";
import { useReportLife } from "../../../kit/faults/report-life.ts";
import { answer } from "../../../kit/table/calls.ts";
import { callers } from "../../../kit/table/life.ts";

const { ports } = useReportLife();

const merge = (incidentId: string, into: string, version = 1) =>
  answer(handler, ports, { params: { incidentId }, body: { into }, caller: callers.operator, version });

describe("POST /v1/incidents/{incidentId}/merge", () => {
  test("ends one incident in the other, and both know it", async () => {
    const [one, other] = [await anIncident(), await anIncident()];
    expect(await merge(one.id, other.id)).toMatchObject({
      status: 200,
      body: { state: "merged", mergedInto: other.id },
    });
    expect(await ports.incidents.read(other.id)).toMatchObject({ mergedFrom: [one.id], state: "reported" });
  });

  test("needs another one that is open", async () => {
    const [one, over] = [await anIncident(), await anIncident()];
    await moveIncident(over, "dismiss");
    const refused = { refused: "incident.refused", flaws: ["/into another_incident_needed"] };
    expect(await merge(one.id, over.id)).toMatchObject(refused);
    expect(await merge(one.id, one.id)).toMatchObject(refused);
  });

  test("is refused for one that is over", async () => {
    const [over, other] = [await anIncident(), await anIncident()];
    await moveIncident(over, "dismiss");
    expect(await merge(over.id, other.id, 2)).toMatchObject({ refused: "incident.wrong-state" });
  });

  test("writes nothing where it is refused: of a version that was left behind, or of one that is over", async () => {
    const [one, over, other] = [await anIncident(), await anIncident(), await anIncident()];
    await moveIncident(over, "dismiss");
    expect(await merge(one.id, other.id, 7)).toMatchObject({ refused: "request.version-stale" });
    expect(await merge(over.id, other.id, 2)).toMatchObject({ refused: "incident.wrong-state" });
    expect(await ports.incidents.read(other.id)).toMatchObject({ mergedFrom: [] });
  });

  incidentLaws(handler, ports, { into: "p-x.access.1" });
});
