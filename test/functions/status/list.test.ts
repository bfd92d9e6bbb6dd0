import { expect, test } from "vitest";
import { job } from "../../../functions/status/every-minute.ts";
import { handler } from "../../../functions/status/list.ts";
import { anAgreement, aProduct } from "../../kit/builders.ts";
import { incidentIn } from "../../kit/faults/fault-world.ts";
import { answer } from "../../kit/table/calls.ts";
import { announced, hours } from "../../kit/table/downtimes.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
const list = (world = ports) => answer(handler, world, { caller: null });
const one = (productId: string, of: Awaited<ReturnType<typeof list>>) =>
  "body" in of && Array.isArray(of.body["items"])
    ? of.body["items"].find((item) => item.productId === productId)
    : null;

test("every product on offer has a state; what is draft, retired or offered no more has none", async () => {
  await ports.products.put(aProduct({ productId: "a-draft", state: "draft" }));
  await ports.products.put(aProduct({ productId: "bygone", agreements: [anAgreement({ year: 2024 })] }));
  await ports.directory.rebuild();
  expect(await list()).toMatchObject({
    status: 200,
    body: { items: [{ productId: "fjordfilm", state: "ok", since: null, label: null }], next: null },
  });
});

test("an incident and maintenance are shown as they stand, with counts and a label", async () => {
  await announced(ports, { from: hours(1), to: hours(2) });
  await incidentIn("suspected");
  await job.run(ports);
  expect(one("fjordfilm", await list())).toMatchObject({
    state: "suspected",
    libraries: 2,
    label: { nb: "Ikke bekreftet av leverandøren" },
    incidents: [{ family: "access", libraries: 2, counties: 1, confirmedBy: null }],
    maintenance: [{ state: "scheduled", from: hours(1) }],
  });
  const during = { ...ports, clock: { ...ports.clock, now: () => hours(1.5) } };
  expect(one("fjordfilm", await list(during))).toMatchObject({
    state: "maintenance",
    since: hours(1),
    label: { nb: "Planlagt vedlikehold" },
  });
});
