// `npm start`: runs the local cloud until Ctrl-C, and says what it starts and where it answers.
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as z from "zod";
import { watchSources } from "./assembly/reload.ts";
import { closing } from "./closing.ts";
import { type Cloud, startCloud } from "./cloud.ts";
import { endEngine } from "./engine/start.ts";
import { endMailbox } from "./mailbox/start.ts";
import { openPort } from "./parts.ts";
import { placeIn, StartError, take } from "./state.ts";

const directory = join(import.meta.dirname, "../../.local");

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const wishOf = (args: string[]) => {
  try {
    const { values } = parseArgs({
      args,
      options: {
        fresh: { type: "boolean" },
        ephemeral: { type: "boolean" },
        context: { type: "string", short: "c", multiple: true },
      },
    });
    const context = (values.context ?? []).map((pair) => pair.split("=", 2));
    return { fresh: values.fresh === true, ephemeral: values.ephemeral === true, context };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new StartError(
      `${message}\nUsage: npm start [-- --fresh | --ephemeral] [-c mail=office] [-c mailAllow=@a.example] [-c register=http://127.0.0.1:9000/bb-full.xml]`,
      { cause: error },
    );
  }
};

const portOf = (name: string, otherwise: number): number => {
  const port = Number(process.env[name] ?? otherwise);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new StartError(`${name} is no port: ${process.env[name]}`);
};

const removeAll = async (): Promise<void> => {
  const place = placeIn(directory);
  await Promise.all([endEngine(place), endMailbox(place)]);
  const names = (await readdir(directory)).filter((name) => name !== "runner.json");
  await Promise.all(names.map((name) => rm(join(directory, name), { recursive: true, force: true })));
};

/** Removes what earlier runs kept, after the processes that they left have ended. */
const empty = async (port: number): Promise<void> => {
  const lock = await take(directory);
  try {
    // First, because a start that cannot have its port must leave what is there.
    await (await openPort(port)).stop();
    await removeAll();
  } finally {
    await lock.release();
  }
  say("Fresh       earlier state removed");
};

const Libraries = z.object({ items: z.array(z.object({ libraryNumber: z.string() })).min(1) });

const announce = async ({ url, mailUrl }: Cloud): Promise<void> => {
  const port = new URL(url).port;
  const libraries = Libraries.safeParse(await (await fetch(`${url}/v1/libraries`)).json());
  const example = libraries.data?.items[0]?.libraryNumber ?? "<libraryNumber>";
  say(`
API         ${url}
Reference   ${url}/docs
Mailbox     ${mailUrl}

Ready. In another terminal, for instance:
  TOKEN=$(${port === "8080" ? "" : `PORT=${port} `}npm run -s token -- ${example})
  curl -H "Authorization: Bearer $TOKEN" ${url}/v1/libraries/${example}/access-requests
Ctrl-C ends it.`);
};

const ended = (): Promise<string> =>
  new Promise((resolve) => {
    for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => resolve(name));
  });

const main = async (): Promise<void> => {
  const { fresh, ephemeral, context } = wishOf(process.argv.slice(2));
  // Where the CDK itself looks for what `-c` gives; the synthesis runs in a thread that inherits it.
  process.env["CDK_CONTEXT_JSON"] = JSON.stringify(Object.fromEntries(context));
  const [port, mailPort] = [portOf("PORT", 8080), portOf("MAIL_PORT", 8005)];
  const end = ended();
  if (fresh && !ephemeral) {
    await mkdir(directory, { recursive: true });
    await empty(port);
  }
  const kept = ephemeral ? null : directory;
  const cloud = await startCloud({ port, mailPort, directory: kept, seed: true, log: say });
  const watched = closing();
  watchSources(cloud, say, watched);
  await announce(cloud);
  await end;
  say("\nEnding …");
  await watched.run();
  await cloud.stop();
  say("Ended.");
};

// What is kept here holds names and addresses: for this user only.
process.umask(0o077);

try {
  await main();
  process.exit(0);
} catch (error) {
  process.stderr.write(
    `${error instanceof StartError ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exit(1);
}
