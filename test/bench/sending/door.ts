// SES's door for the bench: takes every mail at once, notes when it came and for which notification, and tells its quota.
import { createServer, type IncomingMessage } from "node:http";
import * as z from "zod";
import { listening } from "../listening.ts";

/** Mails a second that the account may send, fewer than two cores could: the senders are to keep to 80 % of it. */
export const quota = 50;

/** `at`: milliseconds of this process's own clock, which never jumps. */
export type Came = { at: number; tag: string };

const Mail = z.object({ EmailTags: z.array(z.object({ Value: z.string() })).min(1) });

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
};

export const openDoor = async () => {
  const came: Came[] = [];
  let [rate, failing] = [quota, 0];
  const take = async (request: IncomingMessage): Promise<object> => {
    const at = performance.now();
    const body = await bodyOf(request);
    if (request.url?.includes("/account")) return { SendQuota: { MaxSendRate: rate } };
    if (Math.random() < failing) throw new Error("Not now.");
    came.push({ at, tag: Mail.parse(JSON.parse(body)).EmailTags[0]?.Value ?? "" });
    return { MessageId: `mail-${came.length}` };
  };
  const server = createServer((request, response) => {
    take(request).then(
      (answer) => response.setHeader("content-type", "application/json").end(JSON.stringify(answer)),
      () => response.writeHead(500).end("{}"),
    );
  });
  return {
    url: await listening(server),
    came,
    /** So many mails a second from now on, and this share of them not taken. */
    set: (now: { rate: number; failing: number }): void => {
      rate = now.rate;
      failing = now.failing;
    },
    stop: () => server.close(),
  };
};
