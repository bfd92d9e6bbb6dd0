// The thread of one function instance: imports the bundle as Lambda would, then answers one invocation at a time.
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import * as z from "zod";
import type { Invocation, Outcome } from "./instance.ts";

const { file, exported } = z.object({ file: z.string(), exported: z.string() }).parse(workerData);

const contextOf = ({ requestId, deadline, arn }: Invocation) => ({
  callbackWaitsForEmptyEventLoop: true,
  functionName: process.env["AWS_LAMBDA_FUNCTION_NAME"],
  functionVersion: "$LATEST",
  invokedFunctionArn: arn,
  memoryLimitInMB: process.env["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"],
  awsRequestId: requestId,
  logGroupName: process.env["AWS_LAMBDA_LOG_GROUP_NAME"],
  logStreamName: process.env["AWS_LAMBDA_LOG_STREAM_NAME"],
  getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
});

const errorOf = (error: unknown): Outcome => {
  if (!(error instanceof Error)) return { failed: { name: "Error", message: String(error), stack: [] } };
  return { failed: { name: error.name, message: error.message, stack: (error.stack ?? "").split("\n") } };
};

const bundle: unknown = await import(pathToFileURL(file).href);
const handler = z.record(z.string(), z.unknown()).parse(bundle)[exported];
if (typeof handler !== "function") throw new Error(`${file} exports no function ${exported}.`);

const work = async (invocation: Invocation): Promise<Outcome> => {
  try {
    const answer: unknown = await handler(invocation.event, contextOf(invocation));
    // As Lambda does it: what cannot be written as JSON does not leave the function.
    return { answer: JSON.stringify(answer === undefined ? null : answer) };
  } catch (error) {
    return errorOf(error);
  }
};

parentPort?.on("message", (invocation: Invocation) => {
  void work(invocation).then((outcome) => parentPort?.postMessage(outcome));
});
parentPort?.postMessage("ready");
