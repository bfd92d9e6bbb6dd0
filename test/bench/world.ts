// What a run stands on: the synthesized bundles and the bare one, an engine with the demo data, an issuer and a mailbox.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { build } from "esbuild";
import { loadDemo } from "../../infra/local/demo/load.ts";
import { startEngine } from "../../infra/local/engine/start.ts";
import { createTable } from "../../infra/local/engine/tables.ts";
import { placeIn } from "../../infra/local/state.ts";
import { credentials, lambdaEnvironment } from "../../infra/local/surroundings.ts";
import { readTemplate } from "../../infra/local/template/read.ts";
import { region } from "../../infra/local/template/resolve.ts";
import { synthesize } from "../../infra/synth.ts";
import { instantAt, osloDay } from "../../shared/clock.ts";
import { audience, startIssuer } from "./issuer.ts";
import { openDoor } from "./sending/door.ts";

export type Bundle = { id: string; directory: string; file: string; environment: Record<string, string> };

/** As AWS advises for the SDK: bundled, ES module, minified, module before main; nothing trimmed. */
const buildMeasured = (outdir: string) =>
  build({
    entryPoints: ["bare", "child", "runtime"].map((name) => ({
      in: join(import.meta.dirname, `measured/${name}.ts`),
      out: name === "bare" ? "bare/index" : name,
    })),
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node24",
    mainFields: ["module", "main"],
    minify: true,
    legalComments: "none",
    banner: {
      js: 'import { createRequire as r } from "node:module"; const require = r(import.meta.url);',
    },
  });

export const buildWorld = async () => {
  const directory = await mkdtemp(join(tmpdir(), "bibliotek24-bench-"));
  const [synthesized, engine, issuer, door] = await Promise.all([
    synthesize("local", join(directory, "assembly")),
    startEngine(placeIn(null)),
    startIssuer(),
    openDoor(),
    buildMeasured(join(directory, "measured")),
  ]);
  const stack = readTemplate(synthesized, { TokenIssuer: issuer.issuer, TokenAudience: audience });
  const client = new DynamoDBClient({ region, credentials, endpoint: engine.endpoint });
  const tableName = stack.table.TableName;
  await createTable(client, stack.table);
  await loadDemo({ tableName, endpoint: engine.endpoint }, osloDay(instantAt(Date.now())), () => undefined);
  const around = lambdaEnvironment({
    dynamodb: engine.endpoint,
    ses: door.url,
    sqs: "http://127.0.0.1:1",
  });

  const bundleIn = (id: string, place: string, environment: Record<string, string>): Bundle => ({
    id,
    directory: place,
    file: join(place, "index.mjs"),
    // The local stage logs warnings only; AWS logs every call, and that is measured too.
    environment: { ...around, ...environment, LOG_LEVEL: "INFO" },
  });
  const bare = bundleIn("bare", join(directory, "measured/bare"), { TABLE_NAME: tableName });
  const functions = stack.functions.map(({ id, directory: place, environment }) =>
    bundleIn(id, place, environment),
  );
  return {
    bundles: new Map([bare, ...functions].map((bundle) => [bundle.id, bundle])),
    child: join(directory, "measured/child.mjs"),
    runtime: join(directory, "measured/runtime.mjs"),
    engine: engine.endpoint,
    template: stack.table,
    client,
    tableName,
    token: issuer.token,
    door,
    synthesized,
    stop: async () => {
      client.destroy();
      issuer.stop();
      door.stop();
      await engine.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
};
export type World = Awaited<ReturnType<typeof buildWorld>>;
