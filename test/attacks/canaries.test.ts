// Secrets that are sent in through every opening come out in no log line, metric, dead letter or refusal.
import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import * as z from "zod";
import { type Instance, startInstance } from "../../infra/local/functions/instance.ts";
import { theOwner } from "../kit/builders.ts";
import { anEvent, type Call } from "../kit/events.ts";
import { anIssuer, audience, type Issuer, party } from "../kit/issuer.ts";
import { useTelling } from "../kit/table/telling.ts";

const telling = useTelling();
const libraryNumber = "2000001";

/** What must never be seen again, each with a word of its own in it. */
const canary = (what: string): string => `canary${what}7f3a9`;
const email = `${canary("mail")}@bibliotek.example`;
const seen = /canary[a-z]+7f3a9/i;

const lines: string[] = [];
let issuer: Issuer;
let queue: Server;
const instances: Instance[] = [];

const environment = (): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? ""])),
  POWERTOOLS_LOG_LEVEL: "DEBUG",
  LOG_LEVEL: "DEBUG",
  POWERTOOLS_METRICS_DISABLED: "false",
  TOKEN_ISSUER: issuer.url,
  TOKEN_AUDIENCE: audience,
  SCOPE_PREFIX: "bibliotek24:",
});

/** The function as it is deployed, with what it writes kept line by line. */
const start = (id: string, over: Record<string, string> = {}): Instance => {
  const definition = {
    id,
    arn: `arn:aws:lambda:eu-north-1:1:function:${id}`,
    directory: inject("bundles")[id] ?? expect.fail(),
    handler: "index.handler",
    timeoutSeconds: 20,
    memoryMegabytes: 512,
    environment: {},
  };
  const instance = startInstance(definition, {
    environment: { ...environment(), ...over },
    lines: (_, line) => lines.push(line),
  });
  instances.push(instance);
  return instance;
};

const Answer = z.looseObject({ statusCode: z.int(), body: z.string().optional() });

const invoke = (instance: Instance, event: unknown): Promise<unknown> =>
  instance.invoke({ requestId: "r", event, deadline: Date.now() + 20_000, arn: "arn" });

/** Headers that every client might send something private in. */
const privateHeaders = {
  cookie: `session=${canary("cookie")}`,
  "user-agent": canary("agent"),
  referer: `https://intranet.example/?token=${canary("referer")}`,
  "x-forwarded-for": canary("address"),
  "idempotency-key": canary("key"),
};

const call = async (instance: Instance, operation: string, { headers, ...more }: Call = {}) =>
  Answer.parse(
    await invoke(instance, anEvent(operation, { ...more, headers: { ...privateHeaders, ...headers } })),
  );

beforeAll(async () => {
  issuer = await anIssuer();
  queue = createServer((request, response) => {
    request.on("data", () => undefined).on("end", () => response.writeHead(500).end("{}"));
  }).listen(0, "127.0.0.1");
  await telling.real.cursors.rotate(telling.real.clock.now());
});
afterAll(async () => {
  await Promise.all(instances.map((instance) => instance.end()));
  await issuer.close();
  queue.close();
});

const token = () =>
  issuer.mint({
    consumer: party(theOwner),
    jti: canary("token"),
    client_id: canary("client"),
    scope: "bibliotek24:access bibliotek24:access.write bibliotek24:fault bibliotek24:fault.write",
  });

const requests = "/v1/libraries/{libraryNumber}/access-requests";
const reports = "/v1/libraries/{libraryNumber}/fault-reports";
const params = { libraryNumber };
const contact = { name: canary("name"), email };

const openings: readonly [room: string, operation: string, call: Call][] = [
  ["access", `POST ${requests}`, { params, body: { productId: "fjordfilm", contact, note: canary("note") } }],
  ["access", `POST ${requests}`, { params, body: { [canary("field")]: canary("value"), contact } }],
  ["access", `POST ${requests}`, { params, body: `{"contact": "${canary("broken")}` }],
  ["access", `GET ${requests}`, { params, query: { cursor: canary("cursor") } }],
  ["access", `GET ${requests}`, { params: { libraryNumber: canary("number") } }],
  [
    "faults",
    `POST ${reports}`,
    {
      params,
      body: { productId: "fjordfilm", symptom: "no_access", description: canary("text"), contact },
    },
  ],
  ["pages", "GET /cases/{token}", { params: { token: canary("link") } }],
  ["pages", "POST /proof/{token}", { params: { token: canary("link") }, body: "choice=yes" }],
  [
    "door",
    "POST /door",
    {
      body: new URLSearchParams({ libraryNumber, search: canary("search") }).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    },
  ],
];

/** Calls every opening with the token, without, and with one that is wrong; the refusals that came of it. */
const callAll = async (over: Record<string, string> = {}): Promise<string[]> => {
  const rooms = new Map<string, Instance>();
  const refusals: string[] = [];
  for (const [room, operation, what] of openings) {
    const instance = rooms.get(room) ?? start(room, over);
    rooms.set(room, instance);
    for (const bearer of [await token(), `${canary("bearer")}.e30.x`, ""]) {
      const authorization = { ...(bearer !== "" && { authorization: `Bearer ${bearer}` }) };
      const { statusCode, body = "" } = await call(instance, operation, {
        ...what,
        headers: { ...what.headers, ...authorization },
      });
      if (statusCode >= 400) refusals.push(body);
    }
  }
  return refusals;
};

const leaks = (texts: readonly string[]): string[] => texts.filter((text) => seen.test(text));

test("what comes in with a call is in no line of a log and no metric, and no refusal gives it back but by name", async () => {
  lines.length = 0;
  const refusals = await callAll();
  expect(lines.length).toBeGreaterThan(openings.length * 2);
  expect(leaks(lines)).toEqual([]);
  // A field that nobody knows is named to whoever sent it; the page that a form came from shows what was typed.
  const own = new RegExp(`${canary("field")}|${canary("search")}|${canary("number")}|${canary("link")}`);
  expect(leaks(refusals.map((text) => text.replaceAll(new RegExp(own, "g"), "")))).toEqual([]);
}, 120_000);

test("where the table fails, errors are told without what was being written, without stack, table or address", async () => {
  lines.length = 0;
  const refusals = await callAll({ AWS_ENDPOINT_URL_DYNAMODB: "http://127.0.0.1:1" });
  expect(leaks(lines)).toEqual([]);
  const inside = /\bat \S+ \(|node:internal|arn:aws|127\.0\.0\.1|"table"|ECONNREFUSED|DynamoDB/i;
  expect(refusals.filter((text) => inside.test(text))).toEqual([]);
  expect(refusals.some((text) => text.includes("system.unavailable"))).toBe(true);
}, 120_000);

test("a message that cannot be read, and one whose dead letter is not taken, leave nothing of theirs in a line", async () => {
  lines.length = 0;
  const address = queue.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const consumers = ["notifications-on-receipt", "notifications-on-case-event", "feed-on-case-event"];
  for (const id of consumers) {
    const instance = start(id, {
      AWS_ENDPOINT_URL_SQS: `http://127.0.0.1:${port}`,
      DEAD_LETTERS_URL: `http://127.0.0.1:${port}/1/letters`,
    });
    const bodies = [
      `{"detail":{"to":"${email}","subject":"${canary("subject")}"}}`,
      `no JSON ${canary("body")}\n{"level":"INFO","message":"forged"}`,
      `{"detail":{"event":{"id":{"S":"${canary("event")}"}}}}`,
    ];
    const Records = bodies.map((body, at) => ({
      messageId: String(at),
      body,
      attributes: { ApproximateReceiveCount: "5" },
    }));
    await invoke(instance, { Records });
  }
  expect(lines.length).toBeGreaterThan(consumers.length * 3);
  expect(leaks(lines)).toEqual([]);
}, 120_000);

test("every line is one JSON object: what a caller sends starts no line of its own", () => {
  const forged = lines.filter(
    (line) => !z.record(z.string(), z.unknown()).safeParse(JSON.parse(line)).success,
  );
  expect(lines.length).toBeGreaterThan(0);
  expect(forged).toEqual([]);
});

test("a canary that did get out is seen", () => {
  expect(leaks([`{"message":"${email}"}`, "{}"])).toHaveLength(1);
});
