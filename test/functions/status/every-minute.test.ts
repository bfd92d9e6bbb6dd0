import { expect, test } from "vitest";
import { job } from "../../../functions/status/every-minute.ts";
import { plusSeconds } from "../../../shared/clock.ts";
import { incidentIn } from "../../kit/faults/fault-world.ts";
import { aFreshProduct, aMember, aReportRef } from "../../kit/faults/incidents.ts";
import { useTable } from "../../kit/table/engine.ts";
import { realPorts } from "../../kit/table/ports.ts";
import { noon } from "../../kit/table/small-world.ts";

useTable();
const ports = realPorts(noon);

test("shows what is public and not shown yet, and a count that went up, once each", async () => {
  const productId = aFreshProduct();
  const { id } = await incidentIn("suspected", productId);
  await incidentIn("reported", aFreshProduct());
  expect(await job.run(ports)).toMatchObject({ looked: 2, shown: 1, failed: 0 });
  expect(await job.run(ports)).toMatchObject({ shown: 0 });
  await ports.incidents.count(id, aReportRef("2000009"), aMember("2000009"));
  expect(await job.run(ports)).toMatchObject({ shown: 1 });
  expect((await ports.status.ofProduct(productId)).incidents).toMatchObject([{ id, libraries: 3 }]);
});

test("what is over for more than 30 days is shown no more", async () => {
  await incidentIn("resolved", aFreshProduct());
  const then = { ...ports, clock: { ...ports.clock, now: () => plusSeconds(noon, 31 * 86_400) } };
  expect(await job.run(then)).toMatchObject({ shown: 0 });
  expect(await job.run(ports)).toMatchObject({ shown: 1 });
});
