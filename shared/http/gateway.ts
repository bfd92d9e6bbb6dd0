// The request as API Gateway's payload 2.0 brings it, reduced to what this system reads; and the answer it takes.
import { Problem } from "./problem.ts";

export type GatewayEvent = {
  routeKey: string;
  rawPath: string;
  rawQueryString?: string;
  headers?: Record<string, string | undefined>;
  pathParameters?: Record<string, string | undefined>;
  queryStringParameters?: Record<string, string | undefined>;
  body?: string;
  isBase64Encoded?: boolean;
  requestContext: { requestId: string; http: { method: string } };
};

export type GatewayAnswer = {
  statusCode: number;
  headers: Record<string, string>;
  body?: string;
  isBase64Encoded?: boolean;
};

/** The largest body of a route that does not say otherwise, in bytes. */
const usualBytes = 64 * 1024;

export const header = (event: GatewayEvent, name: string): string | undefined => event.headers?.[name];

const bytesOf = (event: GatewayEvent, most = usualBytes): Buffer => {
  const bytes = Buffer.from(event.body ?? "", event.isBase64Encoded === true ? "base64" : "utf8");
  if (bytes.length > most) throw new Problem("request.too-large");
  return bytes;
};

const mediaTypes = {
  json: /^application\/json(\s*;\s*charset="?utf-8"?)?\s*$/i,
  form: /^application\/x-www-form-urlencoded(\s*;\s*charset="?utf-8"?)?\s*$/i,
} as const;

const checkType = (event: GatewayEvent, wanted: keyof typeof mediaTypes): void => {
  const encoding = header(event, "content-encoding") ?? "identity";
  if (!mediaTypes[wanted].test(header(event, "content-type") ?? "") || encoding !== "identity")
    throw new Problem("request.content-type");
};

const read = <T>(bytes: Buffer, parse: (text: string) => T): T => {
  try {
    return parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw new Problem("request.malformed", { cause: error });
  }
};

/** The JSON in a body of at most so many bytes, or undefined where there is no body. */
export const jsonBody = (event: GatewayEvent, most?: number): unknown => {
  const bytes = bytesOf(event, most);
  if (bytes.length === 0) return undefined;
  checkType(event, "json");
  return read(bytes, (text): unknown => JSON.parse(text));
};

/** The fields of a form, each with all its values in their order; without a body, none. */
export const formBody = (event: GatewayEvent): Record<string, string[]> => {
  const bytes = bytesOf(event);
  if (bytes.length === 0) return {};
  checkType(event, "form");
  const fields = [...new URLSearchParams(read(bytes, (text) => text))];
  const values = Map.groupBy(fields, ([name]) => name);
  return Object.fromEntries([...values].map(([name, all]) => [name, all.map(([, value]) => value)]));
};
