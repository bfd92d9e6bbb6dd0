// A local cloud for the journeys of one file: in memory, on free ports, from the suite's one synthesis.
import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, inject } from "vitest";
import * as z from "zod";
import { startCloud } from "../../../infra/local/cloud.ts";
import type { EnrolmentRow } from "../../../shared/ports.ts";
import { enrolmentItem } from "../../../shared/table/cases/enrolments.ts";
import { demoTable } from "./table-file.ts";

type Cloud = Awaited<ReturnType<typeof startCloud>>;

const Mail = z.object({
  messageId: z.string(),
  from: z.string(),
  replyTo: z.array(z.string()),
  destination: z.object({ to: z.array(z.string()) }),
  subject: z.string(),
  body: z.object({ text: z.string(), html: z.string() }),
  headers: z.array(z.object({ name: z.string(), value: z.string() })),
});
export type Mail = z.infer<typeof Mail>;
const Store = z.object({ emails: z.array(Mail) });

type Call = { token?: string; body?: unknown; headers?: Record<string, string>; method?: string };
export type Answer = { status: number; headers: Headers; json: Record<string, unknown>; text: string };

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Calls an address as a library system would. */
export const callAt = async (url: string, { token, body, headers, method }: Call = {}): Promise<Answer> => {
  const answer = await fetch(url, {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const isJson = answer.headers.get("content-type")?.includes("json") === true && text !== "";
  const json = isJson ? z.record(z.string(), z.unknown()).parse(JSON.parse(text)) : {};
  return { status: answer.status, headers: answer.headers, json, text };
};

/** Asks again every 20 ms until the answer is there, at most for `seconds`. */
export const eventually = async <T>(ask: () => Promise<T | undefined>, seconds = 20): Promise<T> => {
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await pause(20);
  }
  throw new Error(`Not within ${seconds} seconds.`);
};

/** Every mail in a mailbox, oldest first. */
export const mailsAt = async (mailUrl: string): Promise<Mail[]> =>
  Store.parse(await (await fetch(`${mailUrl}/store`)).json()).emails;

/** A mail of its own, or a digest that names the case. */
export const tellsOf = ({ subject, body }: Mail, caseNumber: string): boolean =>
  subject.startsWith(`[B24 ${caseNumber}]`) ||
  (/^\[B24 \d+ /.test(subject) && body.text.split(/\s/).includes(caseNumber));

/** Starts the cloud before the file's tests and stops it after them. */
export const useCloud = () => {
  let cloud: Cloud | undefined;
  beforeAll(async () => {
    const synthesized = inject("synthesized");
    const tableFile = await demoTable();
    const wish = { port: 0, mailPort: 0, directory: null, synthesized };
    cloud = await startCloud({ ...wish, seed: true, tableFile, warm: false });
  }, 90_000);
  afterAll(async () => {
    await cloud?.stop();
  });
  const running = (): Cloud => {
    if (!cloud) throw new Error("The cloud is not running.");
    return cloud;
  };
  return {
    call: (path: string, call: Call = {}) => callAt(`${running().url}${path}`, call),
    url: () => running().url,
    /** Where its table is, for what a test reads or writes without the API. */
    table: () => ({ name: running().tableName, endpoint: running().endpoints.dynamodb }),
    token: (who: Parameters<Cloud["mint"]>[0]) => running().mint(who),
    mails: () => mailsAt(running().mailUrl),
    /** Adds enrolments to those of the demo data. */
    enrol: async (rows: EnrolmentRow[]): Promise<void> => {
      const { tableName: TableName, endpoints } = running();
      const client = new DynamoDBClient({ endpoint: endpoints.dynamodb });
      for (let at = 0; at < rows.length; at += 25) {
        const put = rows
          .slice(at, at + 25)
          .map((row) => new PutItemCommand({ TableName, Item: enrolmentItem(row) }));
        await Promise.all(put.map((command) => client.send(command)));
      }
      client.destroy();
    },
    /** The case, once it has reached a state. */
    settled: (path: string, token: string, state: string) =>
      eventually(async () => {
        const read = await callAt(`${running().url}${path}`, { token });
        return read.json["state"] === state ? read : undefined;
      }),
    /** Which of the cases no vendor's mail tells of, and which more than one does, once all are told or time is up. */
    toldVendors: async (caseNumbers: string[]) => {
      const counted = async () => {
        const mails = await mailsAt(running().mailUrl);
        const toVendors = mails.filter(({ destination }) => destination.to[0] !== "kari@bibliotek.example");
        const times = caseNumbers.map((number) => toVendors.filter((mail) => tellsOf(mail, number)).length);
        return {
          missing: caseNumbers.filter((_, at) => times[at] === 0),
          twice: caseNumbers.filter((_, at) => (times[at] ?? 0) > 1),
        };
      };
      await eventually(async () => ((await counted()).missing.length === 0 ? true : undefined), 240).catch(
        // What is still missing is what the caller asserts on.
        () => undefined,
      );
      return counted();
    },
    /** The mails whose subject holds a case's number, once there are as many. */
    mailsAbout: (caseNumber: string, count: number) =>
      eventually(async () => {
        const all = await mailsAt(running().mailUrl);
        const about = all.filter((mail) => mail.subject.includes(caseNumber));
        return about.length >= count ? about : undefined;
      }),
  };
};
