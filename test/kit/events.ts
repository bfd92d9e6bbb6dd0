// Calls as API Gateway's payload 2.0 brings them, and a handler called with one.
import type { Context } from "aws-lambda";
import type { GatewayAnswer, GatewayEvent } from "../../shared/http/gateway.ts";
import { ProblemBody } from "../../shared/http/openapi/problem-body.ts";

export type Call = {
  params?: Record<string, string>;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  /** Sent as it is when it is a string, else as JSON with its content type. */
  body?: unknown;
  base64?: boolean;
  /** Where the gateway sends it; `METHOD path` unless told otherwise. */
  routeKey?: string;
  /** The path as it came, where it is not the operation's own. */
  path?: string;
};

const filled = (template: string, params: Record<string, string>): string =>
  template.replaceAll(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));

const lowered = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const bodyPart = ({ body, base64 = false }: Call): Pick<GatewayEvent, "body" | "isBase64Encoded"> => {
  if (body === undefined) return {};
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return { body: base64 ? Buffer.from(text).toString("base64") : text, isBase64Encoded: base64 };
};

/** `anEvent("GET /v1/products/{productId}", { params: { productId: "x" } })`; a JSON body brings its content type. */
export const anEvent = (operation: string, call: Call = {}): GatewayEvent => {
  const [method = "GET", template = "/"] = operation.split(" ");
  const { params = {}, query = {}, headers = {} } = call;
  return {
    routeKey: call.routeKey ?? operation,
    rawPath: call.path ?? filled(template, params),
    rawQueryString: new URLSearchParams(query).toString(),
    headers: lowered({
      ...(call.body !== undefined && { "content-type": "application/json" }),
      ...headers,
    }),
    pathParameters: params,
    queryStringParameters: query,
    requestContext: { requestId: "request-1", http: { method } },
    ...bodyPart(call),
  };
};

/** Nothing reads more of it than middy's clock. */
export const aContext: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: "room",
  functionVersion: "1",
  invokedFunctionArn: "arn",
  memoryLimitInMB: "1024",
  awsRequestId: "request-1",
  logGroupName: "group",
  logStreamName: "stream",
  getRemainingTimeInMillis: () => 10_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};

/** The problem in an answer; an answer that is none fails here. */
export const problemIn = (answer: GatewayAnswer): ProblemBody => {
  if (answer.headers["content-type"] !== "application/problem+json")
    throw new Error(`Status ${answer.statusCode} came as ${answer.headers["content-type"]}.`);
  const problem = ProblemBody.strict().parse(JSON.parse(answer.body ?? ""));
  if (problem.status !== answer.statusCode) throw new Error("The problem names another status.");
  return problem;
};

/** The flaws of an answer as `pointer code`, sorted. */
export const flawsIn = (answer: GatewayAnswer): string[] =>
  (problemIn(answer).errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`).sort();
