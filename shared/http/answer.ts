// From a reply to API Gateway's answer: only fields the route's schema names, with ETag and cache headers.
import * as z from "zod";
import { hash } from "../hash.ts";
import type { Language } from "../kinds.ts";
import { type GatewayAnswer, type GatewayEvent, header } from "./gateway.ts";
import { type Problem, problems } from "./problem.ts";
import { problemBody } from "./problem-body.ts";
import { refusalPage } from "./refusal/page.ts";
import type { AnyRoute } from "./route.ts";

const always = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=63072000",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
};

/** What a page behind a link says to browsers and robots: its address is a secret between a mail and its reader. */
const ofPages = { "cache-control": "no-store", "x-robots-tag": "noindex, nofollow" } as const;

/** A refusal on a page loads the one style sheet, and may do nothing else. */
const ofRefusals = {
  ...ofPages,
  "content-security-policy":
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'",
} as const;

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
  ["GET", "HEAD"].includes(event.requestContext.http.method);

const cacheControl = (route: AnyRoute, event: GatewayEvent): Record<string, string> => {
  if (route.page === true) return ofPages;
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
  const headers = {
    ...always,
    ...cacheControl(route, event),
    ...(route.page !== true && { etag }),
    ...extras(reply),
  };
  if (route.page !== true && reply.status === 200 && notModified(event, etag))
    return { statusCode: 304, headers };
  const full = { ...headers, "content-type": type };
  return { statusCode: reply.status, headers: full, body, isBase64Encoded };
};

/** An address that no route takes is answered with a page to who asks for one: a person, who reads no JSON. */
const asksForPage = (event: GatewayEvent, route: AnyRoute | undefined): boolean =>
  route?.path === "$default" && isReading(event) && /\btext\/html\b/.test(header(event, "accept") ?? "");

type Refused = { language: Language; event: GatewayEvent; route?: AnyRoute | undefined };

const refusalBody = (problem: Problem, { language, event, route }: Refused) =>
  route?.page || asksForPage(event, route)
    ? { type: "text/html; charset=utf-8", body: refusalPage(problem, language) }
    : {
        type: "application/problem+json",
        body: JSON.stringify(problemBody(problem, language, event.rawPath.slice(0, 500))),
      };

/** A refusal in the reader's language: a page where the route is one, else `application/problem+json`. */
export const problemAnswer = (problem: Problem, refused: Refused): GatewayAnswer => {
  const { type, body } = refusalBody(problem, refused);
  return {
    statusCode: problems[problem.code].status,
    headers: {
      ...always,
      "content-type": type,
      "content-language": refused.language,
      "cache-control": "no-store",
      ...((refused.route?.page || asksForPage(refused.event, refused.route)) && ofRefusals),
      ...(refused.route?.path === "$default" && { vary: "accept, accept-language" }),
      ...problem.headers,
    },
    body,
  };
};
