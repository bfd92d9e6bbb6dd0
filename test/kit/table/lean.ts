// A leaner way to the same engine, for properties of many thousand calls; all other tests go the SDK's way.
//
// The SDK's client hands its commands over before it validates, signs and serializes them, which is nine tenths of a
// call's time here.
import { connect, type Socket } from "node:net";
import {
  ConditionalCheckFailedException,
  type ServiceOutputTypes,
  TransactionCanceledException,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { open } from "../../../shared/table/client.ts";

const Item = z.record(z.string(), z.any());
const Failure = z.looseObject({
  __type: z.string(),
  message: z.string().default(""),
  Item: Item.optional(),
  CancellationReasons: z
    .array(z.object({ Code: z.string().optional(), Item: Item.optional(), Message: z.string().nullish() }))
    .optional(),
});

/** What the SDK would have thrown. */
const failureOf = (text: string): Error => {
  const { __type, message, Item: item, CancellationReasons } = Failure.parse(JSON.parse(text));
  const name = __type.split("#").at(-1) ?? __type;
  const known = { message, $metadata: {} };
  if (name === "ConditionalCheckFailedException")
    return new ConditionalCheckFailedException({ ...known, Item: item });
  if (name === "TransactionCanceledException")
    return new TransactionCanceledException({
      ...known,
      CancellationReasons: CancellationReasons?.map(({ Code, Item }) => ({ Code, Item })),
    });
  return Object.assign(new Error(message), { name });
};

type Answer = { status: number; body: string };
type Line = { ask(target: string, body: string): Promise<Answer>; end(): void };

const header = /^HTTP\/1\.1 (\d+)[\s\S]*?\r\ncontent-length: (\d+)/i;

/** One connection; it carries one question at a time. */
const line = (port: number): Line => {
  const socket: Socket = connect(port, "127.0.0.1").setNoDelay(true);
  let waiting: PromiseWithResolvers<Answer> | undefined;
  let parts: Buffer[] = [];
  const look = () => {
    const all = parts.length === 1 ? parts[0] : Buffer.concat(parts);
    const end = all?.indexOf("\r\n\r\n") ?? -1;
    if (!all || end < 0) return;
    const [, status, length] = header.exec(all.toString("latin1", 0, end)) ?? [];
    const body = all.subarray(end + 4);
    if (body.length < Number(length)) return;
    parts = [];
    waiting?.resolve({ status: Number(status), body: body.toString("utf8") });
  };
  socket.on("data", (data) => {
    parts.push(data);
    look();
  });
  socket.on("error", (error) => waiting?.reject(error));
  return {
    ask: (target, body) => {
      waiting = Promise.withResolvers();
      socket.write(
        `POST / HTTP/1.1\r\nhost: 127.0.0.1\r\nx-amz-target: DynamoDB_20120810.${target}\r\n` +
          "authorization: AWS4-HMAC-SHA256 Credential=local/20260101/eu-north-1/dynamodb/aws4_request, " +
          "SignedHeaders=host, Signature=0\r\nx-amz-date: 20260101T000000Z\r\n" +
          `content-type: application/x-amz-json-1.0\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
      return waiting.promise;
    },
    end: () => socket.destroy(),
  };
};

/** An attribute of bytes, on the way out or in: their encoding is left to the SDK. */
const hasBytes = /"B":["{]/;

const Answered = z.looseObject({});

/** Sends this process's commands to the engine on `port` from now on; answers what ends its connections. */
export const goLean = (port: number): (() => void) => {
  const free: Line[] = [];
  const all: Line[] = [];
  const another = (): Line => {
    const made = line(port);
    all.push(made);
    return made;
  };
  const ask = async (target: string, text: string): Promise<string> => {
    const own = free.pop() ?? another();
    const { status, body } = await own.ask(target, text);
    free.push(own);
    if (status !== 200) throw failureOf(body);
    return body;
  };
  open().middlewareStack.add(
    (next, { commandName = "" }) =>
      async (args) => {
        const text = JSON.stringify(args.input);
        const body = hasBytes.test(text) ? null : await ask(commandName.replace(/Command$/, ""), text);
        if (body === null || hasBytes.test(body)) return next(args);
        const output: ServiceOutputTypes = { $metadata: {}, ...Answered.parse(JSON.parse(body)) };
        return { response: {}, output };
      },
    { step: "initialize", priority: "high", name: "lean" },
  );
  return () => {
    for (const one of all) one.end();
  };
};
