import { mkdtemp, rm } from "node:fs/promises";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { GetQueueAttributesCommand, ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import { expect, inject, onTestFinished, test } from "vitest";
import { startQueues } from "../../../../infra/local/queues/start.ts";
import { readTemplate } from "../../../../infra/local/template/read.ts";

const { queues, mappings } = readTemplate(inject("synthesized"), {
  TokenIssuer: "http://i/",
  TokenAudience: "a",
});
const arn = mappings[0]?.EventSourceArn ?? "";

test("the template's queues are there, with visibility and redrive, and keep their messages over a restart", async () => {
  const directory = await mkdtemp(join(tmpdir(), "queues-test-"));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const first = await startQueues(queues, directory);
  await first.send(arn, ["one", "two"]);
  await first.stop();

  const second = await startQueues(queues, directory);
  onTestFinished(second.stop);
  const QueueUrl = second.urlOf(arn);
  const { Attributes } = await second.client.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["All"] }),
  );
  const definition = queues.find((queue) => queue.arn === arn);
  expect(Attributes?.["VisibilityTimeout"]).toBe(String(definition?.visibilitySeconds));
  expect(JSON.parse(Attributes?.["RedrivePolicy"] ?? "null")).toEqual(definition?.redrive);
  const { Messages } = await second.client.send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }),
  );
  expect(Messages?.map(({ Body }) => Body).toSorted()).toEqual(["one", "two"]);
});

test("the queues answer on loopback alone", async () => {
  const started = await startQueues([], null);
  onTestFinished(started.stop);
  const { port } = new URL(started.endpoint);
  expect((await fetch(`${started.endpoint}/health`)).status).toBe(200);
  const outer = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === "IPv4");
  for (const { address } of outer)
    await expect(fetch(`http://${address}:${port}/health`)).rejects.toThrow("fetch failed");
});
