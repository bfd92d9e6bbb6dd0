import { expect, test } from "vitest";
import { job } from "../../../functions/status/every-minute.ts";
import { handler } from "../../../functions/status/read.ts";
import { aProduct } from "../../kit/builders.ts";
import { incidentIn } from "../../kit/faults/fault-world.ts";
import { moveIncident } from "../../kit/faults/incidents.ts";
import { answer } from "../../kit/table/calls.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
const read = (productId = "fjordfilm") => answer(handler, ports, { params: { productId }, caller: null });

test("a product's state follows its incident until it is over", async () => {
  expect(await read()).toMatchObject({ status: 200, body: { state: "ok", incidents: [], maintenance: [] } });
  const incident = await incidentIn("identified");
  await job.run(ports);
  expect(await read()).toMatchObject({
    body: { state: "identified", label: { en: "Confirmed by the vendor" }, incidents: [{ id: incident.id }] },
  });
  await moveIncident(incident, "resolve");
  await job.run(ports);
  expect(await read()).toMatchObject({ body: { state: "ok", libraries: null, incidents: [] } });
});

test("a product that is not on offer has no state", async () => {
  await ports.products.put(aProduct({ productId: "a-draft", state: "draft" }));
  await ports.directory.rebuild();
  for (const productId of ["a-draft", "nothing"])
    expect(await read(productId)).toMatchObject({ refused: "product.unknown" });
});
