// The Runtime API for one function at a time: hands it one event, and waits for its first response.
import { spawn } from "node:child_process";
import { createServer, type IncomingMessage } from "node:http";
import { listening } from "../listening.ts";
import type { World } from "../world.ts";

export type First = {
  answer: unknown;
  /** Milliseconds from the spawning of the process to its response. */
  firstMs: number;
  importMs: number;
  /** Processor time from the start of the process to its response, milliseconds. */
  cpuMs: number;
  rss: number;
};

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
};

type Waiting = { event: unknown; begun: number; resolve(first: First): void };

export const startRuntimeApi = async ({ runtime }: Pick<World, "runtime">) => {
  let waiting: Waiting | undefined;
  const respond = async (request: IncomingMessage): Promise<void> => {
    const firstMs = performance.now() - (waiting?.begun ?? 0);
    const header = (name: string): number => Number(request.headers[`bench-${name}`]);
    const answer: unknown = JSON.parse(await textOf(request));
    const took = { importMs: header("import"), cpuMs: header("cpu"), rss: header("rss") };
    waiting?.resolve({ answer, firstMs, ...took });
    waiting = undefined;
  };
  const server = createServer((request, response) => {
    if (request.method === "POST") {
      respond(request).then(
        () => response.writeHead(202).end("{}"),
        () => response.writeHead(400).end("{}"),
      );
      return;
    }
    // The second question is not answered: what was wanted is measured, and the process is ended.
    if (waiting)
      response
        .writeHead(200, { "lambda-runtime-aws-request-id": "bench" })
        .end(JSON.stringify(waiting.event));
  });
  const address = (await listening(server)).replace("http://", "");

  const first = async (
    { file, environment }: { file: string; environment: Readonly<Record<string, string>> },
    event: unknown,
  ): Promise<First> => {
    let complaints = "";
    let end = (): void => undefined;
    try {
      return await new Promise<First>((resolve, reject) => {
        waiting = { event, begun: performance.now(), resolve };
        const env = { ...environment, AWS_LAMBDA_RUNTIME_API: address, BUNDLE: file };
        const child = spawn(process.execPath, [runtime], { env, stdio: ["ignore", "ignore", "pipe"] });
        child.stderr.on("data", (chunk: Buffer) => {
          complaints += chunk.toString("utf8");
        });
        const early = () => reject(new Error(`The function ended. ${complaints.slice(-2000)}`));
        child.once("exit", early);
        end = () => {
          child.removeListener("exit", early);
          child.kill();
        };
      });
    } finally {
      end();
    }
  };
  return {
    first,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
export type RuntimeApi = Awaited<ReturnType<typeof startRuntimeApi>>;
