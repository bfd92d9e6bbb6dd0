// From a reply to API Gateway's answer: only fields the route's schema names, with ETag and cache headers.
import * as z from "zod";
import { hash } from "../hash.ts";
import type { Language } from "../kinds.ts";
import type { GatewayAnswer, GatewayEvent } from "./gateway.ts";
import { type Problem, problemBody, problems } from "./problem.ts";
import type { AnyRoute } from "./route.ts";

const always = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=63072000",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
};

const Replied = z.object({
  status: z.int(),
  body: z.unknown(),
  etag: z.string().optional(),
  location: z.string().optional(),
  replayed: z.boolean().optional(),
  headers: z.record(z.string(), z.string()).optional(),
});
type Replied = z.infer<typeof Replied>;

const ContentBody = z.object({
  type: z.string(),
  data: z.union([z.string(), z.instanceof(Uint8Array)]),
});

const isReading = (event: GatewayEvent): boolean =>
  !["POST", "PUT"].includes(event.requestContext.http.method);

const cacheControl = (route: AnyRoute, event: GatewayEvent): Record<string, string> => {
  if (route.access === "public" && route.maxAge !== undefined)
    return { "cache-control": `public, max-age=${route.maxAge}` };
  const reads = isReading(event);
  return {
    "cache-control": reads ? "private, no-cache" : "no-store",
    vary: "authorization, accept-language",
  };
};

type Encoded = { type: string; body: string; isBase64Encoded: boolean };

const encoded = (route: AnyRoute, reply: Replied): Encoded => {
  const schema = route.returns[reply.status];
  if (schema === undefined) throw new Error(`The route does not declare the status ${reply.status}.`);
  if (schema !== "content")
    return {
      type: "application/json",
      body: JSON.stringify(schema.parse(reply.body)),
      isBase64Encoded: false,
    };
  const { type, data } = ContentBody.parse(reply.body);
  return typeof data === "string"
    ? { type, body: data, isBase64Encoded: false }
    : { type, body: Buffer.from(data).toString("base64"), isBase64Encoded: true };
};

const extras = (reply: Replied): Record<string, string> => ({
  ...(reply.location !== undefined && { location: reply.location }),
  ...(reply.replayed === true && { "idempotent-replayed": "true" }),
  ...reply.headers,
});

const notModified = (event: GatewayEvent, etag: string): boolean =>
  isReading(event) &&
  (event.headers?.["if-none-match"] ?? "")
    .split(",")
    .map((one) => one.trim().replace(/^W\//, ""))
    .some((one) => one === etag || one === "*");

/** What a route replied, as API Gateway takes it. */
export const answerOf = (route: AnyRoute, event: GatewayEvent, result: unknown): GatewayAnswer => {
  const reply = Replied.parse(result);
  const { type, body, isBase64Encoded } = encoded(route, reply);
  const etag = `"${reply.etag ?? hash(body).slice(0, 22)}"`;
  const headers = { ...always, ...cacheControl(route, event), etag, ...extras(reply) };
  if (reply.status === 200 && notModified(event, etag)) return { statusCode: 304, headers };
  const full = { ...headers, "content-type": type };
  return { statusCode: reply.status, headers: full, body, isBase64Encoded };
};

/** A refusal as `application/problem+json` in the reader's language. */
export const problemAnswer = (problem: Problem, language: Language, event: GatewayEvent): GatewayAnswer => ({
  statusCode: problems[problem.code].status,
  headers: {
    ...always,
    "content-type": "application/problem+json",
    "content-language": language,
    "cache-control": "no-store",
    ...problem.headers,
  },
  body: JSON.stringify(problemBody(problem, language, event.rawPath.slice(0, 500))),
});
