// The request as payload 2.0 of an HTTP API brings it to a function, and the function's answer as a response.
import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import * as z from "zod";
import { account } from "../template/resolve.ts";
import type { Match } from "./router.ts";

/** Path and query as they came; the path is decoded, as HTTP APIs do, and null where it cannot be. */
export const addressOf = (target: string): { path: string | null; query: string } => {
  const at = target.indexOf("?");
  const path = at < 0 ? target : target.slice(0, at);
  const query = at < 0 ? "" : target.slice(at + 1);
  try {
    return { path: decodeURIComponent(path), query };
  } catch {
    return { path: null, query };
  }
};

const headersOf = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name !== "cookie")
      .map(([name, value]) => [name, Array.isArray(value) ? value.join(",") : (value ?? "")]),
  );

/** A parameter given several times arrives as one, with commas. */
export const queryOf = (query: string): Record<string, string> => {
  const values: Record<string, string> = Object.create(null);
  for (const [name, value] of new URLSearchParams(query))
    values[name] = name in values ? `${values[name]},${value}` : value;
  return { ...values };
};

const isText = /^(text\/|application\/(json|javascript|xml)\b|application\/[\w.-]+\+(json|xml)\b)/i;

/** A body as it is handed on: text as it is, all else in base64. */
export const bodyOf = (body: Buffer, type: string | undefined) => {
  if (body.length === 0) return { isBase64Encoded: false };
  return isText.test(type ?? "")
    ? { body: body.toString("utf8"), isBase64Encoded: false }
    : { body: body.toString("base64"), isBase64Encoded: true };
};

const two = (number: number): string => String(number).padStart(2, "0");
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `12/Mar/2026:19:03:58 +0000`, the access logs' form. */
const timeOf = (now: Date): string =>
  `${two(now.getUTCDate())}/${months[now.getUTCMonth()]}/${now.getUTCFullYear()}:${now.toISOString().slice(11, 19)} +0000`;

const requestContextOf = (request: IncomingMessage, routeKey: string, path: string) => {
  const now = new Date();
  return {
    accountId: account,
    apiId: "local",
    domainName: request.headers.host ?? "localhost",
    domainPrefix: "local",
    http: {
      method: request.method ?? "GET",
      path,
      protocol: `HTTP/${request.httpVersion}`,
      sourceIp: request.socket.remoteAddress ?? "127.0.0.1",
      userAgent: request.headers["user-agent"] ?? "",
    },
    requestId: randomUUID(),
    routeKey,
    stage: "$default",
    time: timeOf(now),
    timeEpoch: now.getTime(),
  };
};

type Arrived = { request: IncomingMessage; path: string; query: string; body: Buffer; match: Match };

/** The event for a request that found its route. */
export const eventOf = ({ request, path, query, body, match }: Arrived) => {
  const cookies = request.headers.cookie?.split(/;\s*/);
  return {
    version: "2.0",
    routeKey: match.routeKey,
    rawPath: path,
    rawQueryString: query,
    ...(cookies && { cookies }),
    headers: {
      ...headersOf(request.headers),
      "x-forwarded-for": request.socket.remoteAddress ?? "127.0.0.1",
      "x-forwarded-port": String(request.socket.localPort ?? ""),
      "x-forwarded-proto": "http",
    },
    ...(query !== "" && { queryStringParameters: queryOf(query) }),
    requestContext: requestContextOf(request, match.routeKey, path),
    ...(Object.keys(match.pathParameters).length > 0 && { pathParameters: match.pathParameters }),
    ...bodyOf(body, request.headers["content-type"]),
  };
};

const Structured = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(""),
  isBase64Encoded: z.boolean().default(false),
});

export type Response = { status: number; headers: Record<string, string | string[]>; body: Buffer };

const HasStatus = z.looseObject({ statusCode: z.unknown().refine((status) => status !== undefined) });

/** A function's answer; without a status it is the body of a 200. One of the wrong shape throws. */
export const responseOf = (answer: unknown): Response => {
  if (!HasStatus.safeParse(answer).success) {
    const body = Buffer.from(typeof answer === "string" ? answer : JSON.stringify(answer ?? null));
    return { status: 200, headers: { "content-type": "application/json" }, body };
  }
  const { statusCode, headers, cookies, body, isBase64Encoded } = Structured.parse(answer);
  return {
    status: statusCode,
    headers: { ...headers, ...(cookies.length > 0 && { "set-cookie": cookies }) },
    body: Buffer.from(body, isBase64Encoded ? "base64" : "utf8"),
  };
};
