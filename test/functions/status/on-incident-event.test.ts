import { expect, test } from "vitest";
import { job } from "../../../functions/status/on-incident-event.ts";
import { IncidentId } from "../../../shared/records/incident/incident.ts";
import { incidentIn } from "../../kit/faults/fault-world.ts";
import { aFreshProduct, moveIncident } from "../../kit/faults/incidents.ts";
import { useTable } from "../../kit/table/engine.ts";
import { realPorts } from "../../kit/table/ports.ts";
import { noon } from "../../kit/table/small-world.ts";

useTable();
const ports = realPorts(noon);

test("shows the incident as it stands, in whatever order and however often its events come", async () => {
  const productId = aFreshProduct();
  const early = await incidentIn("suspected", productId);
  await moveIncident(early, "identify");
  const late = await ports.incidents.read(early.id);
  if (!late) throw new Error("It is not there.");
  for (const { event } of [late, early, late])
    expect(await job.take({ detail: { event } }, ports)).toBe("done");
  expect((await ports.status.ofProduct(productId)).incidents).toMatchObject([
    { state: "identified", version: late.version },
  ]);
});

test("an incident that is not there shows nothing", async () => {
  const { event } = await incidentIn("suspected", aFreshProduct());
  const incident = IncidentId.parse("nothing.access.1");
  expect(await job.take({ detail: { event: { ...event, incident } } }, ports)).toBe("done");
});

test("an older version is not shown over a newer one", async () => {
  const productId = aFreshProduct();
  const incident = await incidentIn("identified", productId);
  await job.take({ detail: { event: incident.event } }, ports);
  const [shown] = (await ports.status.ofProduct(productId)).incidents;
  if (!shown) throw new Error("Nothing is shown.");
  await ports.status.show({ ...shown, version: shown.version - 1, state: "suspected", libraries: 900 });
  expect((await ports.status.ofProduct(productId)).incidents).toMatchObject([{ state: "identified" }]);
});
