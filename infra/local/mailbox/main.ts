// The mailbox as a process (its order is the argument) or as a thread (its order comes with it); it says its port.
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { Order, serveMailbox } from "./serve.ts";

const order = Order.parse(isMainThread ? JSON.parse(process.argv[2] ?? "null") : workerData);

const tell = (message: { port: number; pid: number } | { failed: string }): void => {
  parentPort?.postMessage(message);
  process.send?.(message, () => process.disconnect());
};

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : String(error);

try {
  tell({ port: await serveMailbox(order), pid: process.pid });
} catch (error) {
  tell({ failed: codeOf(error) });
  process.exitCode = 1;
}
