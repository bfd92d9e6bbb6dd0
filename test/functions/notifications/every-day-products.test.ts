import { beforeEach, describe, expect, test } from "vitest";
import { job } from "../../../functions/notifications/every-day-products.ts";
import { plusSeconds } from "../../../shared/clock.ts";
import { Email, type Instant } from "../../../shared/kinds.ts";
import { addressRef } from "../../../shared/records/telling/subject.ts";
import { aKeptProduct, aProposal, conditional, productId, support } from "../../kit/table/catalogue.ts";
import { noon } from "../../kit/table/small-world.ts";
import { useTelling } from "../../kit/table/telling.ts";

const { world, real } = useTelling({ roles: ["access", "support", "sales"] });
const days = (count: number): Instant => plusSeconds(noon, count * 86_400);
const product = { kind: "product", organisationId: "fjord", id: "fjordfilm" } as const;
const about = { kind: "product", productId } as const;

const prove = async (at: Instant) => {
  for (const role of ["access", "support"] as const)
    await real.organisations.prove(
      "fjord",
      { role, email: Email.parse(`${role}@fjord.example`) },
      { isRight: true, at },
    );
};
const openTasks = async (subject: Parameters<typeof real.tasks.ofSubject>[0]) =>
  (await real.tasks.ofSubject(subject)).filter(({ answeredAt }) => answeredAt === null);

describe("what a product's vendor is asked every year", () => {
  beforeEach(() => prove(noon));

  test("goes by mail once, with a link of its own, to whoever sells; silence for 30 days is a task", async () => {
    await real.products.put(aKeptProduct());
    const { ports, sent, at } = world();
    expect(await job.run(ports)).toMatchObject({ looked: 1, asked: 1, raised: 0, failed: 0 });
    expect(sent).toMatchObject([
      { to: "sales@fjord.example", subject: "[B24] Stemmer opplysningene om Fjordfilm?" },
    ]);
    expect(sent[0]?.text).toContain("https://bibliotek24.example/registered/");
    at.now = days(29);
    expect(await job.run(ports)).toMatchObject({ asked: 0, raised: 0 });
    at.now = days(31);
    expect(await job.run(ports)).toMatchObject({ asked: 0, raised: 1 });
    expect(await job.run(ports)).toMatchObject({ asked: 0, raised: 0 });
    expect(await openTasks(product)).toMatchObject([
      { ref: { kind: "product_not_confirmed", version: 20_261_123 } },
    ]);
  });

  test("the vendor's word ends the task by itself, and a year later it is asked again", async () => {
    await real.products.put(aKeptProduct({ confirmedAt: days(32) }));
    const { ports, sent, at } = world();
    at.now = days(33);
    expect(await job.run(ports)).toMatchObject({ asked: 0, raised: 0 });
    expect(await openTasks(product)).toEqual([]);
    await prove(days(396));
    at.now = days(396);
    expect(await job.run(ports)).toMatchObject({ looked: 1, asked: 0 });
    await real.products.put(
      aKeptProduct({
        confirmedAt: days(32),
        agreements: aKeptProduct({}).agreements.map((one, place) => ({ ...one, year: 2027 + place })),
      }),
    );
    at.now = days(398);
    expect(await job.run(ports)).toMatchObject({ asked: 1 });
    expect(sent).toHaveLength(1);
  });

  test("drafts and retired products are nobody's to confirm", async () => {
    for (const state of ["draft", "retired"]) {
      await real.products.put(aKeptProduct({ state }));
      expect(await job.run(world().ports)).toMatchObject({ looked: 0, asked: 0 });
    }
  });

  test("one vendor that cannot be read does not stop the others", async () => {
    await real.products.put(aKeptProduct({ confirmedAt: noon }));
    await real.products.put(aKeptProduct({ productId: "andres", vendorId: "other" }));
    const { ports } = world();
    const read = (id: string) =>
      id === "other" ? Promise.reject(new Error("broken")) : real.organisations.read(id);
    expect(await job.run({ ...ports, organisations: { ...ports.organisations, read } })).toMatchObject({
      looked: 2,
      failed: 1,
    });
    await real.products.put(aKeptProduct({ productId: "andres", vendorId: "other", state: "retired" }));
  });
});

test("a proof that lapses is a task, ends by itself when the address is proven, and un-offers nothing", async () => {
  await real.products.put(aKeptProduct({ confirmedAt: days(300) }));
  await prove(noon);
  const { ports, at } = world();
  at.now = days(366);
  await real.products.put(
    aKeptProduct({ confirmedAt: days(300), agreements: aKeptProduct().agreements.slice(1) }),
  );
  expect(await job.run(ports)).toMatchObject({ raised: 2, failed: 0 });
  const address = addressRef("fjord", support);
  expect(await openTasks(address)).toMatchObject([{ ref: { kind: "proof_lapsed", version: 20_261_123 } }]);
  expect((await real.products.read(productId))?.agreements[0]?.state).toBe("offered");
  await prove(days(366));
  expect(await job.run(ports)).toMatchObject({ raised: 0 });
  expect(await openTasks(address)).toEqual([]);
});

test("a proposal whose maker was cut short gets its task", async () => {
  await real.products.put(aKeptProduct({ confirmedAt: noon }));
  await prove(noon);
  const silent = { proposals: real.proposals, tasks: { ...real.tasks, raise: () => Promise.resolve(false) } };
  await aProposal({ about, differences: [conditional] }, silent);
  expect(await job.run(world().ports)).toMatchObject({ raised: 1 });
  expect(await job.run(world().ports)).toMatchObject({ raised: 0 });
});
