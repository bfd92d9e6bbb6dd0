import { expect, test } from "vitest";
import { handler as cancel } from "../../../functions/downtime/cancel.ts";
import { handler } from "../../../functions/downtime/list.ts";
import { answer } from "../../kit/table/calls.ts";
import { announced, hours, vendor } from "../../kit/table/downtimes.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
const list = (query: object = {}, productId = "fjordfilm") =>
  answer(handler, ports, { params: { productId }, query: { ...query }, caller: null });

test("everybody sees all of a product's, also what is cancelled; what begins last comes first", async () => {
  const first = await announced(ports);
  const later = await announced(ports, { from: hours(48), to: hours(49) });
  const params = { productId: "fjordfilm", downtimeId: first.id };
  await answer(cancel, ports, { params, version: 1, caller: vendor });
  expect(await list()).toMatchObject({
    status: 200,
    body: {
      items: [
        { id: later.id, state: "scheduled" },
        { id: first.id, state: "cancelled" },
      ],
      next: null,
    },
  });
  const page = await list({ limit: 1 });
  expect(page).toMatchObject({ body: { items: [{ productId: "fjordfilm" }] } });
  expect("body" in page && page.body["next"]).toMatch(/./);
});

test("a product that is not there has none", async () => {
  expect(await list({}, "nothing")).toMatchObject({ refused: "product.unknown" });
});
