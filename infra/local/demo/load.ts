// Loads the demo data into a table, once: in a thread of its own, so that the stores find their own environment.
import { Worker } from "node:worker_threads";
import * as z from "zod";
import type { Day } from "../../../shared/kinds.ts";

export type DemoTarget = { tableName: string; endpoint: string };

const Message = z.union([
  z.object({ written: z.int(), of: z.int() }),
  z.object({ loaded: z.boolean(), items: z.int() }),
]);

/** `loaded` is false where the table had been loaded before and was left alone. */
export type Loaded = { loaded: boolean; items: number };

const environment = ({ tableName, endpoint }: DemoTarget) => ({
  AWS_REGION: "eu-north-1",
  AWS_ACCESS_KEY_ID: "local",
  AWS_SECRET_ACCESS_KEY: "local",
  TELL_AGAIN_SECONDS: "3",
  ...process.env,
  TABLE_NAME: tableName,
  AWS_ENDPOINT_URL_DYNAMODB: endpoint,
});

/** Writes everything in about a second, the directory last: where it stands, the rest does too. */
export const loadDemo = (
  target: DemoTarget,
  today: Day,
  progress: (written: number, of: number) => void,
): Promise<Loaded> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./loading.ts", import.meta.url), {
      env: environment(target),
      workerData: { today, ...target },
    });
    worker.on("message", (data: unknown) => {
      const message = Message.parse(data);
      if ("loaded" in message) resolve(message);
      else progress(message.written, message.of);
    });
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("The demo data was not loaded: its thread ended early.")));
  });
