// A local cloud as a process of its own, to be killed: `node cloud-process.ts DIRECTORY SYNTHESIZED.json`.
import { readFile } from "node:fs/promises";
import * as z from "zod";
import { startCloud } from "../../../infra/local/cloud.ts";
import { Template } from "../../../infra/synth.ts";

const Synthesized = z.object({
  assembly: z.string(),
  template: Template,
  functions: z.record(z.string(), z.string()),
});

const [directory = "", file = ""] = process.argv.slice(2);
const synthesized = Synthesized.parse(JSON.parse(await readFile(file, "utf8")));
const cloud = await startCloud({ port: 0, mailPort: 0, directory, synthesized, seed: true, warm: false });
const { url, mailUrl, tableName, endpoints } = cloud;
process.send?.({ url, mailUrl, tableName, endpoints });
process.once("SIGTERM", () => {
  cloud.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
