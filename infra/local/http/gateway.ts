// The HTTP API on loopback: finds the route, calls the function, answers as API Gateway would.
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { FunctionError } from "../functions/instance.ts";
import type { Invoke } from "../functions/pool.ts";
import { addressOf, eventOf, type Response, responseOf } from "./event.ts";
import type { Match } from "./router.ts";

const mostBytes = 10 * 1024 * 1024;

export const json = (status: number, body: unknown): Response => ({
  status,
  headers: { "content-type": "application/json" },
  body: Buffer.from(JSON.stringify(body)),
});

const said = (status: number, message: string): Response => json(status, { message });

export type Api = {
  route(method: string, path: string): Match | null;
  invoke: Invoke;
  failed(error: unknown): void;
};

/** What is served beside the API, under `/_local/`; null where the address is none of it. */
export type Local = (request: IncomingMessage, path: string, body: Buffer) => Promise<Response | null>;

/** The body, or null when it is longer than the gateway takes; the rest is read and dropped. */
const read = async (request: IncomingMessage): Promise<Buffer | null> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length <= mostBytes) chunks.push(chunk);
  }
  return length > mostBytes ? null : Buffer.concat(chunks);
};

const callApi = async (api: Api, request: IncomingMessage, body: Buffer): Promise<Response> => {
  const { path, query } = addressOf(request.url ?? "/");
  if (path === null) return said(400, "Bad Request");
  // HTTP APIs end the path at a question mark that came percent-encoded.
  const cut = path.split("?")[0] ?? path;
  const match = api.route(request.method ?? "GET", cut);
  if (!match) return said(404, "Not Found");
  try {
    return responseOf(
      await api.invoke(match.functionArn, eventOf({ request, path: cut, query, body, match })),
    );
  } catch (error) {
    api.failed(error);
    const timedOut = error instanceof FunctionError && error.timedOut;
    return timedOut ? said(503, "Service Unavailable") : said(500, "Internal Server Error");
  }
};

const isLocalAddress = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

/** Why the host is checked: a page from elsewhere may have its name point here, and would then take tokens. */
const callLocal = async (local: Local, request: IncomingMessage, body: Buffer): Promise<Response | null> => {
  const path = addressOf(request.url ?? "/").path ?? "";
  if (!path.startsWith("/_local/")) return null;
  const here = isLocalAddress.test(request.headers.host ?? "") && request.headers.origin === undefined;
  return here ? await local(request, path, body) : said(403, "Forbidden");
};

const send = (request: IncomingMessage, response: ServerResponse, { status, headers, body }: Response) => {
  const bodiless = status === 204 || status === 304;
  const length = bodiless ? {} : { "content-length": body.length };
  response.writeHead(status, { ...headers, ...length, "apigw-requestid": randomUUID() });
  response.end(request.method === "HEAD" || bodiless ? undefined : body);
};

export type Gateway = {
  port: number;
  /** Until the API is set, calls get 503. */
  serve(api: Api, local: Local): void;
  stop(): Promise<void>;
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      if (typeof address === "object" && address) resolve(address.port);
    });
  });

/** Listens on loopback; port 0 takes a free one. A port that is taken rejects with `EADDRINUSE`. */
export const openGateway = async (port: number): Promise<Gateway> => {
  let current: { api: Api; local: Local } | undefined;
  const answer = async (request: IncomingMessage): Promise<Response> => {
    const body = await read(request);
    if (body === null) return said(413, "Request Entity Too Large");
    if (!current) return said(503, "Service Unavailable");
    return (await callLocal(current.local, request, body)) ?? callApi(current.api, request, body);
  };
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    void answer(request)
      .catch((error: unknown) => {
        current?.api.failed(error);
        return said(500, "Internal Server Error");
      })
      .then((outcome) => send(request, response, outcome));
  });
  return {
    port: await listen(server, port),
    serve: (api, local) => {
      current = { api, local };
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 2000).unref();
      }),
  };
};
