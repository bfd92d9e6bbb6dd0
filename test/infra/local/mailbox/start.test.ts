import { spawn } from "node:child_process";
import { appendFile, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { GetAccountCommand, SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as z from "zod";
import { endMailbox, startMailbox } from "../../../../infra/local/mailbox/start.ts";
import { placeIn } from "../../../../infra/local/state.ts";
import { credentials } from "../../../../infra/local/surroundings.ts";
import { mailsAt } from "../../../kit/cloud/cloud.ts";

let directory = "";

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "mailbox-test-"));
  await mkdir(join(directory, "log"));
});
afterEach(async () => {
  await endMailbox(placeIn(directory));
  await rm(directory, { recursive: true, force: true });
});

const clientOf = (endpoint: string) =>
  new SESv2Client({ endpoint, region: "eu-north-1", credentials, maxAttempts: 1 });

const send = (url: string, subject: string) =>
  clientOf(url).send(
    new SendEmailCommand({
      FromEmailAddress: "varsel@bibliotek24.example",
      Destination: { ToAddresses: ["tilgang@vendor.example"] },
      ConfigurationSetName: "bibliotek24-local",
      EmailTags: [{ Name: "notification", Value: `tag-${subject}` }],
      Content: { Simple: { Subject: { Data: subject }, Body: { Text: { Data: "t" }, Html: { Data: "h" } } } },
    }),
  );

const faults = (url: string, order: Record<string, number>) =>
  fetch(`${url}/_faults`, { method: "POST", body: JSON.stringify(order) });

const Told = z.object({
  next: z.int(),
  events: z.array(
    z.object({
      "detail-type": z.string(),
      detail: z.object({
        mail: z.object({ messageId: z.string(), tags: z.record(z.string(), z.array(z.string())) }),
      }),
    }),
  ),
});
const told = async (url: string, after: number) =>
  Told.parse(await (await fetch(`${url}/_events?after=${after}`)).json());

test("an accepted mail is told as sent and delivered, with its tag and its configuration set", async () => {
  const { url } = await startMailbox(placeIn(directory), 0);
  const { MessageId } = await send(url, "one");
  const { events, next } = await told(url, 0);
  expect(events.map((event) => event["detail-type"])).toEqual(["Email Sent", "Email Delivered"]);
  expect(events[0]?.detail.mail).toMatchObject({
    messageId: MessageId,
    tags: { notification: ["tag-one"], "ses:configuration-set": ["bibliotek24-local"] },
  });
  expect(next).toBe(2);
  expect((await told(url, 1)).events).toHaveLength(1);
  expect((await mailsAt(url))[0]?.headers).toContainEqual({
    name: "X-Bibliotek24-Notification",
    value: "tag-one",
  });
});

test("the account's sending rate can be read", async () => {
  const { url } = await startMailbox(placeIn(directory), 0);
  expect((await clientOf(url).send(new GetAccountCommand())).SendQuota?.MaxSendRate).toBe(500);
});

test("mails and receipts are there again after the mailbox was killed, under the same ids and without a torn line", async () => {
  const place = placeIn(directory);
  const first = await startMailbox(place, 0);
  await send(first.url, "kept");
  const before = await mailsAt(first.url);
  const { pid } = z
    .object({ pid: z.int() })
    .parse(JSON.parse(await readFile(place("mailbox.json") ?? "", "utf8")));
  process.kill(pid, "SIGKILL");
  await pause(50);
  await appendFile(place("mails.jsonl") ?? "", '{"kind":"acc');
  const second = await startMailbox(place, 0);
  expect(await mailsAt(second.url)).toEqual(before);
  expect((await told(second.url, 0)).events).toHaveLength(2);
  await send(second.url, "later");
  expect((await told(second.url, 2)).events).toHaveLength(2);
});

test("a mailbox outlives the killed runner and its process group, and the next runner adopts it", async () => {
  const module = new URL("../../../../infra/local/mailbox/start.ts", import.meta.url).href;
  const state = new URL("../../../../infra/local/state.ts", import.meta.url).href;
  const program = `const { startMailbox } = await import(${JSON.stringify(module)});
    const { placeIn } = await import(${JSON.stringify(state)});
    console.log((await startMailbox(placeIn(${JSON.stringify(directory)}), 0)).url);
    setInterval(() => undefined, 1000);`;
  const runner = spawn(process.execPath, ["--input-type=module", "-e", program], { detached: true });
  const url = await new Promise<string>((resolve) =>
    runner.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString("utf8").trim())),
  );
  await send(url, "before the kill");
  process.kill(-(runner.pid ?? 0), "SIGKILL");
  await pause(100);
  await send(url, "after the kill");
  const adopted = await startMailbox(placeIn(directory), 0);
  expect(adopted.url).toBe(url);
  expect((await mailsAt(url)).map(({ subject }) => subject)).toEqual(["before the kill", "after the kill"]);
});

test("scripted faults: throttled, refused, and taken without an answer", async () => {
  const { url } = await startMailbox(placeIn(directory), 0);
  await faults(url, { throttle: 1 });
  await expect(send(url, "a")).rejects.toHaveProperty("name", "TooManyRequestsException");
  await faults(url, { refuse: 1 });
  await expect(send(url, "b")).rejects.toHaveProperty("name", "MessageRejected");
  await faults(url, { timeoutAfterAccept: 1 });
  await expect(send(url, "c")).rejects.toThrow("socket hang up");
  await send(url, "d");
  expect((await mailsAt(url)).map(({ subject }) => subject)).toEqual(["c", "d"]);
});
