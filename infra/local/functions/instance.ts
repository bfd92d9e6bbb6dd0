// One instance of a function: a worker thread with an environment of its own, for one invocation at a time.
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { LocalFunction } from "../template/read.ts";

export type Invocation = { requestId: string; event: unknown; deadline: number; arn: string };
export type Outcome =
  | { answer: string }
  | { failed: { name: string; message: string; stack: readonly string[] } };

/** What Lambda calls a function error: thrown by the handler, timed out, or the instance ended. */
export class FunctionError extends Error {
  readonly timedOut: boolean;

  constructor(message: string, { timedOut = false } = {}) {
    super(message);
    this.name = "FunctionError";
    this.timedOut = timedOut;
  }
}

export type Instance = {
  /** The handler's answer; a timeout ends the instance. */
  invoke(invocation: Invocation): Promise<unknown>;
  /** False once the thread has ended; such an instance is not used again. */
  alive(): boolean;
  end(): Promise<void>;
};

export type Lines = (functionId: string, line: string) => void;

/** Calls back for each line that the thread writes. */
const readLines = (worker: Worker, tell: (line: string) => void): void => {
  for (const stream of [worker.stdout, worker.stderr]) {
    let rest = "";
    stream.setEncoding("utf8");
    stream.on("data", (chunk: string) => {
      const lines = (rest + chunk).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines.filter((one) => one !== "")) tell(line);
    });
  }
};

const lambdaEnvironment = ({ id, handler, memoryMegabytes, environment }: LocalFunction) => ({
  _HANDLER: handler,
  AWS_LAMBDA_FUNCTION_NAME: id,
  AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMegabytes),
  AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${id}`,
  AWS_LAMBDA_LOG_STREAM_NAME: "local",
  AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
  ...environment,
});

type Surroundings = { environment: Readonly<Record<string, string>>; lines: Lines };

/** Starts a thread for the function; its bundle is imported at once, before the first call. */
export const startInstance = (definition: LocalFunction, around: Surroundings): Instance => {
  const [file = "index", exported = "handler"] = definition.handler.split(".");
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    env: { ...lambdaEnvironment(definition), ...around.environment },
    workerData: { file: join(definition.directory, `${file}.mjs`), exported },
    stdout: true,
    stderr: true,
  });
  readLines(worker, (line) => around.lines(definition.id, line));
  let alive = true;
  let settle: ((outcome: Outcome | FunctionError) => void) | undefined;
  const over = (error: FunctionError) => {
    alive = false;
    settle?.(error);
  };
  worker.on("message", (outcome: Outcome | "ready") => {
    if (outcome !== "ready") settle?.(outcome);
  });
  worker.on("error", (error) => over(new FunctionError(`${definition.id} broke down: ${String(error)}`)));
  worker.on("exit", () => over(new FunctionError(`${definition.id} ended before it answered.`)));

  const outcomeOf = (invocation: Invocation): Promise<Outcome | FunctionError> =>
    new Promise((resolve) => {
      const milliseconds = invocation.deadline - Date.now();
      const timer = setTimeout(() => {
        over(new FunctionError(`${definition.id} took longer than its timeout.`, { timedOut: true }));
        void worker.terminate();
      }, milliseconds);
      settle = (outcome) => {
        clearTimeout(timer);
        settle = undefined;
        resolve(outcome);
      };
      worker.postMessage(invocation);
    });

  return {
    alive: () => alive,
    end: async () => {
      await worker.terminate();
    },
    invoke: async (invocation) => {
      const outcome = await outcomeOf(invocation);
      if (outcome instanceof FunctionError) throw outcome;
      if ("answer" in outcome) return JSON.parse(outcome.answer);
      const { name, message, stack } = outcome.failed;
      around.lines(definition.id, JSON.stringify({ level: "ERROR", errorType: name, message, stack }));
      throw new FunctionError(`${definition.id} failed: ${name}`);
    },
  };
};
