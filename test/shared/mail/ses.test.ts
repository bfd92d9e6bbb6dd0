// Proves over real sockets what the mail port says of each answer SES can give, and of none.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as z from "zod";
import { open } from "../../../shared/mail/ses.ts";
import type { OutgoingMail } from "../../../shared/ports/mail.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let answer: Answer;
let received: { path: string; body: string; ports: number[] };
let before: NodeJS.ProcessEnv;

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
};

const portOf = (one: Server): number => {
  const address: AddressInfo | string | null = one.address();
  return address !== null && typeof address === "object" ? address.port : 0;
};

beforeEach(async () => {
  received = { path: "", body: "", ports: [] };
  server = createServer((request, response) => {
    received.ports.push(request.socket.remotePort ?? 0);
    void bodyOf(request).then((body) => {
      received = { ...received, path: `${request.method} ${request.url}`, body };
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  before = { ...process.env };
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_SESV2: `http://127.0.0.1:${portOf(server)}`,
    AWS_REGION: "eu-north-1",
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
    MAIL_CONFIGURATION_SET: "bibliotek24-test",
    MAIL_ALLOW: "*",
    MAIL_SIMULATES: "ses",
  });
});

afterEach(async () => {
  process.env = before;
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const mail: OutgoingMail = {
  tag: "access-request_1_2030100",
  from: { name: "Bibliotek24", address: "varsel@bibliotek24.example" },
  to: "tilgang@fjordfilm.example",
  replyTo: "hjelp@bibliotek24.example",
  subject: "[B24 2026-fjordfilm/2030100] Tilgang på prøve",
  text: "Hei på deg",
  html: "<p>Hei på deg</p>",
  headers: [{ name: "Auto-Submitted", value: "auto-generated" }],
};

const json =
  (status: number, body: object, errorType?: string): Answer =>
  (_request, response) => {
    const type = errorType === undefined ? {} : { "x-amzn-errortype": errorType };
    response.writeHead(status, { "content-type": "application/json", ...type });
    response.end(JSON.stringify(body));
  };

const accept = json(200, { MessageId: "0107-abc" });

test("a mail that SES takes is accepted with its message id", async () => {
  answer = accept;
  await expect(open().send(mail)).resolves.toEqual({ outcome: "accepted", messageId: "0107-abc" });
});

test("SES gets the tag, the configuration set, the headers and both parts", async () => {
  answer = accept;
  await open().send(mail);
  expect(received.path).toBe("POST /v2/email/outbound-emails");
  expect(JSON.parse(received.body)).toEqual({
    FromEmailAddress: '"Bibliotek24" <varsel@bibliotek24.example>',
    ReplyToAddresses: ["hjelp@bibliotek24.example"],
    Destination: { ToAddresses: ["tilgang@fjordfilm.example"] },
    ConfigurationSetName: "bibliotek24-test",
    EmailTags: [{ Name: "notification", Value: mail.tag }],
    Content: {
      Simple: {
        Subject: { Data: mail.subject, Charset: "UTF-8" },
        Body: {
          Text: { Data: mail.text, Charset: "UTF-8" },
          Html: { Data: mail.html, Charset: "UTF-8" },
        },
        Headers: [
          { Name: "Auto-Submitted", Value: "auto-generated" },
          { Name: "X-Bibliotek24-Notification", Value: mail.tag },
        ],
      },
    },
  });
});

test.each([
  [429, "TooManyRequestsException", "throttled"],
  [400, "LimitExceededException", "throttled"],
  [400, "SendingPausedException", "throttled"],
  [400, "AccountSuspendedException", "throttled"],
  [400, "MailFromDomainNotVerifiedException", "throttled"],
  [404, "NotFoundException", "throttled"],
  [403, "AccessDeniedException", "throttled"],
  [403, "ExpiredTokenException", "throttled"],
  [400, "MessageRejected", "refused"],
  [400, "BadRequestException", "refused"],
  [413, "RequestEntityTooLargeException", "refused"],
  [500, "InternalServiceErrorException", "unknown"],
  [503, "ServiceUnavailableException", "unknown"],
])("%i %s is %s, after one call", async (status, type, outcome) => {
  answer = json(status, { message: `About ${mail.to}.` }, type);
  await expect(open().send(mail)).resolves.toEqual({ outcome, detail: `${type} ${status}` });
  expect(received.ports).toHaveLength(1);
});

test("a detail never holds the recipient's address, which SES quotes in its messages", async () => {
  answer = json(400, { message: `Email address is not verified: ${mail.to}` }, "MessageRejected");
  expect(JSON.stringify(await open().send(mail))).not.toContain("@");
});

test("a connection lost after the mail was sent leaves its fate unknown", async () => {
  answer = (request) => request.socket.destroy();
  await expect(open().send(mail)).resolves.toMatchObject({ outcome: "unknown" });
  expect(received.ports).toHaveLength(1);
});

test("an answer cut off in the middle leaves its fate unknown", async () => {
  answer = (request, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
    response.write('{"MessageId":');
    setTimeout(() => request.socket.destroy(), 20);
  };
  await expect(open().send(mail)).resolves.toMatchObject({ outcome: "unknown" });
});

test("an answer that is no SES answer leaves its fate unknown", async () => {
  answer = json(200, {});
  await expect(open().send(mail)).resolves.toMatchObject({ outcome: "unknown" });
});

test("an answer that does not come within five seconds leaves its fate unknown", {
  timeout: 15_000,
}, async () => {
  answer = () => undefined;
  const started = performance.now();
  await expect(open().send(mail)).resolves.toMatchObject({ outcome: "unknown" });
  expect(performance.now() - started).toBeLessThan(8000);
  expect(received.ports).toHaveLength(1);
});

test("with nobody listening nothing was sent, so it may be sent again", async () => {
  await new Promise((resolve) => server.close(resolve));
  await expect(open().send(mail)).resolves.toMatchObject({
    outcome: "throttled",
    detail: "Error ECONNREFUSED",
  });
});

test("two mails never share a connection, so that a stale one is never mistaken for a lost answer", async () => {
  answer = accept;
  const port = open();
  await port.send(mail);
  await port.send(mail);
  expect(new Set(received.ports).size).toBe(2);
});

test.each([
  ["subject", { subject: "Hei\r\nBcc: alle@example.org" }],
  ["recipient", { to: "a@b.example\nBcc: c@d.example" }],
  ["sender", { from: { name: "B24\r\nX: y", address: mail.from.address } }],
  ["header", { headers: [{ name: "References", value: "<a@b>\r\nX: y" }] }],
])("a line break in the %s is refused before anything is sent", async (_place, change) => {
  answer = accept;
  await expect(open().send({ ...mail, ...change })).resolves.toMatchObject({ outcome: "refused" });
  expect(received.ports).toHaveLength(0);
});

const SentTo = z.object({
  Destination: z.object({ ToAddresses: z.array(z.string()) }),
  ConfigurationSetName: z.string().optional(),
});

test.each([
  ["ses", "bounce+2", { to: "bounce+2@simulator.amazonses.com", set: "bibliotek24-test" }],
  ["ses", "silent", { to: "success@simulator.amazonses.com", set: undefined }],
  ["mailbox", "silent", { to: "silent@simulator.bibliotek24.example", set: "bibliotek24-test" }],
])(
  "played by %s, %s is sent on with the receipts it is to have, though on no list",
  async (player, name, gets) => {
    Object.assign(process.env, { MAIL_SIMULATES: player, MAIL_ALLOW: "nobody" });
    answer = accept;
    const to = `${name}@simulator.bibliotek24.example`;
    await expect(open().send({ ...mail, to })).resolves.toMatchObject({ outcome: "accepted" });
    const { Destination, ConfigurationSetName } = SentTo.parse(JSON.parse(received.body));
    expect({ to: Destination.ToAddresses[0], set: ConfigurationSetName }).toEqual(gets);
  },
);

test("where mail is meant, an address of the simulator is one like any other", async () => {
  Object.assign(process.env, { MAIL_SIMULATES: "nobody" });
  answer = accept;
  await open().send({ ...mail, to: "bounce@simulator.bibliotek24.example" });
  expect(received.body).toContain("bounce@simulator.bibliotek24.example");
});

test("who is not on the stage's list is not mailed, and the outcome says so", async () => {
  Object.assign(process.env, { MAIL_ALLOW: "@bibliotek24.no,tilgang@fjordfilm.example" });
  answer = accept;
  await expect(open().send(mail)).resolves.toMatchObject({ outcome: "accepted" });
  await expect(open().send({ ...mail, to: "annen@fjordfilm.example" })).resolves.toEqual({
    outcome: "suppressed",
    detail: "not on this stage's allow-list",
  });
  expect(received.ports).toHaveLength(1);
});

test("a list that cannot be read stops the function, so that nobody is mailed by mistake", () => {
  Object.assign(process.env, { MAIL_ALLOW: "bibliotek24.no" });
  expect(() => open()).toThrow("No allow-list");
});

test("the account's rate is asked for once and remembered", async () => {
  answer = json(200, { SendQuota: { MaxSendRate: 14 } });
  const { quota } = open();
  expect([await quota(), await quota()]).toEqual([14, 14]);
  expect(received.path).toBe("GET /v2/email/account");
  expect(received.ports).toHaveLength(1);
});

test("where SES does not say the rate, it is that of the smallest account", async () => {
  answer = json(403, {}, "AccessDeniedException");
  const { quota } = open();
  expect(await quota()).toBe(1);
  answer = json(200, {});
  expect(await open().quota()).toBe(1);
});
