import { beforeAll, describe, expect, test } from "vitest";
import { handler as announce } from "../../functions/downtime/create.ts";
import { handler as showAccessibility } from "../../functions/site/accessibility.ts";
import { handler as showHome } from "../../functions/site/home.ts";
import { handler as showSystems } from "../../functions/site/library-systems.ts";
import { handler as showPrivacy } from "../../functions/site/privacy.ts";
import { handler as showProducts } from "../../functions/site/products/list.ts";
import { handler as showProduct } from "../../functions/site/products/read.ts";
import { handler as showStatus } from "../../functions/site/status.ts";
import { handler as showTraining } from "../../functions/site/training.ts";
import { handler as showVendors } from "../../functions/site/vendors.ts";
import { handler as statusFeed } from "../../functions/status/feed.ts";
import { handler as statusList } from "../../functions/status/list.ts";
import { handler as statusPlanned } from "../../functions/status/planned.ts";
import { handler as statusRead } from "../../functions/status/read.ts";
import { handler as trainingFeed } from "../../functions/training/feed.ts";
import { handler as listWebinars } from "../../functions/training/list.ts";
import { handler as trainingPlanned } from "../../functions/training/planned.ts";
import { answerOf } from "../../shared/http/answer.ts";
import type { AnyRoute } from "../../shared/http/route.ts";
import { ProductId } from "../../shared/kinds.ts";
import { taken } from "../../shared/meter.ts";
import { DowntimeBody } from "../../shared/records/faults/downtime.ts";
import { WebinarId } from "../../shared/records/training/webinar.ts";
import { forget as forgetCatalogue } from "../../shared/table/public-catalogue.ts";
import { anEvent } from "../kit/events.ts";
import { incidentIn } from "../kit/faults/fault-world.ts";
import { endpoints } from "../kit/site/pages.ts";
import { callsOf, none, shared } from "../kit/table/calls.ts";
import { anAnnouncement, announced, hours, vendor } from "../kit/table/downtimes.ts";
import { useTable } from "../kit/table/engine.ts";
import { realPorts } from "../kit/table/ports.ts";
import { noon, putSmallWorld } from "../kit/table/small-world.ts";
import { schedule } from "../kit/table/training.ts";

useTable();
const ports = realPorts(noon);
const productId = ProductId.parse("fjordfilm");

beforeAll(async () => {
  await putSmallWorld();
  await ports.directory.current();
  await ports.downtimes.ongoing(productId, noon);
  taken();
});

describe("what the status costs at the table", () => {
  const pages: [string, AnyRoute, object][] = [
    ["/v1/status", statusList, {}],
    ["/v1/products/{productId}/status", statusRead, { params: { productId } }],
    ["/v1/status/feed.atom", statusFeed, {}],
    ["/v1/status/planned.ics", statusPlanned, {}],
  ];

  test.each(pages)(
    "%s is one query, may be kept, and is 304 when nothing changed",
    async (path, page, over) => {
      await incidentIn("identified", ProductId.parse(`p-${path.length}`));
      await announced(ports, { to: hours(24 + path.length / 10) });
      const input = { ...none, ...shared, params: undefined, caller: null, ...over };
      const calls = await callsOf(() => page.work(input, ports));
      expect(calls.map(({ operation }) => operation)).toEqual(["Query"]);
      const first = answerOf(page, anEvent(`GET ${path}`), await page.work(input, ports));
      expect(first).toMatchObject({ statusCode: 200, headers: { "cache-control": "public, max-age=30" } });
      const etag = first.headers["etag"] ?? "";
      const again = anEvent(`GET ${path}`, { headers: { "if-none-match": etag } });
      const second = answerOf(page, again, await page.work(input, ports));
      expect(second).toMatchObject({ statusCode: 304, headers: { etag } });
      expect(second.body).toBeUndefined();
    },
  );

  test("announcing is one query and one transaction", async () => {
    const asked = { params: { productId }, body: DowntimeBody.parse(anAnnouncement()), caller: vendor };
    const calls = await callsOf(() =>
      announce.work({ ...none, ...shared, query: undefined, ...asked }, ports),
    );
    expect(calls.map(({ operation }) => operation)).toEqual(["Query", "TransactWriteItems"]);
  });
});

const text = "Å".repeat(1000);
const longAbout = { nb: text, nn: text, en: text };

describe("what a page costs at the table", () => {
  const asked = {
    ...none,
    request: shared.request,
    language: "nb",
    caller: null,
    params: undefined,
  } as const;
  const product = { ...asked, params: { productId: "fjordfilm" } };
  const known = { ...ports, endpoints: { known: () => endpoints } };
  const named = async (work: () => unknown) => (await callsOf(work)).map(({ operation }) => operation);

  test("the catalogue is one query, and then none for half a minute", async () => {
    forgetCatalogue();
    expect(await named(() => showProducts.work(asked, ports))).toEqual(["Query"]);
    expect(await named(() => showProducts.work(asked, ports))).toEqual([]);
  });

  test("training is read with the catalogue: page, list, feed and calendar are one query, and then none", async () => {
    for (let at = 0; at < 40; at += 1)
      await schedule(ports, { about: longAbout }, WebinarId.parse(`webinar-${at}`));
    forgetCatalogue();
    expect(await named(() => showTraining.work(asked, ports))).toEqual(["Query"]);
    const following = { ...asked, query: { language: "nb" } } as const;
    for (const work of [
      () => showTraining.work(asked, ports),
      () => listWebinars.work(asked, ports),
      () => trainingFeed.work(following, ports),
      () => trainingPlanned.work(following, ports),
    ])
      expect(await named(work)).toEqual([]);
  });

  test("a page that tells of the status is one query besides that, and every other one none", async () => {
    await ports.publicCatalogue.current();
    expect(await named(() => showHome.work(asked, ports))).toEqual(["Query"]);
    expect(await named(() => showStatus.work(asked, ports))).toEqual(["Query"]);
    expect(await named(() => showProduct.work(product, ports))).toEqual(["Query"]);
    for (const page of [showVendors, showPrivacy, showAccessibility])
      expect(await named(() => page.work(asked, ports))).toEqual([]);
    expect(await named(() => showSystems.work(asked, known))).toEqual([]);
  });
});
