// The demo data as a table file, made once for the whole suite: a cloud that begins with a copy of it loads nothing.
import { existsSync } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import { join } from "node:path";
// biome-ignore lint/correctness/noUnresolvedImports: Biome does not know this module of Node yet.
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { inject } from "vitest";
import { startEngine } from "../../../infra/local/engine/start.ts";
import { fillTable } from "../../../infra/local/engine/tables.ts";
import { placeIn } from "../../../infra/local/state.ts";
import { readTemplate } from "../../../infra/local/template/read.ts";

/** Everything in the one file, whatever journal the engine kept beside it. */
const gathered = (file: string): void => {
  const database = new DatabaseSync(file);
  database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  database.close();
};

const make = async (directory: string): Promise<string> => {
  const engine = await startEngine(placeIn(directory));
  const client = new DynamoDBClient({ endpoint: engine.endpoint });
  const { table } = readTemplate(inject("synthesized"), { TokenIssuer: "http://i/", TokenAudience: "a" });
  await fillTable({ client, endpoint: engine.endpoint, say: () => undefined, seed: true }, table);
  client.destroy();
  await engine.stop();
  const file = join(directory, "table.db");
  gathered(file);
  return file;
};

/** The file's name; whoever asks first makes it, the others wait. */
export const demoTable = async (): Promise<string> => {
  const file = join(inject("place"), "demo.db");
  const making = join(inject("place"), "making");
  const mine = await mkdir(making).then(
    () => true,
    () => false,
  );
  if (mine) await rename(await make(making), file);
  for (let tries = 0; tries < 1200 && !existsSync(file); tries += 1) await pause(50);
  if (!existsSync(file)) throw new Error("The demo data was not loaded within a minute.");
  return file;
};
