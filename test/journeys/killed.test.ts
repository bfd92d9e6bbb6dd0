import { type ChildProcess, spawn } from "node:child_process";
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import * as z from "zod";
import { Notification, tagOf } from "../../shared/records/telling/notification.ts";
import { callAt, eventually, type Mail, mailsAt, tellsOf } from "../kit/cloud/cloud.ts";
import { enrolledRequests } from "../kit/cloud/demo.ts";
import { demoTable } from "../kit/cloud/table-file.ts";
import { full } from "../kit/full.ts";

// 20 kills in the full run; the quick one shows the same with fewer.
const kills = full ? 20 : 1;
const perKill = 25;

const Running = z.object({
  url: z.string(),
  mailUrl: z.string(),
  tableName: z.string(),
  endpoints: z.object({ dynamodb: z.string() }),
});
type Running = z.infer<typeof Running>;

let directory = "";
let child: ChildProcess | undefined;

const start = (): Promise<Running> =>
  new Promise((resolve, reject) => {
    const program = join(import.meta.dirname, "../kit/cloud/process.ts");
    const args = [program, directory, join(directory, "synthesized.json")];
    const started = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
    child = started;
    started.once("message", (message) => resolve(Running.parse(message)));
    started.once("exit", (code) => reject(new Error(`The cloud ended with ${code}.`)));
  });

const ended = (signal: "SIGKILL" | "SIGTERM"): Promise<void> =>
  new Promise((resolve) => {
    child?.removeAllListeners("exit");
    child?.once("exit", () => resolve());
    child?.kill(signal);
  });

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "bibliotek24-killed-"));
  await writeFile(join(directory, "synthesized.json"), JSON.stringify(inject("synthesized")));
  await copyFile(await demoTable(), join(directory, "table.db"));
});

afterAll(async () => {
  await ended("SIGTERM");
  await rm(directory, { recursive: true, force: true });
});

const contact = { name: "Kari Bibliotekar", email: "kari@bibliotek.example" };
const Minted = z.object({ token: z.string() });

const ask = async (
  { url }: Running,
  row: ReturnType<typeof enrolledRequests>[number],
): Promise<string | null> => {
  const { libraryNumber, productId, year } = row;
  const minted = await callAt(`${url}/_local/mint`, { body: { libraryNumber } });
  const token = Minted.parse(minted.json).token;
  const facts = { ipRanges: ["192.0.2.0/24"], feideRealm: "proeve.example", libraryCardSystem: "Bibliofil" };
  const body = { productId, year, contact, ...facts };
  const { status } = await callAt(`${url}/v1/libraries/${libraryNumber}/access-requests`, { token, body });
  return status === 201 ? `${year}-${productId}/${libraryNumber}` : null;
};

/** Comes back when one of them was accepted, or when all were answered otherwise. */
const firstAccepted = (asking: readonly Promise<string | null>[]): Promise<void> =>
  Promise.any(
    asking.map(async (answer) => {
      if ((await answer) === null) throw new Error("This one was not accepted.");
    }),
  ).catch(() => undefined);

/** The cases that were accepted before the process died under its callers, at any moment after the first of them. */
const acceptedUntilKilled = async (running: Running, rows: ReturnType<typeof enrolledRequests>) => {
  const asking = rows.map((row) => ask(running, row).catch(() => null));
  await firstAccepted(asking);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 1500));
  await ended("SIGKILL");
  return (await Promise.all(asking)).filter((name) => name !== null);
};

/** To the vendor, by a mail of its own or by a digest that names the case. */
const vendorMails = (mails: Mail[], caseNumber: string): number =>
  mails.filter((mail) => mail.destination.to[0] !== contact.email && tellsOf(mail, caseNumber)).length;

/** Read whole, as only a test may: the reasons of the second and later copies, by the notification's tag. */
const reasonsByTag = async ({ tableName, endpoints }: Running): Promise<Map<string, string[]>> => {
  const client = new DynamoDBClient({
    endpoint: endpoints.dynamodb,
    region: "eu-north-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  const reasons = new Map<string, string[]>();
  for await (const { Items = [] } of paginateScan({ client }, { TableName: tableName }))
    for (const item of Items.filter(({ sk }) => sk?.S?.startsWith("NOTIFICATION#") === true)) {
      const { ref, attempts } = Notification.parse(unmarshall(item));
      reasons.set(
        tagOf(ref),
        attempts.slice(1).map(({ reason }) => reason),
      );
    }
  return reasons;
};

const tagIn = ({ headers }: Mail): string =>
  headers.find(({ name }) => name === "X-Bibliotek24-Notification")?.value ?? "none";

/** Every copy after the first, with the reason written down for it, or "no reason". */
const secondCopies = (mails: Mail[], reasons: Map<string, string[]>): string[] =>
  [...Map.groupBy(mails, tagIn)].flatMap(([tag, copies]) =>
    copies.slice(1).map((_, at) => reasons.get(tag)?.[at] ?? "no reason"),
  );

test("killed hard under load, it loses no accepted case, and every second copy has its reason", {
  timeout: 600_000,
}, async () => {
  const rows = enrolledRequests(kills * perKill, "fjordfilm");
  const accepted: string[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const running = await start();
    accepted.push(...(await acceptedUntilKilled(running, rows.slice(kill * perKill, (kill + 1) * perKill))));
  }
  const running = await start();
  const untold = (mails: Mail[]) => accepted.filter((name) => vendorMails(mails, name) === 0);
  const all = await eventually(async () => {
    const mails = await mailsAt(running.mailUrl);
    return untold(mails).length === 0 ? mails : undefined;
  }, 120).catch(() => mailsAt(running.mailUrl));
  expect(untold(all)).toEqual([]);
  const copies = secondCopies(all, await reasonsByTag(running));
  expect(copies.filter((reason) => reason !== "unconfirmed")).toEqual([]);
  expect(accepted.length).toBeGreaterThan(0);
  if (full)
    process.stdout.write(
      `${kills} kills: ${accepted.length} accepted, ${copies.length} second copies, each with its reason\n`,
    );
});
