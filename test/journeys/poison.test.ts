import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { GetQueueUrlCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { expect, inject, onTestFinished, test } from "vitest";
import { startCloud } from "../../infra/local/cloud.ts";
import { credentials } from "../../infra/local/surroundings.ts";
import { region } from "../../infra/local/template/resolve.ts";
import { eventually } from "../kit/cloud/cloud.ts";

/** The suite's synthesis, with queues that hand a message out again after one second. */
const hasty = () => {
  const synthesized = structuredClone(inject("synthesized"));
  for (const { Type, Properties } of Object.values(synthesized.template.Resources))
    if (Type === "AWS::SQS::Queue") Properties["VisibilityTimeout"] = 1;
  return synthesized;
};

const cloudWith = async () => {
  const lines: string[] = [];
  const cloud = await startCloud({
    port: 0,
    mailPort: 0,
    directory: null,
    synthesized: hasty(),
    seed: false,
    log: (line) => lines.push(line),
  });
  onTestFinished(cloud.stop);
  return { lines, cloud };
};

const send = async (endpoint: string, MessageBody: string): Promise<void> => {
  const sqs = new SQSClient({ endpoint, region, credentials, useQueueUrlAsEndpoint: false });
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: "bibliotek24-local-receipts" }));
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
  sqs.destroy();
};

test("a poison message rings in the local cloud, is listed with its reason, and comes again when it is put back", async () => {
  const { lines, cloud } = await cloudWith();
  const redrive = async (...args: string[]): Promise<string> => {
    const program = join(import.meta.dirname, "../../infra/redrive/redrive.ts");
    const env = { PATH: process.env["PATH"], PORT: new URL(cloud.url).port };
    return (await promisify(execFile)(process.execPath, [program, ...args], { env })).stdout;
  };
  await send(
    cloud.endpoints.sqs,
    '{"id":"event-1","detail-type":"Email Sent","detail":{"to":"kari@b.example"}}',
  );
  const ring = (about: string) => lines.filter((line) => line.startsWith(`ALARM ${about}`));
  await eventually(() => Promise.resolve(ring("dead-letters receipts")[0]), 60);
  expect(lines.slice(lines.findIndex((line) => line.startsWith("ALARM dead-letters")))).toEqual(
    expect.arrayContaining([
      "ALARM dead-letters receipts: Something could not be handled and was put aside. Runbook: infra/README.md#dead-letters",
      "      1 × ZodError message_refused",
    ]),
  );
  const line =
    /^(\S+) {2}ZodError message_refused {2}5 receives {2}notifications\/on-receipt {2}Email Sent event-1$/m;
  const first = line.exec(await redrive("receipts", "--list"))?.[1] ?? "";
  expect(first).toMatch(/^\d{4}-/);

  expect(await redrive("receipts", "--reason", "to see it fail again")).toBe(
    "1 put back into receipts: to see it fail again\n",
  );
  const again = async () => {
    const when = line.exec(await redrive("receipts", "--list"))?.[1];
    return when === first ? undefined : when;
  };
  expect((await eventually(again, 60)) > first).toBe(true);
}, 150_000);
