// The whole API without a cloud: a request in, through the gateway's routing and the one stack of every room, an answer out.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inject } from "vitest";
import { routes } from "../../../functions/routes.ts";
import { addressOf, bodyOf, queryOf } from "../../../infra/local/http/event.ts";
import { router } from "../../../infra/local/http/router.ts";
import { routeKeys } from "../../../infra/plan.ts";
import { admitted } from "../../../shared/http/access.ts";
import type { GatewayAnswer, GatewayEvent } from "../../../shared/http/gateway.ts";
import { serve } from "../../../shared/http/serve.ts";
import { aContext } from "../events.ts";
import { endpoints } from "../site/pages.ts";
import type { realPorts } from "../table/ports.ts";

export type Request = {
  method: string;
  /** Path and query as they go over the wire. */
  target: string;
  headers?: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
  /** What the function is told of the body's encoding, where it is not what the gateway would say. */
  base64?: boolean;
};

export type Api = (request: Request) => Promise<GatewayAnswer>;

const find = router(
  Object.values(routes).flatMap((route) => routeKeys(route).map((key) => ({ key, functionArn: "room" }))),
);

const lowered = (headers: Request["headers"] = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const bodyPart = ({ body, base64 }: Request, type: string | undefined) => {
  if (body === undefined) return {};
  const encoded = bodyOf(Buffer.from(body), type);
  return { ...encoded, isBase64Encoded: base64 ?? encoded.isBase64Encoded };
};

/** The event that the gateway makes of a request; null where it refuses the address itself. */
export const eventOf = (request: Request): GatewayEvent | null => {
  const { path, query } = addressOf(request.target);
  if (path === null) return null;
  const cut = path.split("?")[0] ?? path;
  const match = find(request.method, cut);
  const headers = lowered(request.headers);
  return {
    routeKey: match?.routeKey ?? "$default",
    rawPath: cut,
    rawQueryString: query,
    headers,
    ...(query !== "" && { queryStringParameters: queryOf(query) }),
    pathParameters: match?.pathParameters ?? {},
    requestContext: { requestId: "request-1", http: { method: request.method } },
    ...bodyPart(request, headers["content-type"]),
  };
};

/** What the gateway answers to an address it cannot read. */
const unreadable: GatewayAnswer = {
  statusCode: 400,
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ message: "Bad Request" }),
};

/** Routes whose files lie beside the bundle, and nowhere else. */
const besideBundles: Readonly<Record<string, string>> = Object.fromEntries(
  ["GET", "HEAD"].flatMap((method) => [
    [`${method} /docs/{asset}`, "front"],
    [`${method} /style/{asset}`, "site"],
  ]),
);

const deployed = async (room: string): Promise<ReturnType<typeof serve>> => {
  const bundle = pathToFileURL(join(inject("synthesized").functions[room] ?? "", "index.mjs"));
  const { handler }: { handler: ReturnType<typeof serve> } = await import(bundle.href);
  return handler;
};

/** Every room behind one door, over these ports. */
export const wholeApi = (ports: ReturnType<typeof realPorts>): Api => {
  const { clock, ...others } = { ...ports, endpoints: { known: () => endpoints } };
  const opened = Object.fromEntries(Object.entries(others).map(([name, port]) => [name, () => port]));
  const handler = serve({
    room: "all",
    routes,
    ports: { ...opened, clock: () => clock },
    admit: admitted,
  });
  return async (request) => {
    const event = eventOf(request);
    if (event === null) return unreadable;
    const room = besideBundles[event.routeKey];
    return room === undefined ? handler(event, aContext) : (await deployed(room))(event, aContext);
  };
};
