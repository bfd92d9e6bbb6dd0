// The generated entries name exactly the files and ports of their declarations.
import { expect, test } from "vitest";
import * as z from "zod";
import { entryOf } from "../../../infra/bundle/entries.ts";
import { plan } from "../../../infra/plan.ts";
import { route } from "../../../shared/http/route.ts";
import { consumer, schedule } from "../../../shared/queue/job.ts";

const read = route({
  method: "GET",
  path: "/v1/things/{id}",
  access: "public",
  summary: "Reads a thing",
  returns: { 200: z.object({}) },
  fails: [],
  uses: { products: ["read"] },
}).handle(() => ({ status: 200, body: {} }));

const onEvent = consumer({
  summary: "Hears of things",
  queue: "things",
  from: "bus",
  types: ["thing.happened"],
  message: z.object({}),
  uses: { cases: ["read"] },
}).handle(() => Promise.resolve("done"));

const everyHour = schedule({ summary: "Counts things", everyMinutes: 60, uses: { clock: ["now"] } }).handle(
  () => Promise.resolve({ counted: 0 }),
);

const entries = plan({
  routes: { "things/read": read },
  jobs: { "things/on-event": onEvent, "things/every-hour": everyHour },
}).map(entryOf);

test("a room's entry serves its routes with the clock and the ports they use", () => {
  expect(entries[0]).toContain(
    '"things/read": { method: "GET", path: "/v1/things/{id}", load: async () => (await import("./functions/things/read.ts")).handler },',
  );
  expect(entries[0]).toContain('import { open as products } from "./shared/table/products.ts";');
  expect(entries[0]).toContain('serve({ room: "things", routes, ports: { clock, products }, admit: null })');
});

test("a consumer's entry consumes one job under its file's name", () => {
  expect(entries[1]).toContain('import { job } from "./functions/things/on-event.ts";');
  expect(entries[1]).toContain('consume({ id: "things/on-event", job, ports: { cases }, deadLetters })');
  expect(entries[1]).toContain('import { open as deadLetters } from "./shared/queue/dead-letters.ts";');
});

test("a schedule's entry runs one job", () => {
  expect(entries[2]).toContain('run({ id: "things/every-hour", job, ports: { clock } })');
  expect(entries[2]).not.toContain("dead-letters");
});
