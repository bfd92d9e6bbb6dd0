// A room of its own for tests of the HTTP layer: one route for each thing a route can be.
import * as z from "zod";
import { open as openClock } from "../../shared/clock.ts";
import { admitted } from "../../shared/http/access.ts";
import type { GatewayAnswer, GatewayEvent } from "../../shared/http/gateway.ts";
import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { serve } from "../../shared/http/serve.ts";
import { Email, line, text, wholeNumber } from "../../shared/kinds.ts";
import { aContext } from "./events.ts";

const Thing = z.strictObject({
  name: line(20),
  note: text(50).optional(),
  count: z.int().min(1).max(10).optional(),
  colour: z.enum(["red", "blue"]).optional(),
  email: Email.optional(),
});

const make = route({
  method: "POST",
  path: "/v1/things",
  summary: "Makes a thing",
  access: ["access.write", "county"],
  body: Thing,
  takesKey: true,
  returns: { 201: z.object({ name: z.string(), key: z.string().nullable(), caller: z.string() }) },
  fails: [],
  uses: {},
}).handle(({ body, key, caller }) => ({
  status: 201,
  body: { name: body.name, key: key?.id ?? null, caller: caller.consumer },
  location: "/v1/things/1",
  replayed: key !== null,
}));

const change = route({
  method: "POST",
  path: "/v1/things/{thingId}/change",
  summary: "Changes a thing",
  access: ["access.write"],
  params: z.object({ thingId: z.string().regex(/^[a-z]{1,10}$/) }),
  body: z.strictObject({}).optional(),
  needsVersion: true,
  returns: { 200: z.object({ version: z.int() }) },
  fails: [],
  uses: {},
}).handle(({ version }) => {
  if (version !== 3) throw new Problem("request.version-stale");
  return { status: 200, body: { version: version + 1 }, etag: String(version + 1) };
});

const read = route({
  method: "GET",
  path: "/v1/things/{thingId}",
  summary: "Reads a thing",
  access: "public",
  params: z.object({ thingId: z.string().regex(/^[a-z]{1,10}$/) }),
  query: z.strictObject({ limit: wholeNumber(z.int().min(1).max(100)).optional() }),
  returns: { 200: z.object({ id: z.string(), inner: z.object({ kept: z.boolean() }) }) },
  maxAge: 60,
  fails: ["product.unknown"],
  uses: {},
}).handle(({ params }) => {
  if (params.thingId === "missing") throw new Problem("product.unknown");
  if (params.thingId === "undeclared") throw new Problem("library.unknown");
  if (params.thingId === "broken") throw new Error("secret detail of ours");
  const body = { id: params.thingId, inner: { kept: true, dropped: "secret" }, alsoDropped: 1 };
  return { status: 200, body };
});

/** The room's handler: a call in, an answer out. */
export const things = () => {
  const handler = serve({
    room: "things",
    routes: { "things/make": make, "things/change": change, "things/read": read },
    ports: {
      clock: openClock,
    },
    admit: admitted,
  });
  return (event: GatewayEvent): Promise<GatewayAnswer> => handler(event, aContext);
};
