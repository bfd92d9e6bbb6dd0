// Synthesizes the local stage in a thread of its own, so that each synthesis imports the sources anew.
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import * as z from "zod";
import { type Synthesized, Template } from "../../synth.ts";

export const Done = z.object({
  assembly: z.string(),
  template: Template,
  functions: z.record(z.string(), z.string()),
});

/** Writes the cloud assembly to `outDir` and says where its parts are; an error in the sources rejects. */
export const synthesizeApart = (outDir: string): Promise<Synthesized> =>
  new Promise((resolve, reject) => {
    // Why its output is kept from the terminal: it is for who changes the stack, and `npm run synth` shows it.
    const quiet = process.env["VERBOSE"] !== "1";
    const worker = new Worker(new URL(import.meta.url), {
      workerData: { synthesizeTo: outDir },
      stdout: quiet,
      stderr: quiet,
    });
    worker.once("message", (message) => resolve(Done.parse(message)));
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("The synthesis ended early.")));
  });

const Order = z.object({ synthesizeTo: z.string() });

const order = isMainThread ? null : Order.safeParse(workerData);
if (order?.success) {
  const { synthesize } = await import("../../synth.ts");
  parentPort?.postMessage(await synthesize("local", order.data.synthesizeTo));
}
