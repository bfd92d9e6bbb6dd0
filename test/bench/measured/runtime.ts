// Lambda's runtime in small: takes events from the Runtime API, hands them to the bundle, and tells what it took.
import { type IncomingMessage, request } from "node:http";

const [hostname = "", port = ""] = (process.env["AWS_LAMBDA_RUNTIME_API"] ?? "").split(":");

type Sent = { method: string; path: string; headers?: Record<string, string>; body?: string };

const textOf = async (response: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
};

const send = ({ method, path, headers = {}, body }: Sent): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    request({ hostname, port, method, path: `/2018-06-01/runtime/${path}`, headers }, resolve)
      .on("error", reject)
      .end(body);
  });

type Handler = (event: unknown, context: unknown) => Promise<unknown>;

const started = performance.now();
const bundle: { handler: Handler } = await import(process.env["BUNDLE"] ?? "");
const imported = performance.now();

for (;;) {
  const next = await send({ method: "GET", path: "invocation/next" });
  const id = String(next.headers["lambda-runtime-aws-request-id"]);
  const context = { awsRequestId: id, functionName: "bench", getRemainingTimeInMillis: () => 30_000 };
  const answer = await bundle.handler(JSON.parse(await textOf(next)), context);
  const { user, system } = process.cpuUsage();
  await send({
    method: "POST",
    path: `invocation/${id}/response`,
    headers: {
      "bench-import": String(imported - started),
      "bench-cpu": String((user + system) / 1000),
      "bench-rss": String(process.memoryUsage.rss()),
    },
    body: JSON.stringify(answer),
  }).then(textOf);
}
