// The mailbox's front: what the emulator lacks is answered here, everything else goes through to it.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import * as z from "zod";
import { type Call, type Forwarded, startEmulator } from "./emulator.ts";
import { openLedger, readLedger } from "./ledger.ts";
import { type Desk, Faults, refusal, send } from "./send.ts";
import { openTold } from "./told.ts";

/** `ledger`: the file that keeps mails and receipts, or null to keep them in memory; `version`: of this code. */
export const Order = z.object({ port: z.int(), ledger: z.string().nullable(), version: z.string() });
export type Order = z.infer<typeof Order>;

const json = (body: unknown): Forwarded => ({
  status: 200,
  headers: { "content-type": "application/json" },
  body: Buffer.from(JSON.stringify(body)),
});

const accountAnswer = {
  DedicatedIpAutoWarmupEnabled: false,
  EnforcementStatus: "HEALTHY",
  ProductionAccessEnabled: true,
  SendingEnabled: true,
  SendQuota: { Max24HourSend: 50_000, MaxSendRate: 500, SentLast24Hours: 0 },
  SuppressionAttributes: { SuppressedReasons: ["BOUNCE", "COMPLAINT"] },
};

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const After = z.coerce.number().int().nonnegative().catch(0);

const openDesk = async ({ ledger }: Order): Promise<Desk> => {
  const earlier = ledger === null ? [] : await readLedger(ledger);
  const emulator = await startEmulator();
  emulator.replay(earlier);
  const told = openTold(earlier.filter((entry) => entry.kind === "accepted"));
  return { emulator, told, ledger: await openLedger(ledger), faults: Faults.parse({}) };
};

type Page = (desk: Desk, call: Call, url: URL) => Forwarded | null | Promise<Forwarded | null>;

const pagesOf = (order: Order): Readonly<Record<string, Page>> => ({
  "GET /v2/email/account": () => json(accountAnswer),
  "POST /v2/email/outbound-emails": send,
  "GET /_events": ({ told }, _, url) => json(told.after(After.parse(url.searchParams.get("after")))),
  "GET /_mailbox": ({ told }) =>
    json({ pid: process.pid, ledger: order.ledger, version: order.version, mails: told.count() }),
  "POST /_faults": ({ faults }, { body }) =>
    json(Object.assign(faults, Faults.parse(JSON.parse(body.toString("utf8"))))),
  "POST /clear-store": async ({ ledger, emulator }, call) => {
    await ledger.append({ kind: "cleared" });
    return emulator.forward(call);
  },
});

const handler = async (order: Order) => {
  const desk = await openDesk(order);
  const pages = pagesOf(order);
  return async (request: IncomingMessage): Promise<Forwarded | null> => {
    const { method = "GET", url: path = "/", headers } = request;
    const url = new URL(path, "http://mailbox");
    const call = { method, path, headers, body: await bodyOf(request) };
    const page = pages[`${method} ${url.pathname}`];
    return page ? page(desk, call, url) : desk.emulator.forward(call);
  };
};

const respond = (response: ServerResponse, answer: Forwarded | null): void => {
  if (answer === null) {
    response.destroy();
    return;
  }
  const { "transfer-encoding": _chunked, connection: _connection, ...headers } = answer.headers;
  response.writeHead(answer.status, { ...headers, "content-length": answer.body.length });
  response.end(answer.body);
};

/** Starts the mailbox on loopback and says on which port; port 0 takes a free one. */
export const serveMailbox = async (order: Order): Promise<number> => {
  const answer = await handler(order);
  const server = createServer((request, response) => {
    void answer(request)
      .catch((error: unknown) => refusal(500, "InternalServiceErrorException", String(error)))
      .then((outcome) => respond(response, outcome));
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(order.port, "127.0.0.1", () => {
      const address = server.address();
      if (typeof address === "object" && address) resolve(address.port);
    });
  });
};
