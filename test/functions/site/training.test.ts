// Proves that the page of training tells what is to come and what can be seen, by product, and nothing without captions.
import { beforeAll, expect, test } from "vitest";
import { handler as cancel } from "../../../functions/training/moves/cancel.ts";
import { systemActor } from "../../../shared/records/case.ts";
import { WebinarId } from "../../../shared/records/training/webinar.ts";
import { forget } from "../../../shared/table/public-catalogue.ts";
import { siteOver } from "../../kit/site/pages.ts";
import { answer } from "../../kit/table/calls.ts";
import { noon } from "../../kit/table/small-world.ts";
import { afterwards, aWebinar, bringOn, operator, portsAt, schedule } from "../../kit/table/training.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
const get = siteOver(ports);
const page = async (query = ""): Promise<string> => {
  forget();
  return (await get(`/training${query}`)).body ?? "";
};
const titles = (body: string): string[] =>
  [...body.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, title = ""]) => title.replaceAll(/<[^>]+>/g, ""));

const id = (name: string) => WebinarId.parse(name);
const named = (nb: string, nn: string | null = null) => ({ title: { nb, nn, en: null } });

let empty = "";

beforeAll(async () => {
  empty = await page();
  await schedule(ports, named("Kommer", "Kjem"), id("coming"));
  await schedule(ports, { ...named("Avlyst & borte"), productIds: [] }, id("cancelled"));
  await answer(cancel, ports, { caller: operator, params: { webinarId: "cancelled" }, version: 1 });
  await schedule(ports, named("Uten tekst"), id("recorded"));
  await bringOn(ports, 2, id("recorded"));
  await schedule(ports, { ...named("Opptak"), productIds: [] }, id("captioned"));
  await bringOn(ports, 3, id("captioned"));
});

test("while there is none it says so, and still how to follow", () => {
  expect(empty).toContain("<h1>Opplæring og webinarer</h1>");
  expect(empty).toContain("Det er ikke satt opp noe webinar nå.");
  expect(empty).toContain("Det er ikke lagt ut noe opptak ennå.");
  expect(empty).toContain('href="/v1/webinars/feed.atom?language=nb"');
  expect(empty).not.toContain('<form method="get" action="/training"');
});

test("what is to come, what is cancelled and what can be seen is told; a recording without captions is not", async () => {
  const body = await page();
  expect(titles(body).toSorted()).toEqual(["Avlyst &amp; borte", "Kommer", "Opptak"]);
  expect(body).not.toContain("Uten tekst");
  expect(body.match(/<div class="note warning"><p>Avlyst<\/p>/g)).toHaveLength(1);
  expect(body).toContain("mandag 30. november 2026 kl. 13.00");
  expect(body).toContain('href="https://video.bibliotek24.example/fjordfilm-for-nye"');
  expect(body).toMatch(
    /<a href="\/v1\/webinars\/captioned\/captions\.vtt" hreflang="nb" aria-label="[^"]+: Opptak">/,
  );
  expect(body).toContain("(62 minutter, tekstet på bokmål)");
  expect(body).toContain('<a href="/door?lang=nb">Meld på biblioteket</a>');
  expect(body).not.toContain("moterom");
});

test("it is narrowed to a product; one that is none is as none, and the language is kept", async () => {
  const body = await page("?product=fjordfilm&lang=nn");
  expect(body).toContain("<h1>Opplæring og webinar</h1>");
  expect(titles(body)).toEqual(["Kjem"]);
  expect(body).toContain('<option value="fjordfilm" selected>Fjordfilm</option>');
  expect(body).toContain('href="/v1/webinars/planned.ics?language=nn&amp;product=fjordfilm"');
  expect(body).toContain('href="/training?product=fjordfilm&amp;lang=en"');
  for (const none of ["?product=nothing", "?product=Not+A+Slug"])
    expect(titles(await page(none))).toHaveLength(3);
});

test("a title in another language than the reader's says in which it is", async () => {
  expect(await page("?lang=en")).toContain('<h3><span lang="nb">Opptak</span></h3>');
});

test("it is in general only where it names no product: of products that readers do not know it says nothing", async () => {
  const change = { id: "c", at: noon, by: systemActor, what: "create" } as const;
  const webinar = aWebinar({
    webinarId: "unknown-product",
    productIds: ["gone"],
    title: named("Ukjent").title,
  });
  await ports.webinars.replace(null, webinar, change);
  const row = (body: string, title: string) => body.split("<li>").find((part) => part.includes(`>${title}<`));
  const body = await page();
  expect(row(body, "Avlyst &amp; borte")).toContain("<dt>Gjelder</dt>");
  expect(row(body, "Ukjent")).toContain("<dt>Begynner</dt>");
  expect(row(body, "Ukjent")).not.toContain("<dt>Gjelder</dt>");
  expect(row(body, "Kommer")).toContain("<dt>Gjelder</dt>");
});

test("once its time is over neither a webinar nor its cancellation is to come", async () => {
  const later = siteOver(portsAt(ports, afterwards));
  expect(titles((await later("/training")).body ?? "")).toEqual(["Opptak"]);
});

test("a product's page tells of its own training, and of none has no heading", async () => {
  const body = (await get("/products/fjordfilm")).body ?? "";
  expect(body).toContain("<h2>Opplæring</h2>");
  expect(titles(body)).toEqual(["Kommer"]);
  expect(body).toContain('href="/training?product=fjordfilm"');
});
