// A small HTTP proxy in front of the table engine: what it is told to break it breaks, all else passes.
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { Ask, Fault, Wire } from "./faults.ts";

/** Names the case a request belongs to, where several are told apart. */
export const caseHeader = "x-case";

/** What becomes of a request; null lets it pass. */
export type Decide = (ask: Ask) => Fault | null;

export type FaultyLine = { readonly port: number; close(): Promise<void> };

const bodyOf = async (message: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString("utf8");
};

const operationOf = ({ headers }: IncomingMessage): string =>
  String(headers["x-amz-target"] ?? "")
    .split(".")
    .at(-1) ?? "";

/** Asks the engine as the client did, with a body that may be another one. */
const forwarding = (port: number, agent: Agent) => (from: IncomingMessage, body: string) =>
  new Promise<Wire>((resolve, reject) => {
    const headers = { ...from.headers, "content-length": String(Buffer.byteLength(body)) };
    const to = request({ host: "127.0.0.1", port, method: "POST", path: from.url, agent, headers });
    to.once("error", reject);
    to.once("response", (answer) => {
      bodyOf(answer).then((text) => resolve({ status: answer.statusCode ?? 500, body: text }), reject);
    });
    to.end(body);
  });

const give = (response: ServerResponse, told: Wire | "reset" | "silence"): void => {
  if (told === "silence") return;
  if (told === "reset") {
    response.socket?.resetAndDestroy();
    return;
  }
  response.writeHead(told.status, { "content-type": "application/x-amz-json-1.0" }).end(told.body);
};

/** Starts a proxy before the engine on that port; `decide` is asked about each request once. */
export const startProxy = async (engine: number, decide: Decide): Promise<FaultyLine> => {
  const agent = new Agent({ keepAlive: true });
  const forward = forwarding(engine, agent);

  const handle = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(message);
    const ask: Ask = { operation: operationOf(message), body, of: String(message.headers[caseHeader] ?? "") };
    const fault = decide(ask);
    if (!fault) return give(response, await forward(message, body));
    const asked = fault.asks(ask);
    const said = asked === null ? null : await forward(message, asked);
    give(response, fault.tells(ask, said));
  };

  const server = createServer((message, response) => {
    handle(message, response).catch(() => response.socket?.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : 0,
    close: async () => {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
