// The emulator of SES behind the proxy: it lives on a port of its own, known to the proxy alone, and forgets at exit.
import { request } from "node:http";
import ses from "aws-ses-v2-local";
import { clearStore, getStoreReadonly, saveEmail } from "aws-ses-v2-local/dist/store.js";
import { Email, type Entry } from "./ledger.ts";

type Headers = Record<string, string | string[] | undefined>;
export type Call = { method: string; path: string; headers: Headers; body: Buffer };
export type Forwarded = { status: number; headers: Headers; body: Buffer };

export type Emulator = {
  forward(call: Call): Promise<Forwarded>;
  /** The mail it holds under an id. */
  mail(messageId: string): Email | undefined;
  /** Shows earlier mails again, under their ids and times. */
  replay(entries: readonly Entry[]): void;
};

const forwardTo =
  (port: number) =>
  ({ method, path, headers, body }: Call): Promise<Forwarded> =>
    new Promise((resolve, reject) => {
      const { "transfer-encoding": _chunked, ...others } = headers;
      const whole = { ...others, "content-length": String(body.length) };
      const call = request({ host: "127.0.0.1", port, method, path, headers: whole }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("error", reject);
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 500,
            headers: answer.headers,
            body: Buffer.concat(chunks),
          }),
        );
      });
      call.on("error", reject);
      call.end(body);
    });

const replay = (entries: readonly Entry[]): void => {
  for (const entry of entries) {
    if (entry.kind === "cleared") clearStore();
    else saveEmail(entry.email);
  }
};

/** Starts the emulator on a free port of loopback. */
export const startEmulator = async (): Promise<Emulator> => {
  const server = await ses.default({ host: "127.0.0.1", port: 0 });
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The mail emulator did not start.");
  return {
    forward: forwardTo(address.port),
    mail: (messageId) => {
      const found = getStoreReadonly().emails.findLast((email) => email.messageId === messageId);
      return found && Email.parse(found);
    },
    replay,
  };
};
